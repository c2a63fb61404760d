package icmpscan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A report that is asked for alone, so that the rest is not counted, says what it says beside all others. */
class ReportNeedsTest {
    private static final List<String> CAPTURES = List.of("samples");

    private static String all;

    static Stream<ReportName> reports() {
        return Arrays.stream(ReportName.values()).filter(name -> name != ReportName.ALL);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aloneAsBesideTheOthers(ReportName name) {
        String alone = rows(analyze(name.toString()));
        assertTrue(alone.length() > 100, name.toString());
        if (all == null) {
            all = rows(analyze("all"));
        }
        assertEquals(
                alone,
                all.lines()
                        .filter(line ->
                                line.contains("\"report\":\"" + name.name().toLowerCase(Locale.ROOT) + "\""))
                        .reduce("", (text, line) -> text + line + "\n"));
    }

    private static String analyze(String report) {
        return CommandRun.of("analyze", "--format", "ndjson", "-r", report, CAPTURES.get(0))
                .out();
    }

    /** Without what is told of the captures at the head. */
    private static String rows(String text) {
        return text.lines()
                .filter(line -> line.contains("\"report\":") && !line.contains("\"report\":\"captures\""))
                .reduce("", (rows, line) -> rows + line + "\n");
    }
}
