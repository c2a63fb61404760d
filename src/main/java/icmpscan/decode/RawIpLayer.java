package icmpscan.decode;

/** Where nothing but the version in the first four bits tells what stands there: link types without a header, and some tunnels. */
final class RawIpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new RawIpLayer();

    private RawIpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(1)) {
            return null;
        }
        return switch (version(cursor)) {
            case 4 -> Ipv4Layer.INSTANCE;
            case 6 -> Ipv6Layer.INSTANCE;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    /** The first four bits at the cursor, of which at least one byte must be left. */
    static int version(Cursor cursor) {
        return cursor.bytes.get(cursor.offset) >>> 4 & 0xF;
    }

    /** Whether IP stands at the cursor, as far as its version tells. */
    static boolean begins(Cursor cursor) {
        return cursor.remaining() > 0 && (version(cursor) == 4 || version(cursor) == 6);
    }
}
