package icmpscan.tally;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Exact while keys are few, close to the truth when they are many, and the same whatever the order and the parts. */
class DistinctCountTest {
    private static DistinctCount of(LongStream keys) {
        DistinctCount count = new DistinctCount();
        keys.forEach(count::add);
        return count;
    }

    /** Keys of one seed, each twice. */
    private static long[] keys(long seed, int different) {
        long[] once = new Random(seed).longs().distinct().limit(different).toArray();
        return LongStream.concat(LongStream.of(once), LongStream.of(once)).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000, DistinctCount.MAX_EXACT})
    void isExactWhileTheyAreFew(int different) {
        DistinctCount count = of(LongStream.of(keys(different, different)));

        assertEquals(different, count.count());
        assertFalse(count.isEstimate());
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 2000, 10_000, 100_000, 1_000_000})
    void isWithinTheStatedErrorWhenTheyAreMany(int different) {
        int outside = 0;
        for (int seed = 0; seed < 20; seed++) {
            DistinctCount count = of(LongStream.of(keys(seed, different)));
            assertTrue(count.isEstimate());
            long error = Math.abs(count.count() - different);
            assertTrue(
                    error * 1000 <= 2L * DistinctCount.errorPerMille() * different,
                    "seed " + seed + ": " + count.count());
            outside += error * 1000 > (long) DistinctCount.errorPerMille() * different ? 1 : 0;
        }
        assertTrue(outside <= 3, outside + " of 20");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1024, 1025, 1500, 3000, 200_000})
    void isTheSameInPartsAndInAnyOrder(int different) {
        long[] keys = keys(7, different);
        long whole = of(LongStream.of(keys)).count();
        for (int cut : new int[] {0, 1, keys.length / 3, keys.length / 2 + 5, keys.length}) {
            DistinctCount first = of(LongStream.of(keys).limit(cut));
            first.merge(of(LongStream.of(keys).skip(cut)));
            DistinctCount last = of(LongStream.of(keys).skip(cut));
            last.merge(of(LongStream.of(keys).limit(cut)));
            first.add(keys[0]);

            assertEquals(whole, first.count());
            assertEquals(whole, last.count());
            assertEquals(different > DistinctCount.MAX_EXACT, first.isEstimate());
        }
        for (int i = 0, j = keys.length - 1; i < j; i++, j--) {
            long key = keys[i];
            keys[i] = keys[j];
            keys[j] = key;
        }
        assertEquals(whole, of(LongStream.of(keys)).count());
    }

    @Test
    void saysHowFarItMayBeOff() {
        assertTrue(DistinctCount.errorPerMille() >= 10 && DistinctCount.errorPerMille() <= 20);
    }
}
