package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReportTest {
    private static final Column ONE = Column.of("one", "one");

    @Test
    void refusesARowThatDoesNotFit() {
        List<List<Value>> rows = List.of(List.of(Value.ABSENT, Value.ABSENT));
        assertThrows(IllegalArgumentException.class, () -> new Report("types", "T", List.of(ONE), rows, 0, List.of()));
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Report("types", "T", List.of(ONE, ONE), List.of(), 0, List.of()));
    }

    @Test
    void keepsCopies() {
        List<Value> row = new ArrayList<>(List.of(new Value.Count(1)));
        Report report = new Report("types", "T", List.of(ONE), List.of(row), 0, List.of());
        row.set(0, new Value.Count(2));
        assertEquals(new Value.Count(1), report.rows().get(0).get(0));
    }
}
