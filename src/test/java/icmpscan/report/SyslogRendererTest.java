package icmpscan.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lines keep to the grammar of RFC 5424, section 6, whatever findings hold. */
class SyslogRendererTest {
    private static final String NAME = "[!-<>-\\\\^-~&&[^\\]\"]]{1,32}";
    private static final String PARAMETER = NAME + "=\"(?:[^\"\\\\\\]]|\\\\[\"\\\\\\]])*\"";
    private static final Pattern LINE = Pattern.compile(
            "<(\\d{1,3})>1 (-|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z) - icmpscan - ([!-~]{1,32}) "
                    + "\\[finding@32473((?: " + PARAMETER + ")+)\\] \uFEFF(\\P{Cntrl}*)");

    @Test
    void aFindingIsALine() throws IOException {
        assertEquals(
                "<131>1 2009-07-02T14:02:30.656169Z - icmpscan - port-scan [finding@32473 id=\"port-scan/192.0.2.1\" severity=\"high\""
                        + " targets=\"192.0.2.7,192.0.2.8\" frames=\"1:12\"] \uFEFF192.0.2.1 was refused.\n",
                written("high", "192.0.2.1 was refused.", "port-scan/192.0.2.1", Collections.nCopies(0, "")));
    }

    @Test
    void severitiesAreThoseOfSyslog() throws IOException {
        List<String> priorities = new ArrayList<>();
        for (String severity : List.of("high", "medium", "low", "info")) {
            priorities.add(parsed(written(severity, "x", "x", List.of())).group(1));
        }
        assertEquals(List.of("131", "132", "133", "134"), priorities);
    }

    @Test
    void hostileTextBreaksNoLine() throws IOException {
        String hostile = "a\"b]c\\d\ne\u001b[31m\u202ef\ud800";
        Matcher line = parsed(written("low", hostile, hostile, List.of()));
        assertTrue(line.group(4).contains("id=\"a\\\"b\\]c\\\\d\\\\x0ae"), line.group(4));
        assertTrue(line.group(5).startsWith("a\"b]c\\d\\x0ae\\x1b[31m\\u202ef"), line.group(5));
    }

    @Test
    void theTextIsCutAndNeverTheStructure() throws IOException {
        String wide = "\u00e4\u65e5".repeat(2000);
        String whole = written("low", wide, "\\".repeat(500), Collections.nCopies(500, "192.0.2.1"));
        int octets = whole.strip().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(octets <= 2048 && octets > 2048 - 4, "octets: " + octets);
        assertTrue(parsed(whole).group(5).length() > 100, whole);
    }

    @Test
    void aListThatIsTooLongEndsWithAWholeItem() throws IOException {
        String line = written("low", "x", "x", Collections.nCopies(500, "198.51.100.10"));
        Matcher targets = Pattern.compile(" targets=\"([^\"]*)\"").matcher(line);
        assertTrue(targets.find(), line);
        List<String> addresses = List.of(targets.group(1).split(",", -1));
        assertEquals(2 + 12, addresses.size(), "of 200 characters, 19 and 12 times 14");
        assertTrue(
                addresses.subList(2, addresses.size()).stream().allMatch("198.51.100.10"::equals),
                () -> addresses.toString());
    }

    private static Matcher parsed(String line) {
        Matcher matcher = LINE.matcher(line.substring(0, line.length() - 1));
        assertTrue(matcher.matches(), line);
        return matcher;
    }

    private static String written(String severity, String sentence, String id, List<String> moreTargets)
            throws IOException {
        Value targets = new Value.Items(Stream.concat(Stream.of("192.0.2.7", "192.0.2.8"), moreTargets.stream())
                .map(address -> (Value) new Value.Text(address))
                .toList());
        Report report = new Report(
                "findings",
                "Findings",
                Stream.of("severity", "kind", "sentence", "first_time", "targets", "frames", "id")
                        .map(name -> Column.of(name, name))
                        .toList(),
                List.of(List.of(
                        new Value.Text(severity),
                        new Value.Text("port-scan"),
                        new Value.Text(sentence),
                        new Value.Time(1_246_543_350_656_169_999L),
                        targets,
                        new Value.Items(List.of(new Value.Frame(1, 12))),
                        new Value.Text(id))),
                0,
                List.of());
        return Samples.written(out -> new SyslogRenderer().render(report, out));
    }
}
