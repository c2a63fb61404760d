package icmpscan.decode;

/**
 * The IPv4 addresses that share their leading bits.
 *
 * @param first  lowest of them; its bits beyond the length are 0
 * @param length leading bits that all of them share, 0..32
 */
public record Ipv4Network(Ipv4Address first, int length) {
    /** The length of a network of one address. */
    public static final int ADDRESS_BITS = 32;

    /** Refuses what is no network. */
    public Ipv4Network {
        if (length < 0 || length > ADDRESS_BITS || (first.bits() & ~mask(length)) != 0) {
            throw new IllegalArgumentException(first + "/" + length);
        }
    }

    /** The network of this length that an address lies in; 0..32. */
    public static Ipv4Network around(Ipv4Address address, int length) {
        return new Ipv4Network(new Ipv4Address(address.bits() & mask(length)), length);
    }

    /** Whether an address, as its 32 bits, lies in it. */
    public boolean contains(int address) {
        return (address & mask(length)) == first.bits();
    }

    /** A shift by 32 would shift by nothing. */
    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (ADDRESS_BITS - length);
    }

    /** Such as {@code 192.0.2.0/24}; an address alone where it holds no other. */
    @Override
    public String toString() {
        return first + (length == ADDRESS_BITS ? "" : "/" + length);
    }
}
