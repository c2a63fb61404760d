package icmpscan.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.Anomaly;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.FragmentCounts;
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

    private final Map<FrameOutcome, Occurrences> outcomes = Occurrences.ofEach(FrameOutcome.class);
    private final CountTable linkTypes = new CountTable(LINK_TYPES);
    private final CaptureClock clock = new CaptureClock();
    private final Occurrences timeless = new Occurrences();
    private long frames;

    private final Map<ChecksumState, Occurrences> checksums = Occurrences.ofEach(ChecksumState.class);
    private final Map<Anomaly, Occurrences> anomalies = Occurrences.ofEach(Anomaly.class);
    private final Occurrences sampled = new Occurrences();
    private long messages;
    private FragmentCounts fragments = FragmentCounts.NONE;

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
        outcomes.get(outcome).add(frame);
        int decoded = outcome == FrameOutcome.UNSUPPORTED_LINK_TYPE ? 0 : 1;
        linkTypes.add(record.linkType(), decoded, record);
        if (record.timeKnown()) {
            clock.add(frame, record.epochNanos());
        } else {
            timeless.add(frame);
        }
    }

    @Override
    public void accept(IcmpMessage message) {
        long frame = PackedFrame.of(message);
        messages++;
        checksums.get(message.checksumState()).add(frame);
        if (message.sampled()) {
            sampled.add(frame);
        }
        if (message.isOdd()) {
            for (Anomaly anomaly : message.anomalies()) {
                anomalies.get(anomaly).add(frame);
            }
        }
    }

    /** Counts what became of fragmented datagrams. */
    public void addFragments(FragmentCounts counts) {
        fragments = fragments.plus(counts);
    }

    @Override
    public void merge(CaptureQuality later) {
        addFragments(later.fragments);
        frames += later.frames;
        messages += later.messages;
        timeless.merge(later.timeless);
        sampled.merge(later.sampled);
        linkTypes.merge(later.linkTypes);
        clock.merge(later.clock);
        Occurrences.merge(outcomes, later.outcomes);
        Occurrences.merge(checksums, later.checksums);
        Occurrences.merge(anomalies, later.anomalies);
    }

    /** All frames. */
    public long frames() {
        return frames;
    }

    /** Frames of this outcome. */
    public long frames(FrameOutcome outcome) {
        return outcomes.get(outcome).count();
    }

    /** The first frame of this outcome as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(FrameOutcome outcome) {
        return outcomes.get(outcome).firstFrame();
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
        return timeless.count();
    }

    /** The first of them as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrameWithoutTime() {
        return timeless.firstFrame();
    }

    /** Where the clock goes backwards. */
    public CaptureClock clock() {
        return clock;
    }

    /** What became of fragmented datagrams. */
    public FragmentCounts fragments() {
        return fragments;
    }

    /** All ICMP messages. */
    public long messages() {
        return messages;
    }

    /** Messages that an sFlow agent sampled. */
    public long sampledMessages() {
        return sampled.count();
    }

    /** The first frame with one as {@link PackedFrame}, or empty. */
    public Optional<Long> firstSampledFrame() {
        return sampled.firstFrame();
    }

    /** Messages whose checksum is in this state. */
    public long messages(ChecksumState state) {
        return checksums.get(state).count();
    }

    /** The first frame of this state as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(ChecksumState state) {
        return checksums.get(state).firstFrame();
    }

    /** Messages with this oddity. */
    public long messages(Anomaly anomaly) {
        return anomalies.get(anomaly).count();
    }

    /** The first frame with this oddity as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(Anomaly anomaly) {
        return anomalies.get(anomaly).firstFrame();
    }
}
