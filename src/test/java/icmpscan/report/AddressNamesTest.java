package icmpscan.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureBuilder;
import icmpscan.capture.CaptureBuilder.Option;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.CaptureSummary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressNamesTest {
    private static final int ADDRESS = 0x0A000001;

    private static CaptureSummary capture(String... names) throws IOException {
        List<Option> records = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            byte[] text = names[i].getBytes(StandardCharsets.UTF_8);
            records.add(new Option(
                    1,
                    ByteBuffer.allocate(5 + text.length)
                            .putInt(ADDRESS + i)
                            .put(text)
                            .array()));
        }
        try (CaptureReader reader =
                CaptureReader.open(CaptureBuilder.pcapng().names(records).toInput(), 1)) {
            while (reader.next()) {}
            return reader.summary();
        }
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static List<Value> labelled(AddressNames names, Value... cells) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            columns.add(Column.of("c" + i, "c"));
        }
        return names.label(new Report("r", "r", columns, List.of(List.of(cells)), 0, List.of()))
                .rows()
                .get(0);
    }

    @Test
    void addressesThatStandAloneOrInAListGetTheirNames() throws IOException {
        AddressNames names = AddressNames.of(List.of(capture("gate"), capture("other", "host")));
        assertEquals(
                List.of(
                        text("10.0.0.1 (gate)"),
                        new Value.Items(List.of(text("10.0.0.2 (host)"), text("10.0.0.3"))),
                        text("from 10.0.0.1"),
                        new Value.Count(7),
                        Value.ABSENT),
                labelled(
                        names,
                        text("10.0.0.1"),
                        new Value.Items(List.of(text("10.0.0.2"), text("10.0.0.3"))),
                        text("from 10.0.0.1"),
                        new Value.Count(7),
                        Value.ABSENT));
    }

    @Test
    void hostileNamesAreHarmlessAndLongOnesShort() throws IOException {
        AddressNames names = AddressNames.of(List.of(capture("\u001b]0;x\u0007\r\n=cmd()", "x".repeat(200))));
        List<Value> cells = labelled(names, text("10.0.0.1"), text("10.0.0.2"));
        assertEquals("10.0.0.2 (" + "x".repeat(39) + "…)", ((Value.Text) cells.get(1)).text());
        Report report =
                new Report("r", "r", List.of(Column.of("a", "a"), Column.of("b", "b")), List.of(cells), 0, List.of());
        String wide = rendered(report, RenderOptions.UNLIMITED);
        assertTrue(wide.contains("10.0.0.1 (\\x1b]0;x\\x07\\x0d\\x0a=cmd())"), wide);
        String narrow = rendered(report, 40);
        assertTrue(narrow.contains("10.0.0.1 (\\x1b"), "an address was cut: " + narrow);
        assertTrue(narrow.contains("10.0.0.2 (xxx"), "an address was cut: " + narrow);
        assertEquals(3, narrow.lines().count());
    }

    private static String rendered(Report report, int width) throws IOException {
        StringWriter out = new StringWriter();
        new TextRenderer(new RenderOptions(width, false, false, false)).render(report, out);
        return out.toString();
    }

    @Test
    void theNoteSaysWhatTheNamesAre() throws IOException {
        assertTrue(AddressNames.NONE.note().isEmpty());
        assertTrue(AddressNames.of(List.of(capture())).note().orElseThrow().contains("name no address"));
        assertTrue(AddressNames.of(List.of(capture("a"))).note().orElseThrow().contains("nobody has checked"));
    }

    @Test
    void withoutNamesNothingIsLabelled() {
        Value address = text("10.0.0.1");
        assertSame(address, labelled(AddressNames.NONE, address).get(0));
    }
}
