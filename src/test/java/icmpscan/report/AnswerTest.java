package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AnswerTest {
    private static final Column A = Column.of("a", "a");
    private static final Column B = Column.of("b", "b");
    private static final Report CAPTURES = new Report("captures", "read", List.of(A), List.of(), 0, List.of("read"));

    private static Value number(int number) {
        return new Value.Count(number);
    }

    private static Answer answer(int fileNumber, Report... reports) {
        return new Answer(fileNumber, "file " + fileNumber, CAPTURES, List.of(reports));
    }

    @Test
    void joinedRowsSayTheirCaptureAndMissingColumnsAreEmpty() {
        Report one = new Report("r", "title", List.of(A), List.of(List.of(number(7))), 2, List.of("few"));
        Report other = new Report("r", "title", List.of(A, B), List.of(List.of(number(8), number(9))), 3, List.of());
        Answer joined = Answer.join(List.of(answer(1, one), answer(2), answer(4, other)));
        Report report = joined.reports().get(0);
        assertEquals(1, joined.reports().size());
        assertEquals(
                List.of("capture", "capture_name", "a", "b"),
                report.columns().stream().map(Column::name).toList());
        assertEquals(
                List.of(
                        List.of(number(1), new Value.Text("file 1"), number(7), Value.ABSENT),
                        List.of(number(4), new Value.Text("file 4"), number(8), number(9))),
                report.rows());
        assertEquals(5, report.omitted());
        assertEquals(List.of("file 1: few"), report.notes());
        assertEquals(
                List.of("file 1: read", "file 2: read", "file 4: read"),
                joined.captures().notes());
    }

    @Test
    void oneReportOfAnAnswerKeepsItsLabel() {
        Report first = new Report("r", "title", List.of(A), List.of(), 0, List.of());
        Report second = new Report("s", "title", List.of(B), List.of(), 0, List.of());
        assertEquals(answer(3, second), answer(3, first, second).only(1));
        assertEquals(answer(3), answer(3).only(1));
    }
}
