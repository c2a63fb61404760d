package icmpscan.capture;

import icmpscan.ksy.Pcap;

/** What a pcap record looks like amid damage: lengths, fraction and time that a writer could have meant. */
final class PcapShape implements RecordShape {
    private static final int FIRST_LENGTH = 8;
    private static final int SECOND_LENGTH = 12;

    /** Of the larger captured lengths none is believed amid damage. */
    private static final int MAX_CAPTURED_LENGTH = 1 << 18;

    /** Frames put together by offloading hardware are of up to 256 KiB; more is no frame. */
    private static final int MAX_ORIGINAL_LENGTH = 1 << 20;

    /** Captures are joined from those of other days, hardly of other years. */
    private static final long MAX_SECONDS_APART = 366L * 24 * 3600;

    private static final int CHAIN = 3;

    private final PcapHeader header;
    private final boolean littleEndian;
    private final long fractionsOfSecond;
    private long lastSeconds;
    private boolean anySeen;

    PcapShape(PcapHeader header) {
        this.header = header;
        this.littleEndian = !header.bigEndian();
        this.fractionsOfSecond = header.variant().hasNanoseconds() ? 1_000_000_000 : 1_000_000;
    }

    /** Remembers the time of a good record: those after damage should be near it. */
    void sawRecord(long seconds) {
        lastSeconds = seconds;
        anySeen = true;
    }

    @Override
    public int headerBytes() {
        return header.recordHeaderBytes();
    }

    @Override
    public int convincingChain() {
        return CHAIN;
    }

    @Override
    public boolean isFamiliar(Window window, int offset) {
        return !anySeen || !isApart(lastSeconds, parse(window, offset).seconds());
    }

    @Override
    public int plausibleLength(Window window, int offset) {
        if (!mayHoldLengths(window.intAt(offset + FIRST_LENGTH), window.intAt(offset + SECOND_LENGTH))) {
            return -1;
        }
        Pcap.RecordHeader record = parse(window, offset);
        boolean swapped = header.hasSwappedLengths(record.capturedLength(), record.originalLength());
        long captured = swapped ? record.originalLength() : record.capturedLength();
        long original = swapped ? record.capturedLength() : record.originalLength();
        boolean plausible = captured > 0
                && captured <= MAX_CAPTURED_LENGTH
                && captured <= original
                && original <= MAX_ORIGINAL_LENGTH
                && record.fraction() < fractionsOfSecond;
        return plausible ? headerBytes() + (int) captured : -1;
    }

    @Override
    public boolean endsWell(Window window, int offset, int length) {
        return true;
    }

    @Override
    public boolean mayFollow(Window window, int offset, int next) {
        return !isApart(parse(window, offset).seconds(), parse(window, next).seconds());
    }

    /**
     * A pre-check that may say yes too often: both lengths are neither zero nor above the largest, whichever of them is which. One unsigned
     * comparison each: on random bytes a test of the sign alone is guessed wrongly by the processor every other time.
     */
    private boolean mayHoldLengths(int first, int second) {
        int one = littleEndian ? Integer.reverseBytes(first) : first;
        int other = littleEndian ? Integer.reverseBytes(second) : second;
        return Integer.compareUnsigned(one - 1, MAX_ORIGINAL_LENGTH) < 0
                && Integer.compareUnsigned(other - 1, MAX_ORIGINAL_LENGTH) < 0;
    }

    private Pcap.RecordHeader parse(Window window, int offset) {
        return new Pcap.RecordHeader(window.parseAt(offset), null, null, littleEndian);
    }

    private static boolean isApart(long seconds, long otherSeconds) {
        return Math.abs(seconds - otherSeconds) > MAX_SECONDS_APART;
    }
}
