package icmpscan.tally;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LazyListTest {
    private final AtomicInteger made = new AtomicInteger();

    private String make(int number) {
        made.incrementAndGet();
        return "row " + number;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void fewAreMadeOnce() {
        List<String> few = LazyList.of(numbers(LazyList.FEW), this::make);
        few.forEach(row -> {});
        few.forEach(row -> {});
        assertEquals(LazyList.FEW, made.get());
    }

    @Test
    void ofManyOnlyTheOneAskedForIsMade() {
        List<String> many = LazyList.of(numbers(LazyList.FEW + 1), this::make);
        assertEquals(LazyList.FEW + 1, many.size());
        assertEquals(0, made.get());
        assertEquals("row 700", many.get(700));
        assertEquals(1, made.get());
    }

    @Test
    void isTheSameListAsIfAllWereMade() {
        List<Integer> numbers = numbers(3000);
        assertEquals(numbers.stream().map(number -> "row " + number).toList(), LazyList.of(numbers, this::make));
        assertEquals(List.of("row 0", "row 1"), LazyList.onDemand(numbers(2), this::make));
    }

    @Test
    void cannotBeChanged() {
        List<String> rows = LazyList.onDemand(numbers(2), this::make);
        assertThrows(UnsupportedOperationException.class, () -> rows.add("another"));
        assertThrows(UnsupportedOperationException.class, () -> rows.set(0, "another"));
    }
}
