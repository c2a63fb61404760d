package icmpscan.decode;

/**
 * An IPv4 address. Ordered as unsigned numbers, so that 9.0.0.0 comes before 10.0.0.0 and 200.0.0.0 after both.
 *
 * @param bits the 32 bits, first byte of the address in the highest eight
 */
public record Ipv4Address(int bits) implements Address, Comparable<Ipv4Address> {
    @Override
    public int compareTo(Ipv4Address other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    /** Not the bits: the addresses of one network would stand in a row. */
    @Override
    public int hashCode() {
        return bits * 0x9E37_79B1;
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 0xFF) + "." + (bits >>> 8 & 0xFF) + "." + (bits & 0xFF);
    }
}
