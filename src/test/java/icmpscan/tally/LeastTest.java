package icmpscan.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LeastTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 99, 100, 101, Integer.MAX_VALUE})
    void theLeastAreThoseThatSortingPutsFirst(int limit) {
        List<Integer> all =
                new ArrayList<>(new Random(792).ints(100).distinct().boxed().toList());
        List<Integer> sorted = all.stream().sorted(Comparator.reverseOrder()).toList();
        assertEquals(
                sorted.subList(0, Math.min(limit, sorted.size())),
                Least.of(new ArrayList<>(all), limit, Comparator.reverseOrder()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void nothingHasNoLeast(int limit) {
        assertEquals(
                List.of(), Least.of(new ArrayList<>(IntStream.empty().boxed().toList()), limit, Integer::compare));
    }
}
