package icmpscan.capture;

import java.nio.ByteBuffer;

/** Packet records for tests, made without a capture. */
public final class RecordFixture {
    private RecordFixture() {}

    /** A record that holds the whole frame. */
    public static PacketRecord of(int linkType, byte[] frame) {
        return of(linkType, frame, frame.length);
    }

    /** A record of a frame that was this long on the wire, of which these bytes were captured. */
    public static PacketRecord of(int linkType, byte[] captured, long originalLength) {
        PacketRecord record = new PacketRecord();
        record.frameNumber = 1;
        record.linkType = linkType;
        record.timeKnown = true;
        record.capturedLength = captured.length;
        record.originalLength = originalLength;
        record.bytes = ByteBuffer.wrap(captured);
        record.frameEnd = captured.length;
        return record;
    }
}
