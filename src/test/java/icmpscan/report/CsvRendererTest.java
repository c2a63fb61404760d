package icmpscan.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvRendererTest {
    @Test
    void writesEveryKindOfValue() throws IOException {
        assertEquals(
                """
                reporter,code,count,share_percent,first_time,first_frame,answered,ports\r
                192.0.2.1,Port Unreachable,1234567,98.76,2009-07-02T14:02:30.656169000Z,12,true,53;udp/67\r
                198.51.100.254,Host Unreachable,-3,-0.05,,,false,\r
                """,
                written(out -> new CsvRenderer(false).render(Samples.everything(), out)));
    }

    @Test
    void framesOfSeveralFilesSayWhich() throws IOException {
        assertTrue(written(out -> new CsvRenderer(true).render(Samples.everything(), out))
                .contains(",2009-07-02T14:02:30.656169000Z,2:12,true,"));
    }

    @Test
    void quotesAsTheRfcSays() throws IOException {
        assertEquals(List.of("a,b;c\"d'e"), parsed(List.of("a,b;c\"d'e")));
        assertEquals("text\r\n\"a,\"\"b\"\"\"\r\n", written(out -> new CsvRenderer(false)
                .render(Samples.texts(List.of("a,\"b\"")), out)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "+1",
                "-1",
                "-",
                "@SUM(A1)",
                "  =1",
                "\u00a0=1",
                "\u3000=1",
                "\"=1",
                "'=1",
                " \" '=1",
                "\u201c=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                " \uff1d1",
                "\tx",
                "\rx",
                "\n=1"
            })
    void whatASpreadsheetWouldRunBecomesText(String text) throws IOException {
        assertTrue(CsvCell.startsFormula(text));
        assertTrue(parsed(List.of(text)).get(0).startsWith("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "10.0.0.1", "1-2", "x@y", "'quoted'", "(=1)"})
    void otherTextStays(String text) throws IOException {
        assertFalse(CsvCell.startsFormula(text));
        assertEquals(List.of(text), parsed(List.of(text)));
    }

    @Test
    void severalValuesInACellAreGuardedTogether() throws IOException {
        assertEquals("'-5;3", cell(new Value.Items(List.of(new Value.Count(-5), new Value.Count(3)))));
        assertEquals("'=1;x", cell(new Value.Items(List.of(new Value.Text("=1"), new Value.Text("x")))));
        assertEquals("x;=1", cell(new Value.Items(List.of(new Value.Text("x"), new Value.Text("=1")))));
        assertEquals("-5", cell(new Value.Count(-5)));
        assertEquals("-0.5", cell(new Value.Decimal(-5, 1)));
    }

    @Test
    void hostileTextStaysOnItsLineAndInItsCell() throws IOException {
        String csv = written(out -> new CsvRenderer(false).render(Samples.texts(Samples.HOSTILE), out));
        assertEquals(Samples.HOSTILE.size() + 1, csv.split("\r\n", -1).length - 1);
        assertEquals(Samples.HOSTILE.size(), parsed(Samples.HOSTILE).size());
        csv.replace("\r\n", "").codePoints().forEach(c -> {
            int type = Character.getType(c);
            assertFalse(
                    Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE,
                    () -> "U+" + Integer.toHexString(c));
        });
        assertTrue(csv.contains("\r\n\\x1b[31mred\\x1b[0m\r\n"), csv);
        assertTrue(csv.contains("\r\n'=cmd|'/c calc'!A0\r\n"), csv);
        assertTrue(csv.contains("\r\ntwo\\x0alines\\x0d\\x0aand more\r\n"), csv);
    }

    @Test
    void anEmptyReportIsItsHeader() throws IOException {
        assertEquals("text\r\n", written(out -> new CsvRenderer(false).render(Samples.texts(List.of()), out)));
    }

    @Test
    void anAbsentCellAloneInItsRowIsNoBlankLine() throws IOException {
        assertEquals("", cell(Value.ABSENT));
    }

    private static String cell(Value value) throws IOException {
        Report report =
                new Report("types", "T", List.of(Column.of("text", "text")), List.of(List.of(value)), 0, List.of());
        return parse(report).get(0);
    }

    private static List<String> parsed(List<String> texts) throws IOException {
        return parse(Samples.texts(texts));
    }

    private static List<String> parse(Report report) throws IOException {
        String csv = written(out -> new CsvRenderer(false).render(report, out));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> records = format.parse(new StringReader(csv)).getRecords();
        assertEquals(report.rows().size(), records.size());
        return records.stream().map(line -> line.get("text")).toList();
    }
}
