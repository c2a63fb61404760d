package icmpscan.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    /** What a frame or message may be, beside what the enums of {@code decode} say. */
    private enum Trait {
        TIMELESS,
        SAMPLED
    }

    private final Occurrences<FrameOutcome> outcomes = new Occurrences<>(FrameOutcome.values());
    private final Map<Integer, FrameCounts> linkTypes = new TreeMap<>();
    private final CaptureClock clock = new CaptureClock();
    private final Occurrences<Trait> traits = new Occurrences<>(Trait.values());
    private long frames;
    /** The key of {@link #linkTypes} of the frame before, which most frames share, and what is counted under it. */
    private int lastKey = -1;

    private FrameCounts last;

    private final Occurrences<ChecksumState> checksums = new Occurrences<>(ChecksumState.values());
    private final Occurrences<Anomaly> anomalies = new Occurrences<>(Anomaly.values());
    private long messages;
    private FragmentCounts fragments = FragmentCounts.NONE;

    /**
     * Frames of one link type.
     *
     * @param linkType {@code LINKTYPE_} number
     * @param decoded  whether it is one that is decoded
     * @param counts   frames (as {@code messages}), their captured bytes, when and where
     */
    public record LinkTypeRow(int linkType, boolean decoded, Counts counts) {}

    /** Counts a frame and what became of it. Keeps nothing of the view itself. */
    public void addFrame(PacketRecord record, FrameOutcome outcome) {
        long frame = PackedFrame.of(record);
        frames++;
        outcomes.add(outcome, frame);
        int decoded = outcome == FrameOutcome.UNSUPPORTED_LINK_TYPE ? 0 : 1;
        ofLinkType(record.linkType() << 1 | decoded).add(record, frame);
        if (record.timeKnown()) {
            clock.add(frame, record.epochNanos());
        } else {
            traits.add(Trait.TIMELESS, frame);
        }
    }

    /** The counts under the number of a link type and, in the lowest bit, whether it is decoded. */
    private FrameCounts ofLinkType(int key) {
        if (key != lastKey) {
            last = linkTypes.computeIfAbsent(key, added -> new FrameCounts());
            lastKey = key;
        }
        return last;
    }

    @Override
    public void accept(IcmpMessage message) {
        long frame = PackedFrame.of(message);
        messages++;
        checksums.add(message.checksumState(), frame);
        if (message.sampled()) {
            traits.add(Trait.SAMPLED, frame);
        }
        if (message.isOdd()) {
            for (Anomaly anomaly : message.anomalies()) {
                anomalies.add(anomaly, frame);
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
        later.linkTypes.forEach((key, counts) -> ofLinkType(key).merge(counts));
        clock.merge(later.clock);
        traits.merge(later.traits);
        outcomes.merge(later.outcomes);
        checksums.merge(later.checksums);
        anomalies.merge(later.anomalies);
    }

    /** All frames. */
    public long frames() {
        return frames;
    }

    /** Frames of this outcome. */
    public long frames(FrameOutcome outcome) {
        return outcomes.count(outcome);
    }

    /** The first frame of this outcome as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(FrameOutcome outcome) {
        return outcomes.firstFrame(outcome);
    }

    /** One row a link type, by number. */
    public List<LinkTypeRow> linkTypes() {
        List<LinkTypeRow> rows = new ArrayList<>(linkTypes.size());
        linkTypes.forEach((key, counts) -> rows.add(new LinkTypeRow(key >> 1, (key & 1) == 1, counts.counts())));
        return rows;
    }

    /** Frames whose time the capture does not tell. */
    public long framesWithoutTime() {
        return traits.count(Trait.TIMELESS);
    }

    /** The first of them as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrameWithoutTime() {
        return traits.firstFrame(Trait.TIMELESS);
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
        return traits.count(Trait.SAMPLED);
    }

    /** The first frame with one as {@link PackedFrame}, or empty. */
    public Optional<Long> firstSampledFrame() {
        return traits.firstFrame(Trait.SAMPLED);
    }

    /** Messages whose checksum is in this state. */
    public long messages(ChecksumState state) {
        return checksums.count(state);
    }

    /** The first frame of this state as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(ChecksumState state) {
        return checksums.firstFrame(state);
    }

    /** Messages with this oddity. */
    public long messages(Anomaly anomaly) {
        return anomalies.count(anomaly);
    }

    /** The first frame with this oddity as {@link PackedFrame}, or empty. */
    public Optional<Long> firstFrame(Anomaly anomaly) {
        return anomalies.firstFrame(anomaly);
    }
}
