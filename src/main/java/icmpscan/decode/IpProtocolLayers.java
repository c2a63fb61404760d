package icmpscan.decode;

/** Which layer an IP protocol number other than ICMP's announces, as far as ICMP may be inside. */
final class IpProtocolLayers {
    private IpProtocolLayers() {}

    /** The decoder of what follows, or null where that never leads to ICMP. */
    static LayerDecoder next(Cursor cursor, int protocol) {
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
