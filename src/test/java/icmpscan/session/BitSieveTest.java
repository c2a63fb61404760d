package icmpscan.session;

import java.util.Random;
import java.util.function.LongConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Never a wrong no, and the same whether keys came to one or to two that were joined. */
class BitSieveTest {
    private static final int TRIES = 10_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void holdsWhatWasPutIn(int keys) {
        BitSieve sieve = new BitSieve();
        forEach(1, keys, key -> sieve.add(key, key));
        forEach(1, keys, key -> assertTrue(sieve.mayHold(key, key)));
        assertTrue(wrong(sieve) <= TRIES / 1000, "hardly anything else");
        assertEquals(0, sieve.percentFull());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "100, 100", "5000, 5000", "10, 20000", "20000, 10", "20000, 20000"})
    void joinedItIsAsIfAllHadComeToOne(int first, int second) {
        BitSieve whole = new BitSieve();
        BitSieve one = new BitSieve();
        BitSieve other = new BitSieve();
        forEach(1, first, key -> one.add(key, key));
        forEach(2, second, key -> other.add(key, key));
        forEach(1, first, key -> whole.add(key, key));
        forEach(2, second, key -> whole.add(key, key));
        one.merge(other);
        forEach(1, first, key -> assertTrue(one.mayHold(key, key)));
        forEach(2, second, key -> assertTrue(one.mayHold(key, key)));
        forEach(3, TRIES, key -> assertEquals(whole.mayHold(key, key), one.mayHold(key, key)));
    }

    /** How many of so many others it says to hold. */
    private static int wrong(BitSieve sieve) {
        int[] wrong = {0};
        forEach(3, TRIES, key -> wrong[0] += sieve.mayHold(key, key) ? 1 : 0);
        return wrong[0];
    }

    private static void forEach(long seed, int count, LongConsumer action) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            action.accept(random.nextLong());
        }
    }
}
