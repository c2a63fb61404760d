package icmpscan.session;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one address tried: all of it, or a uniform sample where it was too much to keep.
 *
 * @param key    who, and on which target where the facts are about one: the actor's 32 bits above the target's
 * @param depth  0 where all is here; else each probe here stands for {@code 2^depth}
 * @param probes the probes in the order of their first frames, of equals by item
 */
public record ProbeGroup(long key, int depth, List<Probe> probes) {
    /** Keeps a copy. */
    public ProbeGroup {
        probes = List.copyOf(probes);
    }

    /** Who tried. */
    public int actor() {
        return (int) (key >>> 32);
    }

    /** On whom, where the facts are about pairs. */
    public int target() {
        return (int) key;
    }

    /** Only those probes that {@code wanted} accepts. */
    public ProbeGroup only(Predicate<Probe> wanted) {
        return new ProbeGroup(key, depth, probes.stream().filter(wanted).toList());
    }

    /** How many distinct probes there are. */
    public ProbeCount count() {
        return new ProbeCount(scaled(probes.size()), scaled(busiest()), depth > 0);
    }

    /** Messages of all probes. */
    public long tries() {
        long kept = 0;
        for (Probe probe : probes) {
            kept += probe.tries();
        }
        return scaled(kept);
    }

    /** What a number over the probes here is over all of them. */
    public long scaled(long kept) {
        return kept << depth;
    }

    /** Most first times in two neighbouring bins. */
    private int busiest() {
        return MinuteBins.busiest(probes.stream().filter(Probe::timeKnown).mapToLong(Probe::firstNanos));
    }
}
