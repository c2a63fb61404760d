package icmpscan.detect;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.Ipv4Network;

/** What the user knows to be in order, so that findings about it are only noted. */
public sealed interface Allowance {
    /** How a configuration says it, such as {@code allow-address = 192.0.2.0/24}. */
    String setting();

    /**
     * Whatever these addresses do.
     *
     * @param network the addresses
     */
    record OfAddresses(Ipv4Network network) implements Allowance {
        /** Its name in a configuration. */
        public static final String NAME = "allow-address";

        boolean covers(Address address) {
            return address instanceof Ipv4Address v4 && network.contains(v4.bits());
        }

        @Override
        public String setting() {
            return NAME + " = " + network;
        }
    }

    /**
     * Echo messages of one program, whoever sends them.
     *
     * @param signature slug of its {@link icmpscan.classify.EchoSignature}
     */
    record OfPayload(String signature) implements Allowance {
        /** Its name in a configuration. */
        public static final String NAME = "allow-payload";

        @Override
        public String setting() {
            return NAME + " = " + signature;
        }
    }
}
