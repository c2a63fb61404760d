package icmpscan.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class KeyIndexTest {
    @Test
    void numbersKeysInTheOrderOfTheirAppearance() {
        KeyIndex index = new KeyIndex();
        assertEquals(0, index.add(7, 8));
        assertEquals(1, index.add(8, 7));
        assertEquals(0, index.add(7, 8));
        assertEquals(2, index.size());
        assertEquals(8, index.high(1));
        assertEquals(7, index.low(1));
    }

    @Test
    void theKeyOfZerosIsAKeyLikeAnyOther() {
        KeyIndex index = new KeyIndex();
        assertEquals(KeyIndex.NONE, index.find(0, 0));
        assertEquals(0, index.add(0, 0));
        assertEquals(0, index.find(0, 0));
        assertEquals(KeyIndex.NONE, index.find(0, 1));
    }

    @Test
    void agreesWithAMapOfTheLibrary() {
        KeyIndex index = new KeyIndex();
        Map<Map.Entry<Long, Long>, Integer> oracle = new HashMap<>();
        Random random = new Random(792);
        for (int i = 0; i < 50_000; i++) {
            long high = random.nextInt(300) - 150L;
            long low = (long) random.nextInt(300) << 40;
            Integer number = oracle.computeIfAbsent(Map.entry(high, low), key -> oracle.size());
            assertEquals(number, index.add(high, low));
        }
        assertEquals(oracle.size(), index.size());
        oracle.forEach((key, number) -> assertEquals(number, index.find(key.getKey(), key.getValue())));
        assertEquals(KeyIndex.NONE, index.find(151, 0));
    }

    @Test
    void keepsValuesBesideKeysWhileItGrows() {
        KeyIndex index = new KeyIndex(2);
        for (int key = 0; key < 5_000; key++) {
            int number = index.add(key, -key);
            assertEquals(0, index.cells()[index.at(number) + 1], "values of a new key");
            index.cells()[index.at(number)] = 3L * key;
            index.cells()[index.at(number) + 1] = 5L * key;
        }
        for (int key = 0; key < 5_000; key++) {
            int number = index.find(key, -key);
            assertEquals(3L * key, index.cells()[index.at(number)]);
            assertEquals(5L * key, index.cells()[index.at(number) + 1]);
        }
    }

    @Test
    void forgetsKeysAndTheirValues() {
        KeyIndex index = new KeyIndex(1);
        index.cells()[index.at(index.add(7, 8))] = 9;
        index.clear();
        assertEquals(0, index.size());
        assertEquals(KeyIndex.NONE, index.find(7, 8));
        assertEquals(0, index.cells()[index.at(index.add(7, 8))]);
    }

    @Test
    void lettingKeysGoRenumbersTheOthersInTheirOrder() {
        KeyIndex index = new KeyIndex(1);
        for (int key = 0; key < 3_000; key++) {
            int number = index.add(key, -key);
            index.cells()[index.at(number)] = 7L * key;
        }
        int kept = 0;
        for (int number = 0; number < index.size(); number++) {
            if (number % 3 == 1) {
                index.move(number, kept++);
            }
        }
        index.truncate(kept);

        assertEquals(1_000, index.size());
        for (int key = 0; key < 3_000; key++) {
            int number = index.find(key, -key);
            assertEquals(key % 3 == 1 ? key / 3 : KeyIndex.NONE, number, "key " + key);
            if (number != KeyIndex.NONE) {
                assertEquals(7L * key, index.cells()[index.at(number)]);
            }
        }
        assertEquals(1_000, index.add(0, 0));
        assertEquals(0, index.cells()[index.at(1_000)], "values of a key that comes back");
    }
}
