package icmpscan.detect;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;

/** What the user knows to be in order, so that findings about it are only noted. */
public sealed interface Allowance {
    /** How a configuration says it, such as {@code allow-address = 192.0.2.0/24}. */
    String setting();

    /**
     * Whatever these addresses do.
     *
     * @param first  lowest of them; its bits beyond the length are 0
     * @param length leading bits that all of them share, 0..32
     */
    record OfAddresses(Ipv4Address first, int length) implements Allowance {
        /** Its name in a configuration. */
        public static final String NAME = "allow-address";

        private static final int ADDRESS_BITS = 32;

        /** Refuses what is no network. */
        public OfAddresses {
            if (length < 0 || length > ADDRESS_BITS || (first.bits() & ~mask(length)) != 0) {
                throw new IllegalArgumentException(first + "/" + length);
            }
        }

        /** The network of this length that an address lies in; 0..32. */
        public static OfAddresses around(Ipv4Address address, int length) {
            return new OfAddresses(new Ipv4Address(address.bits() & mask(length)), length);
        }

        boolean covers(Address address) {
            return address instanceof Ipv4Address v4 && (v4.bits() & mask(length)) == first.bits();
        }

        /** A shift by 32 would shift by nothing. */
        private static int mask(int length) {
            return length == 0 ? 0 : -1 << (ADDRESS_BITS - length);
        }

        @Override
        public String setting() {
            return NAME + " = " + first + (length == ADDRESS_BITS ? "" : "/" + length);
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
