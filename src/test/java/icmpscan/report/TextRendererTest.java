package icmpscan.report;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static icmpscan.report.Samples.MOMENT;
import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextRendererTest {
    private static final RenderOptions PIPE = new RenderOptions(RenderOptions.UNLIMITED, false, false, false);

    @Test
    void aPipeGetsEverything() throws IOException {
        assertEquals(
                """
                Unreachable by reporter
                reporter        code                count  share %  first seen                  frame  answered  ports
                192.0.2.1       Port Unreachable  1234567    98.76  2009-07-02 14:02:30.656169   2:12  yes       53, udp/67
                198.51.100.254  Host Unreachable       -3    -0.05                                     no
                7 further rows; --top 0 shows all
                Counts are lower bounds.
                """,
                render(Samples.everything(), new RenderOptions(RenderOptions.UNLIMITED, false, false, true)));
    }

    @Test
    void eightyColumnsLoseDetailsFromTheRight() throws IOException {
        assertEquals(
                """
                Unreachable by reporter
                reporter        code                count  share %  first seen
                192.0.2.1       Port Unreachable  1234567    98.76  2009-07-02 14:02:30.656169
                198.51.100.254  Host Unreachable       -3    -0.05
                Too narrow for: frame, answered, ports; --width 107 shows all
                7 further rows; --top 0 shows all
                Counts are lower bounds.
                """,
                render(Samples.everything(), new RenderOptions(80, false, false, false)));
    }

    @Test
    void sentencesGoOnBelow() throws IOException {
        Report report = new Report(
                "quality",
                "Quality",
                List.of(
                        Column.of("n", "n"),
                        Column.of("meaning", "meaning").as(Look.SENTENCE),
                        Column.of("frame", "frame")),
                List.of(
                        List.of(new Value.Count(1), new Value.Text("short"), new Value.Count(7)),
                        List.of(
                                new Value.Count(2),
                                new Value.Text("expected a length of 262144, found 4294967295"),
                                new Value.Count(8))),
                0,
                List.of());
        assertEquals(
                """
                Quality
                n  meaning                frame
                1  short                      7
                2  expected a length of       8
                   262144, found
                   4294967295
                """,
                render(report, new RenderOptions(31, false, false, false)));
        assertEquals(
                """
                Quality
                n  meaning                                        frame
                1  short                                              7
                2  expected a length of 262144, found 4294967295      8
                """,
                render(report, PIPE));
    }

    @Test
    void columnsWithoutAnythingInThemGoFirst() throws IOException {
        Report report = new Report(
                "types",
                "Types",
                List.of(
                        Column.of("vlan", "vlan"),
                        Column.of("n", "n"),
                        Column.detail("detail", "detail"),
                        Column.of("word", "word")),
                List.of(List.of(Value.ABSENT, new Value.Count(1), new Value.Text("here"), new Value.Text("there"))),
                0,
                List.of());
        String table = render(report, new RenderOptions(20, false, false, false));
        assertTrue(table.startsWith("Types\nn  detail  word\n1  here    there\n"), table);
        String wide = render(report, new RenderOptions(80, false, false, false));
        assertTrue(wide.startsWith("Types\nvlan  n  detail  word\n"), wide);
    }

    @Test
    void theEssenceStaysAndColumnsThatSayNothingAreNotMissed() throws IOException {
        Report report = new Report(
                "types",
                "Types",
                List.of(
                        Column.of("first", "first"),
                        Column.of("blank", "blank"),
                        Column.of("method", "method"),
                        Column.of("narrow", "n"),
                        Column.essence("point", "point")),
                List.of(List.of(
                        new Value.Count(1),
                        Value.ABSENT,
                        new Value.Count(1_000_000_000_000L),
                        new Value.Count(2),
                        new Value.Count(345_678))),
                0,
                List.of());
        String table = render(report, new RenderOptions(20, false, false, false));
        assertTrue(table.startsWith("Types\nfirst  n   point\n    1  2  345678\n"), table);
        assertTrue(table.contains("method"), "what is not shown is named: " + table);
        assertFalse(table.contains("blank"), "but not what is empty: " + table);
    }

    @Test
    void namesAfterAddressesAreCutBeforeACountGoes() throws IOException {
        Report report = new Report(
                "talkers",
                "Talkers",
                List.of(Column.of("a", "source"), Column.of("messages", "messages")),
                List.of(List.of(new Value.Text("192.0.2.1 (a.name.that.is.long.example)"), new Value.Count(7))),
                0,
                List.of());
        String table = render(report, new RenderOptions(40, false, false, false));
        assertTrue(table.contains("\n192.0.2.1 (a.name.that.is.lon…         7\n"), table);
    }

    @Test
    void fortyColumnsLoseAWholeColumnButNoAddressAndNoNumber() throws IOException {
        assertEquals(
                """
                Unreachable by reporter
                reporter        code               count
                192.0.2.1       Port Unreachab\u2026  1234567
                198.51.100.254  Host Unreachab\u2026       -3
                Too narrow for: share %, first seen,
                  frame, answered, ports; --width 107
                  shows all
                7 further rows; --top 0 shows all
                Counts are lower bounds.
                """,
                render(Samples.everything(), new RenderOptions(40, false, false, false)));
    }

    @Test
    void theWidestWordsShrinkUntilTheLineFits() throws IOException {
        List<Column> columns =
                List.of(Column.of("a", "sentence that is long"), Column.of("b", "b"), Column.of("n", "n"));
        Report report = report(
                columns, new Value.Text("x".repeat(50)), new Value.Text("y".repeat(20)), new Value.Count(123456789));
        assertEquals(
                """
                Title
                sentence that\u2026  b                       n
                xxxxxxxxxxxxx\u2026  yyyyyyyyyyyyy\u2026  123456789
                """,
                render(report, new RenderOptions(41, false, false, false)));
    }

    @Test
    void everyLineFitsAtEveryWidthThatLeavesRoomForTwoColumns() throws IOException {
        for (int width = 26; width < 140; width++) {
            for (String line : render(Samples.everything(), new RenderOptions(width, false, false, false))
                    .split("\n", -1)) {
                assertTrue(line.length() <= Math.max(40, width), width + ": " + line);
                boolean table = line.matches("[1r].*");
                assertTrue(!table || line.length() <= width, width + ": " + line);
            }
        }
    }

    @Test
    void timesOfAColumnHaveTheDecimalsThatOneOfThemNeeds() throws IOException {
        List<List<Value>> rows = List.of(List.of(new Value.Time(MOMENT)), List.of(new Value.Time(MOMENT + 1)));
        Report report = new Report("timeline", "Times", List.of(Column.of("time", "time")), rows, 1, List.of());
        assertEquals(
                """
                Times
                time
                2009-07-02 14:02:30.656169000
                2009-07-02 14:02:30.656169001
                1 further row; --top 0 shows all
                """,
                render(report, PIPE));
    }

    @Test
    void colourTouchesTitlesAndNotesAlone() throws IOException {
        Report report = new Report(
                "types",
                "Types",
                List.of(Column.of("n", "n"), Column.detail("detail", "detail")),
                List.of(List.of(new Value.Count(1), new Value.Text("long enough"))),
                2,
                List.of("A note."));
        assertEquals(
                """
                \u001b[1mTypes\u001b[0m
                n
                1
                \u001b[2mToo narrow for: detail; --width 40 shows
                  all\u001b[0m
                \u001b[2m2 further rows; --top 0 shows all\u001b[0m
                \u001b[2mA note.\u001b[0m
                """,
                render(report, new RenderOptions(10, true, false, false)));
    }

    @Test
    void nothingFoundIsSaid() throws IOException {
        Report report = new Report("scans", "Scans", List.of(Column.of("n", "n")), List.of(), 0, List.of("None seen."));
        assertEquals("Scans\n(none)\nNone seen.\n", render(report, PIPE));
    }

    @Test
    void severalReportsStandApart() throws IOException {
        Report report = Samples.texts(List.of("x"));
        assertEquals("Senders\ntext\nx\n\nSenders\ntext\nx\n", written(out -> new TextRenderer(PIPE)
                .render(List.of(report, report), out)));
    }

    @Test
    void wideAndCombiningCharactersKeepTheColumnsStraight() throws IOException {
        Report report = new Report(
                "senders",
                "Names",
                List.of(Column.of("name", "name"), Column.of("n", "n")),
                List.of(
                        List.of(new Value.Text("\u65e5\u672c\u8a9e"), new Value.Count(1)),
                        List.of(new Value.Text("e\u0301t\u00e9"), new Value.Count(2)),
                        List.of(new Value.Text("abcdef"), new Value.Count(3))),
                0,
                List.of());
        assertEquals(
                "Names\nname    n\n\u65e5\u672c\u8a9e  1\ne\u0301t\u00e9     2\nabcdef  3\n", render(report, PIPE));
    }

    @Test
    void hostileTextNeverReachesTheTerminal() throws IOException {
        Report report = new Report(
                "senders",
                "Title \u001b]0;x\u0007",
                List.of(Column.of("text", "text")),
                Samples.texts(Samples.HOSTILE).rows(),
                0,
                List.of("note \u202e\n"));
        String text = render(report, PIPE);
        assertEquals(Samples.HOSTILE.size() + 3, text.lines().count());
        text.codePoints().filter(c -> c != '\n').forEach(c -> {
            int type = Character.getType(c);
            assertFalse(
                    Character.isISOControl(c)
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR,
                    () -> "U+" + Integer.toHexString(c));
        });
        assertTrue(text.startsWith("Title \\x1b]0;x\\x07\n"), text);
        assertTrue(text.contains("\\x1b[31mred\\x1b[0m\n"), text);
        assertTrue(text.contains("two\\x0alines\\x0d\\x0aand more\n"), text);
        assertTrue(text.contains("half \\ud83d and \\udc00 half\n"), text);
        assertTrue(text.endsWith("note \\u202e\\x0a\n"), text);
    }

    @Test
    void aScreenHasAWidth() {
        assertThrows(IllegalArgumentException.class, () -> new RenderOptions(0, false, false, false));
    }

    private static Report report(List<Column> columns, Value... row) {
        return new Report("types", "Title", columns, List.of(List.of(row)), 0, List.of());
    }

    private static String render(Report report, RenderOptions options) throws IOException {
        return written(out -> new TextRenderer(options).render(report, out));
    }
}
