package icmpscan.capture;

/** Packet records for tests that look at number, time and link type alone. */
public final class TimedRecordFixture {
    private TimedRecordFixture() {}

    /** A record of known time. */
    public static PacketRecord at(int file, long frame, int linkType, long epochNanos) {
        PacketRecord record = timeless(file, frame, linkType);
        record.timeKnown = true;
        record.epochNanos = epochNanos;
        return record;
    }

    /** A record of unknown time. */
    public static PacketRecord timeless(int file, long frame, int linkType) {
        PacketRecord record = new PacketRecord();
        record.fileNumber = file;
        record.frameNumber = frame;
        record.linkType = linkType;
        record.capturedLength = 60;
        record.originalLength = 60;
        return record;
    }
}
