package icmpscan.decode;

/** Which layer an address family announces. AF_INET is 2 on every system; AF_INET6 is not the same on any two. */
final class AddressFamilies {
    private static final int IPV4 = 2;
    private static final int IPV6_LINUX = 10;
    private static final int IPV6_BSD = 24;
    private static final int IPV6_SOLARIS = 26;
    private static final int IPV6_FREEBSD = 28;
    private static final int IPV6_DARWIN = 30;

    private AddressFamilies() {}

    /** The decoder of what follows, or null where that never leads to ICMP. */
    static LayerDecoder of(int family) {
        return switch (family) {
            case IPV4 -> Ipv4Layer.INSTANCE;
            case IPV6_LINUX, IPV6_BSD, IPV6_SOLARIS, IPV6_FREEBSD, IPV6_DARWIN -> Ipv6Layer.INSTANCE;
            default -> null;
        };
    }

    /** As {@link #of}, with the outcome set where there is none. */
    static LayerDecoder next(Cursor cursor, int family) {
        LayerDecoder layer = of(family);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    /** A family that was read big-endian but written in some machine's order: families are small numbers, so a big one stands the other way round. */
    static int inEitherOrder(int read) {
        return read >>> 16 != 0 ? Integer.reverseBytes(read) : read;
    }
}
