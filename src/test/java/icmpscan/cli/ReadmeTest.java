package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import icmpscan.report.Column;
import icmpscan.report.MessageRows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the README shows is what the program prints; {@code scripts/update-readme} puts it right. */
class ReadmeTest {
    private static final String PROGRAM = "$ scripts/icmpscan ";
    private static final Pattern RUN = Pattern.compile(
            "^```\\n" + Pattern.quote(PROGRAM) + "([^\\n]*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void showsRealRuns() throws IOException {
        Matcher run = RUN.matcher(Files.readString(Path.of("README.md")));
        int runs = 0;
        while (run.find()) {
            CommandRun actual = CommandRun.of((Object[]) run.group(1).split(" ", -1));
            assertEquals(0, actual.status(), actual::err);
            assertEquals(actual.out(), run.group(2), run.group(1));
            runs++;
        }
        assertTrue(runs >= 2, "only " + runs + " runs in README.md");
    }

    @Test
    void namesEveryColumnOfMessages() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Column column : MessageRows.COLUMNS) {
            assertTrue(readme.contains("`" + column.name() + "`"), () -> column.name() + " is not in README.md");
        }
    }
}
