package icmpscan.session;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProbeGroupTest {
    @Test
    void theWindowIsTwoNeighbouringMinutesOfTheClock() {
        assertEquals(new ProbeCount(2, 2, false), group(0, 119).count());
        assertEquals(new ProbeCount(2, 1, false), group(0, 120).count());
        assertEquals(new ProbeCount(2, 2, false), group(59, 60).count());
        assertEquals(
                new ProbeCount(7, 3, false),
                group(10, 70, 130, 131, 180, 400, 460).count());
    }

    @Test
    void timesBeforeTheEpochHaveBinsToo() {
        assertEquals(new ProbeCount(2, 2, false), group(-60, 59).count());
        assertEquals(new ProbeCount(2, 1, false), group(-61, 59).count());
    }

    @Test
    void aSampleStandsForMore() {
        ProbeGroup all = group(0, 1, 500);
        ProbeGroup sample = new ProbeGroup(all.key(), 3, all.probes());

        assertEquals(new ProbeCount(24, 16, true), sample.count());
        assertEquals(24, sample.tries());
    }

    @Test
    void anEmptyGroupCountsNothing() {
        assertEquals(new ProbeCount(0, 0, false), group().count());
    }

    @Test
    void theKeyIsActorAndTarget() {
        ProbeGroup group = new ProbeGroup(0xC0A80001_0A000002L, 0, List.of());

        assertEquals(0xC0A80001, group.actor());
        assertEquals(0x0A000002, group.target());
    }

    private static ProbeGroup group(long... seconds) {
        List<Probe> probes = new ArrayList<>();
        for (long second : seconds) {
            long nanos = second * 1_000_000_000L;
            probes.add(new Probe(probes.size(), 1, nanos, nanos, 1, 0));
        }
        return new ProbeGroup(1, 0, probes);
    }
}
