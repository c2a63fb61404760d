package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class BarsTest {
    private static Report report(Look look, Value... values) {
        return new Report(
                "r",
                "R",
                List.of(Column.of("messages", "messages").as(look)),
                List.of(values).stream().map(List::of).toList(),
                0,
                List.of());
    }

    @Test
    void theGreatestAmountHasTheWholeBarAndAnyOtherSomeOfIt() {
        Report drawn = Bars.beside(report(
                Look.AMOUNT, new Value.Count(1000), new Value.Count(500), new Value.Count(1), new Value.Count(0)));
        assertEquals(
                List.of("███████", "███▌", "▏", ""),
                drawn.rows().stream()
                        .map(row -> ((Value.Text) row.get(1)).text())
                        .toList());
        assertEquals("of most", drawn.columns().get(1).header());
        assertEquals(Look.BAR, drawn.columns().get(1).look());
    }

    @Test
    void sharesAreOfAHundredWhateverTheOthersAre() {
        Report drawn = Bars.beside(report(Look.SHARE, new Value.Decimal(50, 0), Value.ABSENT));
        assertEquals(new Value.Text("███▌"), drawn.rows().get(0).get(1));
        assertEquals(Value.ABSENT, drawn.rows().get(1).get(1));
    }

    @Test
    void theTimelineHasBarsOnANarrowScreenToo() {
        Report report = new Report(
                "timeline",
                "Messages by time",
                TimelineReport.COLUMNS,
                List.of(List.of(
                        new Value.Time(1_796_000_000_000_000_000L),
                        new Value.Count(10),
                        new Value.Count(3),
                        new Value.Text("Destination Unreachable"),
                        new Value.Count(12))),
                0,
                List.of());
        assertEquals(
                List.of(
                        "Messages by time",
                        "from                 type name             messages  of most",
                        "2026-11-30 00:53:20  Destination Unreach…        12  ███████"),
                TextRenderer.lines(List.of(report), new RenderOptions(60, false, true, false))
                        .subList(0, 3));
    }

    @Test
    void otherReportsStayAsTheyAre() {
        Report plain = report(Look.PLAIN, new Value.Count(1));
        assertSame(plain, Bars.beside(plain));
        assertEquals(0, Bars.beside(report(Look.AMOUNT)).rows().size());
    }
}
