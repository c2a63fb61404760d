package icmpscan.decode;

/** Link types without a header of their own (RAW, IPV4, IPV6): the version in the first four bits tells what stands there. */
final class RawIpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new RawIpLayer();

    private RawIpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(1)) {
            return null;
        }
        int version = cursor.bytes.get(cursor.offset) >>> 4 & 0xF;
        return version == 4 ? Ipv4Layer.INSTANCE : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
