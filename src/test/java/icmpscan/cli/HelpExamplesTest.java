package icmpscan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every line of the examples in help can be pasted into a shell: whole in 80 columns, and what is no command stands behind a {@code #}. */
class HelpExamplesTest {
    /** What stands before ours in a line, for the shell or for another program. */
    private static final Pattern LINE =
            Pattern.compile("(?:source <\\(|echo 'source <\\(|[a-z]+ [^|]+ \\| )?icmpscan ([^|>)]*)(?:[|>)].*)?");

    private static Stream<List<String>> commands() {
        return Stream.concat(
                Stream.of(List.of("--help")),
                Icmpscan.commandLine().getSubcommands().keySet().stream()
                        .map(name -> name.equals("help") ? List.of("help", "help") : List.of(name, "--help")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyLineCanBePasted(List<String> command) {
        List<String> examples = examples(command);
        assertFalse(examples.isEmpty());
        for (String example : examples) {
            Matcher line = LINE.matcher(example.replaceFirst(" +# .*", ""));
            assertTrue(line.matches(), example);
            String[] words = line.group(1).strip().split(" +");
            assertDoesNotThrow(() -> Icmpscan.commandLine().parseArgs(words), example);
        }
    }

    @Test
    void proseBehindACommandIsNoticed() {
        assertEquals(2, CommandRun.of("types", "3", "the", "codes").status());
        assertFalse(LINE.matcher("captures/").matches());
    }

    @Test
    void helpOfHelpIsInOurWords() {
        String help = CommandRun.of("help", "help").out();
        assertFalse(help.contains("usage help"), help);
        assertTrue(help.contains("show this help and exit"), help);
    }

    private static List<String> examples(List<String> command) {
        List<String> examples = new ArrayList<>();
        boolean within = false;
        for (String line : CommandRun.of(command.toArray()).out().lines().toList()) {
            if (within && line.isEmpty()) {
                break;
            }
            if (within) {
                assertTrue(line.startsWith("  ") && line.length() <= 80, line);
                examples.add(line.strip());
            }
            within |= line.matches("Examples?:");
        }
        return examples;
    }
}
