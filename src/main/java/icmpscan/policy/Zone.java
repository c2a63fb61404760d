package icmpscan.policy;

import java.util.List;

import icmpscan.decode.Ipv4Network;

/**
 * Addresses under one name.
 *
 * @param name     what a policy calls it
 * @param networks networks that it is made of, or with {@code outside} those that it leaves out
 * @param outside  whether it is everything but these networks
 */
public record Zone(String name, List<Ipv4Network> networks, boolean outside) {
    /** Every address. */
    public static final Zone ANY = new Zone("any", List.of(), true);

    /** Private addresses, RFC 1918 section 3: what is one's own unless somebody says otherwise. */
    public static final Zone HOME =
            home(List.of(network(0x0A00_0000, 8), network(0xAC10_0000, 12), network(0xC0A8_0000, 16)));

    /** Keeps a copy. */
    public Zone {
        networks = List.copyOf(networks);
    }

    /** Whether an address, as its 32 bits, lies in it. */
    public boolean contains(int address) {
        for (Ipv4Network network : networks) {
            if (network.contains(address)) {
                return !outside;
            }
        }
        return outside;
    }

    /** One's own networks. */
    public static Zone home(List<Ipv4Network> networks) {
        return new Zone("home", networks, false);
    }

    /** Everything that is not one's own. */
    public static Zone outsideOf(Zone home) {
        return new Zone("outside", home.networks, true);
    }

    private static Ipv4Network network(int first, int length) {
        return new Ipv4Network(first, length);
    }
}
