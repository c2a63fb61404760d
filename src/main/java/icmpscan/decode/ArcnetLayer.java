package icmpscan.decode;

import icmpscan.ksy.Arcnet;

/** ARCNET (RFC 1201; RFC 1051 for the older header), link types ARCNET_BSD and ARCNET_LINUX. First fragments are decoded, later ones not. */
final class ArcnetLayer implements LayerDecoder {
    static final LayerDecoder BSD = new ArcnetLayer(false);
    static final LayerDecoder LINUX = new ArcnetLayer(true);
    private static final int ADDRESSES_BYTES = 2;
    private static final int LINUX_OFFSET_BYTES = 2;
    private static final int FRAGMENTATION_BYTES = 3;

    private static final int IPV4 = 212;
    private static final int IPV4_OLD = 240;
    private static final int IPV6 = 196;
    private static final int EXCEPTION = 255;

    private final boolean withOffset;

    private ArcnetLayer(boolean withOffset) {
        this.withOffset = withOffset;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(ADDRESSES_BYTES) || !cursor.enter("arcnet")) {
            return null;
        }
        if (!cursor.pass(ADDRESSES_BYTES + (withOffset ? LINUX_OFFSET_BYTES : 0)) || !cursor.holds(1)) {
            return null;
        }
        int protocol = new Arcnet.Protocol(cursor.stream()).protocol();
        cursor.offset += 1;
        return switch (protocol) {
            case IPV4_OLD -> Ipv4Layer.INSTANCE;
            case IPV4 -> afterFragmentation(cursor, Ipv4Layer.INSTANCE);
            case IPV6 -> afterFragmentation(cursor, Ipv6Layer.INSTANCE);
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    private static LayerDecoder afterFragmentation(Cursor cursor, LayerDecoder next) {
        if (!cursor.holds(FRAGMENTATION_BYTES)) {
            return null;
        }
        int flag = passFragmentation(cursor);
        if (flag == EXCEPTION) {
            if (!cursor.pass(1) || !cursor.holds(FRAGMENTATION_BYTES)) {
                return null;
            }
            flag = passFragmentation(cursor);
        }
        boolean laterFragment = flag != 0 && (flag & 1) == 0;
        return laterFragment ? cursor.stop(FrameOutcome.NOT_ICMP) : next;
    }

    /** Reads the flag and moves past it and the sequence number. */
    private static int passFragmentation(Cursor cursor) {
        int flag = new Arcnet.Fragmentation(cursor.stream()).splitFlag();
        cursor.offset += FRAGMENTATION_BYTES;
        return flag;
    }
}
