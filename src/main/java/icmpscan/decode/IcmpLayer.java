package icmpscan.decode;

import icmpscan.ksy.Icmp;

/** The ICMP message itself (RFC 792): header, the four bytes after it by their type's shape, checksum, quoted datagram. */
final class IcmpLayer implements LayerDecoder {
    static final IcmpLayer INSTANCE = new IcmpLayer();

    /** Fewer bytes hold no code, and without it there is no message to report. */
    private static final int LEAST_BYTES = 2;

    private static final int HEADER_BYTES = 4;
    private static final int BODY_BYTES = 8;

    private IcmpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (cursor.remaining() < LEAST_BYTES) {
            return cursor.stop(FrameOutcome.NO_ICMP_HEADER);
        }
        IcmpMessage message = cursor.message;
        message.trace.part("icmp", cursor.offset);
        message.bytes = cursor.bytes;
        message.start = cursor.offset;
        message.end = cursor.end;
        message.length = length(cursor);
        Icmp.Header header = new Icmp.Header(cursor.padded(cursor.offset, cursor.end, HEADER_BYTES));
        message.type = header.messageType();
        message.code = header.code();
        message.checksum = header.checksum();
        message.checksumState = checksumState(cursor);
        IcmpBody.decode(cursor);
        if (IcmpLayout.quotes(message.type)) {
            ExtensionLocator.locateAfterQuotation(cursor);
            QuotedDatagramDecoder.decode(cursor, message.start + BODY_BYTES);
        } else if (message.type == IcmpLayout.EXTENDED_ECHO_REQUEST) {
            ExtensionLocator.locateInRequest(cursor);
        }
        IcmpOddities.mark(cursor);
        message.trace.message(message);
        return cursor.stop(FrameOutcome.MESSAGE);
    }

    /** Bytes by the IPv4 header; where that says nothing (0, segmentation offload) or only of a fragment, what was on the wire. */
    private static int length(Cursor cursor) {
        IcmpMessage message = cursor.message;
        return message.ipTotalLength == 0 || message.reassembled
                ? (int) Math.min(Integer.MAX_VALUE, cursor.wireEnd - cursor.offset)
                : message.ipTotalLength - message.ipHeaderLength;
    }

    private static ChecksumState checksumState(Cursor cursor) {
        IcmpMessage message = cursor.message;
        if (message.captured() < Math.max(message.length, HEADER_BYTES)
                || message.firstFragment()
                || cursor.checksumNotReady) {
            return ChecksumState.UNCHECKABLE;
        }
        return Checksum.isRight(message.bytes, message.start, message.end) ? ChecksumState.GOOD : ChecksumState.BAD;
    }
}
