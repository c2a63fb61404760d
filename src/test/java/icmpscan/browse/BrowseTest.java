package icmpscan.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.report.Column;
import icmpscan.report.DisplayWidth;
import icmpscan.report.Look;
import icmpscan.report.Report;
import icmpscan.report.Value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What keys do and how it looks, without a terminal. */
class BrowseTest {
    private static final int ROWS = 30;

    private final BrowseState start = BrowseState.of("", List.of(hosts(ROWS), empty()), false, 80, 11);

    private static Listing hosts(int count) {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    new Value.Text("10.0.0." + (count - i)),
                    new Value.Count(i * 7 % count),
                    new Value.Items(List.of(new Value.Frame(1, i + 1), new Value.Frame(1, i + 100)))));
        }
        Report report = new Report(
                "hosts",
                "Hosts",
                List.of(
                        Column.of("address", "address"),
                        Column.of("messages", "messages"),
                        Column.of("frames", "frames")),
                rows,
                5,
                List.of());
        return new Listing(report, "icmpscan analyze -r hosts --top 0");
    }

    private static Listing empty() {
        return new Listing(new Report("nothing", "Nothing", List.of(Column.of("a", "a")), List.of(), 0, List.of()), "");
    }

    private static BrowseState type(BrowseState state, String letters) {
        BrowseState next = state;
        for (int letter : letters.codePoints().toArray()) {
            next = Keys.press(next, letter == '\n' ? KeyPress.of(Key.ENTER) : KeyPress.of(letter));
        }
        return next;
    }

    @Test
    void aPageIsWrappedAnewWhereTheWindowChanges() {
        BrowseState page = press(start.showing(width -> List.of("for " + width), List.of()), Key.DOWN);
        BrowseState above = page.showing(width -> Collections.nCopies(8000 / width, "line"), List.of());
        BrowseState narrow = press(above, Key.END).resized(40, 11);
        assertEquals("line", Screen.draw(narrow).get(9).text());
        assertTrue(text(press(narrow, Key.ESCAPE)).contains("for 40"), text(press(narrow, Key.ESCAPE)));
    }

    private static BrowseState press(BrowseState state, Key... keys) {
        BrowseState next = state;
        for (Key key : keys) {
            next = Keys.press(next, KeyPress.of(key));
        }
        return next;
    }

    private static String text(BrowseState state) {
        return String.join(
                "\n", Screen.draw(state).stream().map(ScreenLine::text).toList());
    }

    private static String cursor(BrowseState state) {
        return Screen.draw(state).stream()
                .filter(line -> line.style() == Style.REVERSED)
                .findFirst()
                .orElseThrow()
                .text()
                .strip();
    }

    @Test
    void showsViewsHeadingRowsAndKeys() {
        List<ScreenLine> lines = Screen.draw(start);
        assertEquals(11, lines.size());
        assertEquals("[1 hosts]  2 nothing", lines.get(0).text());
        assertTrue(lines.get(1).text().startsWith("address"), lines.get(1).text());
        assertTrue(lines.get(2).text().startsWith("10.0.0.30"), "the report's own order");
        assertTrue(lines.get(10).text().startsWith("1/30  enter"), lines.get(10).text());
    }

    @Test
    void aViewThatIsCutSaysSoAndHowToSeeTheRest() {
        assertEquals(
                "Cut: 5 more rows; icmpscan analyze -r hosts --top 0",
                Screen.draw(start).get(9).text());
        assertFalse(text(press(start, Key.TAB)).contains("Cut"), "nothing is missing there");
        assertFalse(text(press(start, Key.ENTER)).contains("Cut"), "a page is no list");
        String filtered = text(type(start, "&0.0.12\n"));
        assertTrue(filtered.contains("Cut: 5 more rows"), "what a filter finds is not all either");
    }

    @Test
    void sentencesTakeOneLineSoThatALineIsARow() {
        Report report = new Report(
                "quality",
                "Quality",
                List.of(Column.of("n", "n"), Column.of("meaning", "meaning").as(Look.SENTENCE)),
                List.of(
                        List.of(new Value.Count(1), new Value.Text("more words than there is room for on a line")),
                        List.of(new Value.Count(2), new Value.Text("few"))),
                0,
                List.of());
        BrowseState narrow = BrowseState.of("", List.of(new Listing(report, "")), false, 20, 11);
        assertTrue(Screen.draw(narrow).get(2).text().endsWith("\u2026"), text(narrow));
        assertEquals("2  few", cursor(press(narrow, Key.DOWN)));
    }

    @Test
    void theHeadingIsThatOfTheColumnsHoweverLongTheTitleIs() {
        Report wordy = new Report(
                "wordy",
                "A title of more than twenty columns, and so of two lines",
                List.of(Column.of("a", "column")),
                List.of(List.of(new Value.Text("row"))),
                0,
                List.of());
        List<ScreenLine> lines = Screen.draw(BrowseState.of("", List.of(new Listing(wordy, "")), false, 30, 6));
        assertEquals("column", lines.get(1).text());
        assertEquals("row", lines.get(2).text());
    }

    @Test
    void amountsHaveBars() {
        List<List<Value>> rows = List.of(List.of(new Value.Count(8)), List.of(new Value.Count(4)));
        Report report = new Report(
                "timeline",
                "Messages by time",
                List.of(Column.of("messages", "messages").as(Look.AMOUNT)),
                rows,
                0,
                List.of());
        String drawn = text(BrowseState.of("", List.of(new Listing(report, "")), false, 60, 10));
        assertTrue(drawn.contains("8  ███████\n"), drawn);
        assertTrue(drawn.contains("4  ███▌\n"), drawn);
    }

    @Test
    void theCursorMovesAndTheScreenFollows() {
        assertTrue(cursor(type(start, "jjk")).startsWith("10.0.0.29"));
        assertTrue(cursor(type(start, "G")).startsWith("10.0.0.1 "));
        assertTrue(text(type(start, "G")).contains("10.0.0.7 "), "seven rows fit");
        assertFalse(text(type(start, "G")).contains("10.0.0.8 "));
        assertTrue(cursor(type(start, "Gg")).startsWith("10.0.0.30"));
        assertTrue(cursor(type(start, "k")).startsWith("10.0.0.30"), "no row before the first");
        assertTrue(cursor(press(start, Key.PAGE_DOWN)).startsWith("10.0.0.23"));
        assertTrue(cursor(press(start, Key.END, Key.PAGE_UP)).startsWith("10.0.0.8 "));
    }

    @Test
    void viewsGoRound() {
        assertTrue(text(press(start, Key.TAB)).contains("(none)"));
        assertTrue(text(press(start, Key.TAB, Key.ENTER)).contains("(none)"), "nothing to open");
        assertTrue(text(press(start, Key.TAB, Key.TAB)).contains("[1 hosts]"));
        assertTrue(text(press(start, Key.BACK_TAB)).contains("[2 nothing]"));
        assertTrue(text(type(start, "2")).contains("[2 nothing]"));
        assertTrue(text(type(start, "9")).contains("[1 hosts]"), "there is no ninth");
    }

    @Test
    void aRowOpensWithItsFrames() {
        BrowseState page = press(start, Key.DOWN, Key.ENTER);
        assertTrue(text(page).contains("messages: 7"), text(page));
        assertTrue(text(page).contains("enter: frame 2 (1 of 2"), text(page));
        Request request = press(page, Key.RIGHT, Key.ENTER).request();
        assertEquals(new Request.ShowFrame(new Value.Frame(1, 101)), request);
        BrowseState frame = press(page, Key.ENTER).showing(List.of("all of frame 2"), List.of());
        assertNull(frame.request(), "it was answered");
        assertTrue(text(frame).contains("all of frame 2"));
        assertTrue(text(type(frame, "q")).contains("messages: 7"), "back to the row");
        assertTrue(
                text(type(frame, "qq")).contains("1/30")
                        || text(type(frame, "qq")).contains("2/30"),
                "back to the table");
        assertInstanceOf(Request.Quit.class, type(frame, "qqq").request());
    }

    @Test
    void searchesFiltersAndSorts() {
        assertTrue(cursor(type(start, "/0.0.2\n")).startsWith("10.0.0.29"), "the cursor's own row comes last");
        assertTrue(cursor(type(start, "/0.0.2\nn")).startsWith("10.0.0.28"));
        assertTrue(cursor(type(start, "/0.0.2\nnN")).startsWith("10.0.0.29"));
        assertTrue(text(type(start, "/xyz\n")).contains("not found: xyz"));
        BrowseState filtered = type(start, "&0.0.12\n");
        assertTrue(text(filtered).contains("1/1 (of 30)"), text(filtered));
        assertTrue(
                text(type(press(type(filtered, "&"), key(Key.BACKSPACE, 6)), "\n"))
                        .contains("1/30"),
                "empty shows all");
        assertTrue(
                text(type(press(type(filtered, "&"), key(Key.ERASE_LINE, 1)), "\n"))
                        .contains("1/30"),
                "and ctrl-u empties it at once");
        assertTrue(cursor(type(start, "s")).startsWith("10.0.0.1 "), "addresses by number");
        assertTrue(text(type(start, "s")).contains("sorted by address"));
        assertTrue(cursor(type(start, "sr")).startsWith("10.0.0.30"));
        assertTrue(cursor(type(start, "ss")).contains(" 0 "), cursor(type(start, "ss")));
        assertTrue(text(type(start, "ssss")).contains("as reported"));
    }

    private static Key[] key(Key key, int times) {
        Key[] keys = new Key[times];
        java.util.Arrays.fill(keys, key);
        return keys;
    }

    @Test
    void exportsWhatIsShown() {
        Request request = type(start, "&0.0.2\nse out.csv\n".replace(" ", "")).request();
        Request.Export export = assertInstanceOf(Request.Export.class, request);
        assertEquals("out.csv", export.file());
        assertEquals(11, export.shown().rows().size(), "2, and 20 to 29");
        assertEquals(new Value.Text("10.0.0.2"), export.shown().rows().get(0).get(0));
        assertNull(press(type(start, "e"), Key.ESCAPE).request());
        assertNull(type(start, "e\n").request(), "no name, no file");
    }

    @Test
    void aPageIsSearched() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(i % 15 == 0 ? "Needle " + i : "line " + i);
        }
        BrowseState page = start.showing(lines, List.of());
        BrowseState found = type(page, "/needle\n");
        assertTrue(text(found).lines().skip(1).findFirst().orElseThrow().startsWith("Needle 15"), text(found));
        assertTrue(text(type(found, "n")).contains("Needle 30"), text(type(found, "n")));
        assertTrue(text(type(found, "N")).contains("Needle 0"), text(type(found, "N")));
        assertTrue(text(type(page, "/straw\n")).contains("not found: straw"));
    }

    @Test
    void framesThatAFrameNamesCanBeOpenedFromIt() {
        BrowseState page = start.showing(List.of("a frame"), List.of(new Value.Frame(1, 7), new Value.Frame(1, 9)));
        BrowseState second = press(page, Key.RIGHT, Key.ENTER);
        assertEquals(new Request.ShowFrame(new Value.Frame(1, 9)), second.request());
    }

    @ParameterizedTest
    @CsvSource({"15, 1, 15", "2:15, 2, 15", "' 3 : 4 ', 3, 4"})
    void aFrameCanBeNamed(String name, int file, long frame) {
        assertEquals(
                new Request.ShowFrame(new Value.Frame(file, frame)),
                type(start, ":" + name + "\n").request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "x", "1:", ":1", "1:2:3", "-4", "99999999999999999999", "0:1"})
    void whatIsNoFrameIsSaid(String name) {
        BrowseState state = type(start, ":" + name + "\n");
        assertNull(state.request());
        assertTrue(text(state).contains("no number of a frame: " + name), text(state));
    }

    @Test
    void anInterruptLeavesFromAnywhere() {
        for (BrowseState state : List.of(start, type(start, "/abc"), type(start, "\n"), type(start, "?"))) {
            assertInstanceOf(Request.Quit.class, press(state, Key.INTERRUPT).request());
        }
    }

    @Test
    void howToLeaveIsSaidInNarrowWindowsToo() {
        assertTrue(text(start.resized(60, 10)).contains("?: keys  q: leave"), text(start.resized(60, 10)));
        assertTrue(text(start.resized(24, 10)).contains("q: leave"), text(start.resized(24, 10)));
    }

    @Test
    void explainsItsKeys() {
        assertTrue(text(type(start.resized(80, 24), "?")).contains("search; again; backwards"));
        assertTrue(text(type(start, "?q")).contains("1/30"));
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "60, 20", "200, 50", "20, 5", "10, 3", "1, 1", "0, 0"})
    void fitsAnyWindowWhateverIsPressed(int width, int height) {
        Random random = new Random(792);
        BrowseState state = start.resized(width, height);
        Key[] keys = Key.values();
        for (int i = 0; i < 2000; i++) {
            Key key = keys[random.nextInt(keys.length)];
            state = Keys.press(state, key == Key.CHARACTER ? KeyPress.of(' ' + random.nextInt(95)) : KeyPress.of(key));
            if (state.request() instanceof Request.ShowFrame) {
                state = state.showing(List.of("a frame"), List.of(new Value.Frame(1, 7)));
            }
            List<ScreenLine> lines = Screen.draw(state);
            assertTrue(lines.size() <= height, "lines");
            lines.forEach(line -> assertTrue(DisplayWidth.of(line.text()) <= Math.max(1, width), line.text()));
        }
        assertEquals(10, Screen.draw(state.resized(80, 10)).size());
    }

    private static Listing messages() {
        List<Column> columns = List.of(
                Column.of("frame", "frame"),
                Column.of("type_name", "type name"),
                Column.of("community_id", "community id").as(Look.DATA),
                Column.of("file", "file"));
        List<List<Value>> rows = List.of(
                List.of(new Value.Count(7), new Value.Text("Echo"), new Value.Text("1:x"), new Value.Count(1)),
                List.of(new Value.Count(9), new Value.Text("Redirect"), new Value.Text("1:y"), new Value.Count(2)));
        return new Listing(new Report("messages", "Messages", columns, rows, 0, List.of()), "");
    }

    @Test
    void theTitleStandsWhereThereIsRoomForIt() {
        BrowseState titled = BrowseState.of("monday.pcap", List.of(hosts(3), empty()), false, 40, 8);
        String line = Screen.draw(titled).get(0).text();
        assertEquals(40, line.length());
        assertTrue(line.startsWith("[1 hosts]  2 nothing  ") && line.endsWith(" monday.pcap"), line);
        assertEquals(
                "[1 hosts]  2 nothing",
                Screen.draw(titled.resized(32, 8)).get(0).text());
    }

    @Test
    void mAsksForTheMessagesOfARow() {
        BrowseState asked = type(start, "jm");
        Request.ListMessages wanted = assertInstanceOf(Request.ListMessages.class, asked.request());
        assertEquals(1, wanted.row().rows().size());
        assertEquals(new Value.Text("10.0.0.29"), wanted.row().value(0, "address"));
        assertEquals(Value.ABSENT, wanted.row().value(0, "no such column"));
        assertNull(type(press(start, Key.TAB), "m").request(), "there is no row");
    }

    @Test
    void aListThatWasOpenedLeadsBackToWhereItWasOpenedFrom() {
        BrowseState opened = press(start, Key.TAB, Key.TAB, Key.DOWN).opened(messages());
        assertEquals(
                "1 hosts  2 nothing  [3 messages]", Screen.draw(opened).get(0).text());
        assertTrue(Screen.draw(opened).get(10).text().endsWith("q: back"), text(opened));
        BrowseState again = opened.opened(messages());
        assertEquals(
                "1 hosts  2 nothing  [3 messages]", Screen.draw(again).get(0).text(), "there is one at a time");
        BrowseState back = type(again, "q");
        assertEquals("[1 hosts]  2 nothing", Screen.draw(back).get(0).text());
        assertTrue(cursor(back).startsWith("10.0.0.29 "), cursor(back));
        assertInstanceOf(Request.Quit.class, type(back, "q").request());
        assertTrue(
                text(press(opened, Key.TAB)).startsWith("[1 hosts]  2 nothing  3 messages"),
                "it stays until it is left");
    }

    @Test
    void enterOnAMessageShowsItsFrame() {
        BrowseState opened = start.opened(messages());
        Request asked = press(opened, Key.DOWN, Key.ENTER).request();
        assertEquals(new Request.ShowFrame(new Value.Frame(2, 9)), asked);
        BrowseState said = type(opened, "m");
        assertNull(said.request());
        assertTrue(text(said).contains("enter shows all about it"), text(said));
    }

    @Test
    void sortingPassesOverColumnsThatNoTableShows() {
        BrowseState opened = start.opened(messages());
        assertTrue(text(type(opened, "ss")).contains("sorted by type name"));
        assertTrue(text(type(opened, "sss")).contains("sorted by file"));
        assertTrue(text(type(opened, "ssss")).contains("sorted as reported"));
    }

    private static Report findings(String name, String words, Column... columns) {
        List<Value> row = new ArrayList<>(List.of(new Value.Text(words), new Value.Text("scan/192.0.2.1")));
        if (columns.length > 2) {
            row.add(new Value.Items(List.of(new Value.Frame(1, 17))));
        }
        return new Report(name, name, List.of(columns), List.of(row), 0, List.of());
    }

    @Test
    void enterOnAFindingOfTheOverviewShowsAllOfIt() {
        Column id = Column.of("id", "id").as(Look.DATA);
        Listing overview = new Listing(findings("overview", "a sentence", Column.of("what", "what"), id), "");
        Listing whole = new Listing(
                findings("findings", "all of it", Column.of("sentence", "sentence"), id, Column.of("frames", "frames")),
                "");
        BrowseState page = press(BrowseState.of("", List.of(overview, whole), false, 80, 11), Key.ENTER);

        assertTrue(text(page).contains("all of it"), text(page));
        assertInstanceOf(Request.ShowFrame.class, press(page, Key.ENTER).request());
        assertInstanceOf(Request.ListMessages.class, type(page, "m").request(), "of the row that the page is about");
    }

    @Test
    void keysAreWrappedOnANarrowScreen() {
        for (int width : List.of(20, 40, 60, 80)) {
            BrowseState help = type(BrowseState.of("", List.of(hosts(1)), false, width, 60), "?");
            String words = text(help).replaceAll("\\s+", " ");
            assertTrue(words.contains("sort by the next column; turn the order round"), text(help));
            assertTrue(words.contains("leave, from wherever it is"), text(help));
        }
    }
}
