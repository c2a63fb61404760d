package icmpscan.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonRendererTest {
    private static final Report CAPTURES = new Report(
            "captures",
            "Captures",
            List.of(Column.of("file", "file"), Column.of("format", "format")),
            List.of(List.of(new Value.Count(1), new Value.Text("pcap"))),
            0,
            List.of());

    @Test
    void writesOneDocument() throws IOException {
        assertEquals(
                """
                {
                  "schema": "icmpscan/report/1",
                  "version": "0.1.0",
                  "captures": {
                    "title": "Captures",
                    "columns": [ "file", "format" ],
                    "rows": [ {
                      "file": 1,
                      "format": "pcap"
                    } ],
                    "omitted": 0,
                    "notes": []
                  },
                  "reports": {
                    "unreachable": {
                      "title": "Unreachable by reporter",
                      "columns": [ "reporter", "code", "count", "share_percent", "first_time", "first_frame", "answered", "ports" ],
                      "rows": [ {
                        "reporter": "192.0.2.1",
                        "code": "Port Unreachable",
                        "count": 1234567,
                        "share_percent": 98.76,
                        "first_time": "2009-07-02T14:02:30.656169000Z",
                        "first_frame": {
                          "file": 2,
                          "frame": 12
                        },
                        "answered": true,
                        "ports": [ 53, "udp/67" ]
                      }, {
                        "reporter": "198.51.100.254",
                        "code": "Host Unreachable",
                        "count": -3,
                        "share_percent": -0.05,
                        "first_time": null,
                        "first_frame": null,
                        "answered": false,
                        "ports": []
                      } ],
                      "omitted": 7,
                      "notes": [ "Counts are lower bounds." ]
                    }
                  }
                }
                """,
                render(List.of(Samples.everything())));
    }

    @Test
    void decimalsKeepEveryDigit() throws IOException {
        Report report = new Report(
                "echo",
                "Echo",
                List.of(Column.of("round_trip_seconds", "rtt")),
                List.of(
                        List.of(new Value.Decimal(1, 9)),
                        List.of(new Value.Decimal(1200, 3)),
                        List.of(new Value.Decimal(Long.MIN_VALUE, 9))),
                0,
                List.of());
        String json = render(List.of(report));
        assertTrue(json.contains("\"round_trip_seconds\": 0.000000001\n"), json);
        assertTrue(json.contains("\"round_trip_seconds\": 1.200\n"), json);
        assertTrue(json.contains("\"round_trip_seconds\": -9223372036.854775808\n"), json);
    }

    @Test
    void hostileTextIsEscapedAndComesBackWhole() throws IOException {
        String json = render(List.of(Samples.texts(Samples.HOSTILE)));
        assertTrue(json.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f)), json);
        assertTrue(json.contains("right\\u202eleft\\u2066\\u200f\\u061c"), json);
        assertTrue(json.contains("del\\u007f c1 \\u009b31m \\u0085"), json);
        assertTrue(json.contains("line\\u2028paragraph\\u2029"), json);
        assertTrue(json.contains("half \\ufffd and \\ufffd half"), json);
        assertTrue(json.contains("nul\\u0000nul"), json);

        JsonNode rows = new ObjectMapper().readTree(json).at("/reports/senders/rows");
        assertEquals(Samples.HOSTILE.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String text = Samples.HOSTILE.get(i);
            String expected = text.startsWith("half ") ? "half \ufffd and \ufffd half" : text;
            assertEquals(expected, rows.get(i).get("text").asText());
        }
    }

    @Test
    void wholePairsOfSurrogatesStayWhole() {
        assertEquals("\ud83d\ude00", JsonRow.wellFormed("\ud83d\ude00"));
        assertEquals("\ufffd\ud83d\ude00\ufffd", JsonRow.wellFormed("\ude00\ud83d\ude00\ud83d"));
        assertEquals("plain", JsonRow.wellFormed("plain"));
    }

    @Test
    void titlesAndNotesAreEscapedToo() throws IOException {
        Report report = new Report(
                "routes", "T\u001b\ud800", List.of(Column.of("n", "n")), List.of(), 0, List.of("n\u202e\udc00"));
        String json = render(List.of(report));
        assertTrue(json.contains("\"title\": \"T\\u001b\\ufffd\""), json);
        assertTrue(json.contains("\"notes\": [ \"n\\u202e\\ufffd\" ]"), json);
    }

    @Test
    void twoReportsOfOneNameAreRefused() {
        Report report = Samples.texts(List.of());
        assertThrows(IllegalArgumentException.class, () -> render(List.of(report, report)));
    }

    @Test
    void aDocumentThatCouldNotBeFinishedDoesNotLookFinished() {
        StringWriter written = new StringWriter();
        Writer failing = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                written.write(characters, offset, length);
                if (written.getBuffer().length() > 20_000) {
                    throw new IOException("broken pipe");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Report large = Samples.texts(Collections.nCopies(10_000, "x"));
        assertThrows(IOException.class, () -> new JsonRenderer("0").render(CAPTURES, List.of(large), failing));
        assertFalse(written.toString().stripTrailing().endsWith("}\n}"));
        assertThrows(IOException.class, () -> new ObjectMapper().readTree(written.toString()));
    }

    @Test
    void linesOfNdjsonAreDocumentsOfTheirOwn() throws IOException {
        assertEquals(
                """
                {"report":"unreachable","reporter":"192.0.2.1","code":"Port Unreachable","count":1234567,"share_percent":98.76,\
                "first_time":"2009-07-02T14:02:30.656169000Z","first_frame":{"file":2,"frame":12},"answered":true,"ports":[53,"udp/67"]}
                {"report":"unreachable","reporter":"198.51.100.254","code":"Host Unreachable","count":-3,"share_percent":-0.05,\
                "first_time":null,"first_frame":null,"answered":false,"ports":[]}
                {"report":"senders","text":"x"}
                """,
                written(out ->
                        new NdjsonRenderer().render(List.of(Samples.everything(), Samples.texts(List.of("x"))), out)));
    }

    @Test
    void hostileTextStaysOnItsLineOfNdjson() throws IOException {
        String lines = written(out -> new NdjsonRenderer().render(List.of(Samples.texts(Samples.HOSTILE)), out));
        assertEquals(Samples.HOSTILE.size(), lines.lines().count());
        assertTrue(lines.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f)), lines);
        for (String line : lines.lines().toList()) {
            assertEquals(
                    "senders", new ObjectMapper().readTree(line).get("report").asText());
        }
    }

    private static String render(List<Report> reports) throws IOException {
        return written(out -> new JsonRenderer("0.1.0").render(CAPTURES, reports, out));
    }
}
