package icmpscan.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.Anomaly;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;

/**
 * How far the capture can be trusted: what became of its frames, which link types it has, whether its clock holds, which messages are odd.
 * Frames come by {@link #addFrame}, their messages by {@link #accept}.
 *
 * <p>Merges in file order only, because of {@link CaptureClock}. Bounded, because all that it counts by has few values.
 */
public final class CaptureQuality implements Accumulator<CaptureQuality> {
    /** All link types that a file can name (16 bits), each decoded or not. */
    private static final int LINK_TYPES = 2 << 16;

    private static final int OUTCOMES = FrameOutcome.values().length;
    private static final int ANOMALIES = Anomaly.values().length;
    private static final int CHECKSUM_STATES = ChecksumState.values().length;

    private final long[] outcomes = new long[OUTCOMES];
    private final long[] outcomeFirstFrames = absentFrames(OUTCOMES);
    private final CountTable linkTypes = new CountTable(LINK_TYPES);
    private final CaptureClock clock = new CaptureClock();
    private long frames;
    private long timeless;
    private long firstTimeless = Long.MAX_VALUE;

    private long messages;
    private final long[] checksums = new long[CHECKSUM_STATES];
    private final long[] checksumFirstFrames = absentFrames(CHECKSUM_STATES);
    private final long[] anomalies = new long[ANOMALIES];
    private final long[] anomalyFirstFrames = absentFrames(ANOMALIES);

    /**
     * Frames of one link type.
     *
     * @param linkType {@code LINKTYPE_} number
     * @param decoded  whether it is one that is decoded
     * @param counts   frames (as {@code messages}), their captured bytes, when and where
     */
    public record LinkTypeRow(int linkType, boolean decoded, Counts counts) {
        private static final Comparator<LinkTypeRow> ORDER =
                Comparator.comparingInt(LinkTypeRow::linkType).thenComparing(LinkTypeRow::decoded);
    }

    /** Counts a frame and what became of it. Keeps nothing of the view itself. */
    public void addFrame(PacketRecord record, FrameOutcome outcome) {
        long frame = PackedFrame.of(record);
        frames++;
        count(outcomes, outcomeFirstFrames, outcome.ordinal(), frame);
        int decoded = outcome == FrameOutcome.UNSUPPORTED_LINK_TYPE ? 0 : 1;
        linkTypes.add(record.linkType(), decoded, record);
        if (record.timeKnown()) {
            clock.add(frame, record.epochNanos());
        } else {
            timeless++;
            firstTimeless = Math.min(firstTimeless, frame);
        }
    }

    @Override
    public void accept(IcmpMessage message) {
        long frame = PackedFrame.of(message);
        messages++;
        count(checksums, checksumFirstFrames, message.checksumState().ordinal(), frame);
        if (!message.anomalies().isEmpty()) {
            for (Anomaly anomaly : message.anomalies()) {
                count(anomalies, anomalyFirstFrames, anomaly.ordinal(), frame);
            }
        }
    }

    private static void count(long[] counts, long[] firstFrames, int at, long frame) {
        counts[at]++;
        firstFrames[at] = Math.min(firstFrames[at], frame);
    }

    @Override
    public void merge(CaptureQuality later) {
        frames += later.frames;
        messages += later.messages;
        timeless += later.timeless;
        firstTimeless = Math.min(firstTimeless, later.firstTimeless);
        linkTypes.merge(later.linkTypes);
        clock.merge(later.clock);
        merge(outcomes, outcomeFirstFrames, later.outcomes, later.outcomeFirstFrames);
        merge(checksums, checksumFirstFrames, later.checksums, later.checksumFirstFrames);
        merge(anomalies, anomalyFirstFrames, later.anomalies, later.anomalyFirstFrames);
    }

    private static void merge(long[] counts, long[] firstFrames, long[] laterCounts, long[] laterFirstFrames) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += laterCounts[i];
            firstFrames[i] = Math.min(firstFrames[i], laterFirstFrames[i]);
        }
    }

    /** All frames. */
    public long frames() {
        return frames;
    }

    /** Frames of this outcome. */
    public long frames(FrameOutcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** The first frame of this outcome as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(FrameOutcome outcome) {
        return present(outcomeFirstFrames[outcome.ordinal()]);
    }

    /** One row a link type, by number. */
    public List<LinkTypeRow> linkTypes() {
        List<LinkTypeRow> rows = new ArrayList<>(linkTypes.size());
        for (int row = 0; row < linkTypes.size(); row++) {
            rows.add(new LinkTypeRow((int) linkTypes.high(row), linkTypes.low(row) == 1, linkTypes.counts(row)));
        }
        rows.sort(LinkTypeRow.ORDER);
        return rows;
    }

    /** Frames whose time the capture does not tell. */
    public long framesWithoutTime() {
        return timeless;
    }

    /** The first of them as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrameWithoutTime() {
        return present(firstTimeless);
    }

    /** Where the clock goes backwards. */
    public CaptureClock clock() {
        return clock;
    }

    /** All ICMP messages. */
    public long messages() {
        return messages;
    }

    /** Messages whose checksum is in this state. */
    public long messages(ChecksumState state) {
        return checksums[state.ordinal()];
    }

    /** The first frame of this state as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(ChecksumState state) {
        return present(checksumFirstFrames[state.ordinal()]);
    }

    /** Messages with this oddity. */
    public long messages(Anomaly anomaly) {
        return anomalies[anomaly.ordinal()];
    }

    /** The first frame with this oddity as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(Anomaly anomaly) {
        return present(anomalyFirstFrames[anomaly.ordinal()]);
    }

    private static long[] absentFrames(int length) {
        long[] frames = new long[length];
        Arrays.fill(frames, Long.MAX_VALUE);
        return frames;
    }

    private static Optional<Long> present(long frame) {
        return frame == Long.MAX_VALUE ? Optional.empty() : Optional.of(frame);
    }
}
