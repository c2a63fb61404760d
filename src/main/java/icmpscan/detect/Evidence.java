package icmpscan.detect;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import icmpscan.session.Probe;

/**
 * What a finding rests on.
 *
 * @param firstNanos first time of it, nanoseconds since the epoch; empty where the capture has no times
 * @param lastNanos  last time of it
 * @param measures   the figures, in an order fixed for the kind
 * @param frames     the first five frames that show it
 * @param estimated  whether figures are estimates from a sample, within about 5 %, because more was tried than is kept
 */
public record Evidence(
        OptionalLong firstNanos,
        OptionalLong lastNanos,
        List<Measure> measures,
        List<FrameRef> frames,
        boolean estimated) {
    private static final int FRAMES = 5;

    /** Keeps copies. */
    public Evidence {
        measures = List.copyOf(measures);
        frames = List.copyOf(frames);
    }

    static Evidence of(Collection<Probe> probes, List<Measure> measures, boolean estimated) {
        List<FrameRef> frames = probes.stream()
                .mapToLong(Probe::firstFrame)
                .sorted()
                .distinct()
                .limit(FRAMES)
                .mapToObj(FrameRef::of)
                .toList();
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
                frames,
                estimated);
    }
}
