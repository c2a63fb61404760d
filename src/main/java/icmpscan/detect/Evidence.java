package icmpscan.detect;

import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.Probe;
import icmpscan.tally.Counts;

/**
 * What a finding rests on.
 *
 * @param firstNanos first time of it, nanoseconds since the epoch; empty where the capture has no times
 * @param lastNanos  last time of it
 * @param measures   the figures, in an order fixed for the kind
 * @param frames     the first five frames that show it
 * @param grounds    all messages that it rests on
 * @param estimated  whether figures are estimates from a sample, within about 5 %, because more was tried than is kept
 */
public record Evidence(
        OptionalLong firstNanos,
        OptionalLong lastNanos,
        List<Measure> measures,
        List<FrameRef> frames,
        List<Ground> grounds,
        boolean estimated) {
    static final int FRAMES = 5;

    /** Keeps copies. */
    public Evidence {
        measures = List.copyOf(measures);
        frames = List.copyOf(frames);
        grounds = List.copyOf(grounds);
    }

    /** The same, resting on these messages. */
    Evidence on(List<? extends Ground> all) {
        return new Evidence(firstNanos, lastNanos, measures, frames, List.copyOf(all), estimated);
    }

    Evidence on(Ground... all) {
        return on(List.of(all));
    }

    /** Whether a message is one that it rests on. */
    public boolean holds(IcmpMessage message) {
        return grounds.stream().anyMatch(ground -> ground.holds(message))
                || frames.contains(new FrameRef(message.fileNumber(), message.frameNumber()));
    }

    /** Evidence from rows that were counted; exact. */
    static Evidence ofCounts(Collection<Counts> rows, List<Measure> measures) {
        return new Evidence(
                rows.stream()
                        .filter(Counts::timeKnown)
                        .mapToLong(Counts::firstNanos)
                        .min(),
                rows.stream()
                        .filter(Counts::timeKnown)
                        .mapToLong(Counts::lastNanos)
                        .max(),
                measures,
                first(rows.stream().mapToLong(Counts::firstFrame)),
                List.of(),
                false);
    }

    /** Evidence of which only the span and the first frames, as {@link icmpscan.tally.PackedFrame}, are known. */
    static Evidence of(LongSummaryStatistics times, LongStream frames, List<Measure> measures) {
        boolean known = times.getCount() > 0;
        return new Evidence(
                known ? OptionalLong.of(times.getMin()) : OptionalLong.empty(),
                known ? OptionalLong.of(times.getMax()) : OptionalLong.empty(),
                measures,
                frames.sorted().distinct().limit(FRAMES).mapToObj(FrameRef::of).toList(),
                List.of(),
                false);
    }

    static Evidence of(Collection<Probe> probes, List<Measure> measures, boolean estimated) {
        return new Evidence(
                probes.stream()
                        .filter(Probe::timeKnown)
                        .mapToLong(Probe::firstNanos)
                        .min(),
                probes.stream()
                        .filter(Probe::timeKnown)
                        .mapToLong(Probe::lastNanos)
                        .max(),
                measures,
                first(probes.stream().mapToLong(Probe::firstFrame)),
                List.of(),
                estimated);
    }

    private static List<FrameRef> first(LongStream packedFrames) {
        return packedFrames
                .sorted()
                .distinct()
                .limit(FRAMES)
                .mapToObj(FrameRef::of)
                .toList();
    }
}
