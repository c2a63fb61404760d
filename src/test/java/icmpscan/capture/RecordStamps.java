package icmpscan.capture;

/** Gives a test's packet record the facts that a reader would set beside its bytes. */
public final class RecordStamps {
    private RecordStamps() {}

    /** Numbers the record and sets its time. */
    public static PacketRecord at(PacketRecord record, long frameNumber, long epochNanos) {
        record.frameNumber = frameNumber;
        record.epochNanos = epochNanos;
        return record;
    }

    /** Makes the record one without a time. */
    public static PacketRecord timeless(PacketRecord record) {
        record.timeKnown = false;
        return record;
    }

    /** Makes the record one whose checksums were left to the network card. */
    public static PacketRecord checksumNotReady(PacketRecord record) {
        record.checksumNotReady = true;
        return record;
    }
}
