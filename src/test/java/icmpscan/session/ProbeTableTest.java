package icmpscan.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProbeTableTest {
    private static final int MARK = 1;

    /** One call of {@link ProbeTable#count}. */
    private record Try(long key, long item, IcmpMessage message) {}

    @Test
    void keepsFirstFrameTimesTriesAndMarksWhateverTheOrder() {
        ProbeTable table = new ProbeTable(ProbeLimits.DEFAULT);
        table.count(7, 80, 1, message(5, 5_000));
        table.count(7, 80, 2, message(2, 2_000));
        table.count(7, 80, 4, message(9, 9_000));
        table.mark(7, 80, 8);

        Probe probe = table.groups(1).get(0).probes().get(0);

        assertEquals(80, probe.item());
        assertEquals(2, probe.firstFrame() & 0xFFFF);
        assertEquals(2_000_000_000L, probe.firstNanos());
        assertEquals(9_000_000_000L, probe.lastNanos());
        assertEquals(3, probe.tries());
        assertEquals(15, probe.marks());
    }

    @Test
    void aMessageWithoutTimeHasAFrameButNoTime() {
        ProbeTable table = new ProbeTable(ProbeLimits.DEFAULT);
        table.count(
                7,
                80,
                0,
                MessageFixture.message(8, 0, "10.0.0.1", "10.0.0.2").timeless().get());

        Probe probe = table.groups(1).get(0).probes().get(0);

        assertFalse(probe.timeKnown());
        assertEquals(1, probe.tries());
        assertEquals(new ProbeCount(1, 0, false), table.groups(1).get(0).count());
    }

    @Test
    void countsExactlyUpToTheSampleAndWithinTenPercentBeyond() {
        ProbeTable table = new ProbeTable(ProbeLimits.DEFAULT);
        for (int item = 0; item < 1024; item++) {
            table.count(7, item, 0, message(item + 1, 0));
        }
        assertEquals(new ProbeCount(1024, 1024, false), table.groups(1).get(0).count());

        for (int item = 1024; item < 100_000; item++) {
            table.count(7, item, 0, message(item + 1, 0));
        }
        ProbeCount many = table.groups(1).get(0).count();

        assertTrue(many.estimated());
        assertTrue(Math.abs(many.inCapture() - 100_000) < 10_000, () -> "estimated " + many.inCapture());
        assertTrue(table.groups(1).get(0).probes().size() <= 1024);
    }

    @Test
    void anEstimateComesFromTheSameSampleInEveryOrder() {
        List<Try> tries = tries(new Random(1), 3_000, 2, 2_000);
        ProbeTable forward = filled(ProbeLimits.DEFAULT, tries);
        List<Try> reversed = new ArrayList<>(tries);
        Collections.reverse(reversed);

        assertTrue(forward.groups(1).get(0).depth() > 0);
        assertEquals(forward.groups(1), filled(ProbeLimits.DEFAULT, reversed).groups(1));
    }

    @Test
    void partsMergeToTheWholeAlsoWhereSamplesShrink() {
        ProbeLimits tight = new ProbeLimits(1_000, 96, 32, 2);
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Try> tries = tries(random, 40 + random.nextInt(400), 1 + random.nextInt(12), 1 + random.nextInt(150));
            ProbeTable whole = filled(tight, tries);
            ProbeTable merged = new ProbeTable(tight);
            int from = 0;
            while (from < tries.size()) {
                int to = Math.min(tries.size(), from + 1 + random.nextInt(tries.size()));
                merged.merge(filled(tight, tries.subList(from, to)));
                from = to;
            }

            assertEquals(0, whole.lostKeys());
            assertEquals(whole.groups(1), merged.groups(1), "seed " + seed);
        }
    }

    @Test
    void allKeysTogetherStayBelowTheLimit() {
        ProbeLimits tight = new ProbeLimits(1_000, 96, 32, 4);
        ProbeTable table = filled(tight, tries(new Random(3), 20_000, 50, 100_000));

        int kept = table.groups(1).stream()
                .mapToInt(group -> group.probes().size())
                .sum();

        assertTrue(kept <= 96 && kept > 20, () -> "kept " + kept);
        assertTrue(table.lostKeys() > 0, "50 keys of 4 are more than 96");
    }

    @Test
    void whoTriesMuchStaysAmongAnyNumberOfThoseWhoTryOnce() {
        ProbeTable table = new ProbeTable(new ProbeLimits(100, 1_000, 64, 16));
        for (int i = 0; i < 10_000; i++) {
            table.count(1_000 + i, 1, 0, message(i + 1, i));
            if (i % 20 == 0) {
                table.count(7, i, MARK, message(i + 1, i));
            }
        }

        ProbeGroup scanner = table.groups(10).get(0);

        assertEquals(7, scanner.key());
        assertTrue(
                Math.abs(scanner.count().inCapture() - 500) < 150,
                () -> "counted " + scanner.count().inCapture());
        assertTrue(table.groups(1).size() <= 100);
        assertTrue(table.lostKeys() >= 9_900);
    }

    @Test
    void whetherAGroupIsLargeIsToldByWhatItsSampleStandsFor() {
        ProbeTable table = filled(ProbeLimits.DEFAULT, tries(new Random(1), 3_000, 2, 2_000));
        long most = table.groups(1).stream()
                .mapToLong(group -> group.count().inCapture())
                .max()
                .orElseThrow();

        assertTrue(most > 1024);
        assertTrue(table.hasGroup(most));
        assertFalse(table.hasGroup(most + 1));
        assertFalse(new ProbeTable(ProbeLimits.DEFAULT).hasGroup(1));
    }

    @Test
    void aKeyThatWasLetGoBeginsAnew() {
        ProbeTable table = new ProbeTable(new ProbeLimits(2, 100, 64, 16));
        table.count(1, 80, MARK, message(1, 1));
        table.count(1, 80, MARK, message(2, 2));
        for (int key = 2; key <= 4; key++) {
            table.count(key, 80, 0, message(key + 1, key));
        }
        assertEquals(List.of(), table.groupOf(1).probes());

        table.count(1, 80, 0, message(9, 9));

        Probe probe = table.groupOf(1).probes().get(0);
        assertEquals(1, probe.tries());
        assertEquals(0, probe.marks());
    }

    @Test
    void groupsComeInTheOrderOfUnsignedKeysAndOnlyFromTheLeast() {
        ProbeTable table = new ProbeTable(ProbeLimits.DEFAULT);
        for (long key : new long[] {-1, 5, Long.MIN_VALUE, 3}) {
            table.count(key, 1, 0, message(1, 0));
        }
        table.count(5, 2, 0, message(1, 0));

        assertEquals(
                List.of(3L, 5L, Long.MIN_VALUE, -1L),
                table.groups(1).stream().map(ProbeGroup::key).toList());
        assertEquals(List.of(5L), table.groups(2).stream().map(ProbeGroup::key).toList());
        assertEquals(List.of(), table.groupOf(99).probes());
    }

    @Test
    void aMillionForgedSourcesFitInSixteenMegabytes() {
        System.gc();
        long before = used();
        ProbeTable table = new ProbeTable(ProbeLimits.DEFAULT);
        IcmpMessage message = message(1, 0);
        for (int i = 0; i < 1_000_000; i++) {
            table.count((Integer.toUnsignedLong(i) * 0x9E37_79B9L) << 32, 1, 0, message);
            if (i % 10_000 == 0) {
                table.count(7L << 32, i, 0, message);
            }
        }
        System.gc();
        long megabytes = (used() - before) >> 20;

        assertTrue(megabytes < 16, () -> megabytes + " MB");
        assertEquals(100, table.groups(50).get(0).count().inCapture());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Try> tries(Random random, int count, int keys, int items) {
        List<Try> tries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tries.add(new Try(random.nextInt(keys), random.nextInt(items), message(i + 1, random.nextInt(300_000))));
        }
        return tries;
    }

    private static ProbeTable filled(ProbeLimits limits, List<Try> tries) {
        ProbeTable table = new ProbeTable(limits);
        for (Try one : tries) {
            table.count(one.key(), one.item(), (int) (one.item() & 3), one.message());
        }
        return table;
    }

    private static IcmpMessage message(long frame, long millis) {
        return MessageFixture.message(8, 0, "10.0.0.1", "10.0.0.2")
                .frame(frame)
                .atMillis(millis)
                .get();
    }
}
