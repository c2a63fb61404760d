package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code check}: rules over captures from end to end, and policies that captures pass. */
class CheckCommandTest {
    private static final Path SHARED = Path.of("../shared/captures");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ping.pcap          | allow = 8, 0                      | holds     |
            ping.pcap          | allow home -> outside = none      | broken    | 8/0 Echo
            ping.pcap          | forbid = echo-reply               | broken    | 0/0 Echo Reply
            ping.pcap          | forbid home -> home = 8           | holds     | nothing against it
            redirect.pcap      | forbid = 5                        | broken    | 5/
            mixed.pcap         | max-messages = 629                | holds     | 629 messages
            mixed.pcap         | max-messages = 628                | broken    | 629 messages
            mixed.pcap         | max-messages 11 = 8               | broken    | 9 messages
            mixed.pcap         | min-messages 5 = 1                | broken    | 0 messages
            mixed.pcap         | max-rate = 18/s                   | broken    | at most 19 messages in one second
            mixed.pcap         | max-rate = 19/s                   | holds     | at most 19 messages in one second
            mixed.pcap         | allow-finding = none              | broken    | port-scan/10.20.0.13 (high)
            mixed.pcap         | forbid-finding = tunnel           | holds     | nothing against it
            mixed.pcap         | forbid-finding = port-scan/10.20.0.13 | broken | port-scan/10.20.0.13 (high)
            mixed.pcap         | require-finding = port-scan       | holds     | port-scan/10.20.0.13 (high)
            mixed.pcap         | require-finding = tunnel          | broken    | none
            mixed.pcap         | max-severity = medium             | broken    | port-scan/10.20.0.13 (high)
            ping.pcap          | max-severity = info               | holds     | nothing against it
            mixed.pcap         | min-answered = 78.47%             | broken    | 204 of 260 answered (78.46 %)
            mixed.pcap         | min-answered = 78.46%             | holds     | 204 of 260 answered (78.46 %)
            mixed.pcap         | max-loss 192.0.2.10 = 0%          | holds     | 192.0.2.10:
            mixed.pcap         | max-loss 192.0.2.3 = 99%          | broken    | 192.0.2.3: 0 of 1 answered
            mixed.pcap         | max-rtt = 1ms                     | holds     | ms
            mixed.pcap         | max-rtt = 0.001ms                 | broken    | 192.0.2.10: 0.111000 ms
            empty.pcap         | max-rtt = 1ms                     | undecided | nothing to judge by
            empty.pcap         | min-answered = 50%                | undecided | nothing to judge by
            ping.pcap          | max-damage = 0                    | holds     | nothing against it
            damaged.pcap       | max-damage = 0                    | broken    | damaged at byte
            cut-off.pcap       | max-damage = 0                    | broken    | cut off at byte
            malformed.pcap     | max-wrong-checksums = 0           | broken    |
            ping.pcap          | max-wrong-checksums = 0           | holds     | 0 messages
            """)
    void aRuleIsJudged(String sample, String rule, String outcome, String found) throws IOException {
        CommandRun run = CommandRun.of("check", "--policy", policy(rule), "samples/" + sample);
        assertAll(
                () -> assertTrue(
                        run.out().contains(outcome.equals("holds") ? "\n" + rule : "\n" + outcome + "  " + rule + "\n"),
                        run::out),
                () -> assertTrue(found == null || run.out().contains(found), run::out),
                () -> assertEquals(outcome.equals("broken") ? 1 : 0, run.status(), run::err));
    }

    @Test
    void aRuleThatCannotBeDecidedIsBrokenForWhoSaysSo() throws IOException {
        Path policy = policy("max-rtt 203.0.113.99 = 1ms");
        assertEquals(
                0,
                CommandRun.of("check", "--policy", policy, "samples/ping.pcap").status());
        CommandRun run = CommandRun.of("check", "--fail-undecided", "--policy", policy, "samples/ping.pcap");
        assertAll(
                () -> assertEquals(1, run.status(), run::err),
                () -> assertTrue(run.out().contains("1 rule: 0 held, 1 broken, 0 undecided."), run::out),
                () -> assertTrue(run.out().contains("nothing to judge by"), run::out),
                () -> assertTrue(!run.out().contains("breaches"), run::out));
        String junit = CommandRun.of(
                        "check", "--fail-undecided", "--format", "junit", "--policy", policy, "samples/ping.pcap")
                .out();
        assertTrue(junit.contains("failures=\"1\"") && !junit.contains("skipped=\"1\""), junit);
    }

    @Test
    void theFramesAreThoseThatBreakTheRule() throws IOException {
        Path pings =
                new TinyCapture().echoRequest(0).echoRequest(0).echoRequest(5).write(folder.resolve("a.pcap"));
        Path policy = policy("max-messages = 1\nmax-rate = 1/s\nforbid home -> home = 8");
        CommandRun run = CommandRun.of("check", "--policy", policy, pings);
        assertEquals(
                """
                3 rules: 0 held, 3 broken, 0 undecided.

                Rules that do not hold, or could not be judged
                broken  max-messages = 1
                    found: 3 messages
                    breaches: 2
                    first frames: 2, 3
                    line of the policy: 1
                broken  max-rate = 1/s
                    found: at most 2 messages in one second
                    breaches: 1
                    first frames: 2
                    line of the policy: 2
                broken  forbid home -> home = 8
                    found: 8/0 Echo (3 messages)
                    breaches: 3
                    first frames: 1, 2, 3
                    line of the policy: 3
                """,
                run.out());
    }

    /** The samples say themselves, with the listing of messages, which frames these are. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"malformed.pcap, max-wrong-checksums = 0", "ping.pcap, max-rtt = 0.001ms"})
    void framesOfRulesAboutMessagesAreThoseOfTheMessages(String sample, String rule) throws IOException {
        CommandRun run = CommandRun.of("check", "--policy", policy(rule), "samples/" + sample);
        List<String> wanted = new ArrayList<>();
        CommandRun listing = CommandRun.of("messages", "--format", "ndjson", "samples/" + sample);
        double slowest = 0;
        for (String line : listing.out().lines().toList()) {
            JsonNode message = new ObjectMapper().readTree(line);
            double seconds = message.path("response_time_seconds").asDouble();
            if (rule.startsWith("max-wrong")
                    && message.path("checksum").asText().equals("bad")) {
                wanted.add(message.path("frame").asText());
            } else if (rule.startsWith("max-rtt") && seconds > slowest) {
                slowest = seconds;
                wanted = List.of(
                        message.at("/response_to/frame").asText(),
                        message.path("frame").asText());
            }
        }
        assertFalse(wanted.isEmpty(), "the sample has none");
        assertTrue(run.out().contains("    first frames: " + String.join(", ", wanted)), run.out() + wanted);
    }

    @Test
    void moreFramesThanAreNamedAreAnnounced() throws IOException {
        String note = "Of each rule the first 10 frames are named; the breaches are counted in full";
        CommandRun many = CommandRun.of("check", "--policy", policy("max-messages = 1"), "samples/mixed.pcap");
        assertTrue(many.out().contains(note), many::out);
        CommandRun few = CommandRun.of("check", "--policy", policy("max-messages = 619"), "samples/mixed.pcap");
        assertTrue(few.out().contains("breaches: 10\n"), few::out);
        assertFalse(few.out().contains(note), few::out);
    }

    @Test
    void aloneEachCaptureIsJudgedByItself() throws IOException {
        Path policy = policy("max-messages = 300");
        CommandRun alone =
                CommandRun.of("check", "--per-file", "--policy", policy, "samples/ping.pcap", "samples/mixed.pcap");
        assertAll(
                () -> assertEquals(1, alone.status()),
                () -> assertTrue(
                        alone.out()
                                .contains(
                                        "Capture 1: samples/ping.pcap\n1 rule: 1 held, 0 broken, 0 undecided.\n\nCapture 2"),
                        alone::out),
                () -> assertTrue(alone.out().contains("\nbroken  max-messages = 300\n"), alone::out),
                () -> assertTrue(alone.out().endsWith("\n2 captures: 1 pass, 1 do not.\n"), alone::out),
                () -> assertTrue(alone.out().contains("first frames: 2:"), alone::out));
    }

    @Test
    void aWrongPolicyIsAMistakeOfTheUserAndNothingIsRead() throws IOException {
        CommandRun run = CommandRun.of("check", "--policy", policy("\nmax-mesages = 1"), "samples/absent.pcap");
        assertAll(
                () -> assertEquals(2, run.status()),
                () -> assertEquals("", run.out()),
                () -> assertTrue(
                        run.err()
                                .contains("a.policy:2: expected a rule, 'home' or 'network NAME', found 'max-mesages';"
                                        + " did you mean max-messages or min-messages?"),
                        run::err));
        CommandRun absent = CommandRun.of("check", "--policy", folder.resolve("none"), "samples/ping.pcap");
        assertEquals(2, absent.status());
        assertTrue(absent.err().contains("none: no such file or folder"), absent::err);
    }

    @Test
    void allThatIsWrongWithAPolicyIsTold() throws IOException {
        Path policy =
                policy("max-mesages = 1\nnonsense\nnetwork dmz = 192.0.2.300\nallow dmz -> home = 8\nmax-rtt = 1");
        CommandRun run = CommandRun.of("check", "--policy", policy, "samples/ping.pcap");
        assertEquals(2, run.status());
        assertEquals(
                List.of("1", "2", "3", "5"),
                run.err()
                        .lines()
                        .filter(line -> line.startsWith("icmpscan: " + policy + ":"))
                        .map(line -> line.split(":", -1)[2])
                        .toList());
        CommandRun many = CommandRun.of("check", "--policy", policy("x\n".repeat(13)), "samples/ping.pcap");
        assertEquals(10 + 2, many.err().lines().count(), many::err);
        assertTrue(many.err().contains("a.policy: 3 further lines cannot be used\n"), many::err);
    }

    @Test
    void rulesThatClashAreWarnings() throws IOException {
        CommandRun run = CommandRun.of(
                "check", "--policy", policy("max-severity = low\nmax-severity = high"), "samples/ping.pcap");
        assertEquals(0, run.status());
        assertTrue(
                run.err().contains("warning: " + folder.resolve("a.policy") + ":2: 'max-severity = high'"), run::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5"})
    void aTimeWithoutItsUnitIsRefused(String time) throws IOException {
        CommandRun run = CommandRun.of("check", "--policy", policy("max-rtt = " + time), "samples/ping.pcap");
        assertEquals(2, run.status());
        assertTrue(
                run.err()
                        .contains("a.policy:1: expected a length of time with its unit, such as " + time + "ms or "
                                + time + "s, found '" + time + "'"),
                run::err);
        CommandRun init = CommandRun.of("check", "--init", "samples/ping.pcap");
        assertTrue(init.out().matches("(?s).*\nmax-rtt = \\d+ms\n.*"), init::out);
    }

    @Test
    void anUnreadableCaptureWeighsMoreThanABrokenRule() throws IOException {
        CommandRun run = CommandRun.of(
                "check", "--policy", policy("max-messages = 0"), "samples/ping.pcap", "samples/README.md");
        assertEquals(3, run.status(), run::err);
        assertTrue(run.out().contains("broken  max-messages = 0"), run::out);
    }

    @Test
    void eitherAPolicyIsReadOrOneIsWritten() throws IOException {
        assertEquals(2, CommandRun.of("check", "samples/ping.pcap").status());
        assertEquals(
                2,
                CommandRun.of("check", "--init", "--policy", policy("max-damage = 0"), "samples/ping.pcap")
                        .status());
        assertEquals(
                2,
                CommandRun.of("check", "--init", "--per-file", "samples/ping.pcap")
                        .status());
    }

    @Test
    void aPolicyThatIsThereIsReplacedOnlyWithForce() throws IOException {
        Path policy = policy("max-damage = 0 # written by hand");
        CommandRun refused = CommandRun.of("check", "--init", "-o", policy, "samples/ping.pcap");
        assertAll(
                () -> assertEquals(2, refused.status()),
                () -> assertTrue(
                        refused.err()
                                .contains(policy + " is there already; name another file, or replace it with --force"),
                        refused::err),
                () -> assertEquals("max-damage = 0 # written by hand\n", Files.readString(policy)));
        assertEquals(
                0,
                CommandRun.of("check", "--init", "--force", "-o", policy, "samples/ping.pcap")
                        .status());
        assertTrue(Files.readString(policy).startsWith("# A policy for"));
        assertEquals(
                2,
                CommandRun.of("check", "--force", "--policy", policy, "samples/ping.pcap")
                        .status());
    }

    @Test
    void everySamplePassesThePolicyThatIsMadeOfIt() throws IOException {
        assertTrue(passing(Path.of("samples")) > 40);
    }

    @Test
    void everySharedCapturePassesThePolicyThatIsMadeOfIt() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "the shared captures are not here");
        assertTrue(passing(SHARED) > 30);
    }

    @Test
    void aPolicyOfOneCaptureIsBrokenByAnother() throws IOException {
        Path policy = folder.resolve("ping.policy");
        CommandRun.of("check", "--init", "-o", policy, "samples/ping.pcap");
        CommandRun run = CommandRun.of("check", "--policy", policy, "samples/mixed.pcap");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("broken  allow-finding = none"), run::out);
    }

    /** How many captures below a folder were tried. */
    private int passing(Path captures) throws IOException {
        List<String> broken = new ArrayList<>();
        int tried = 0;
        Path policy = folder.resolve("init.policy");
        for (Path capture : captures(captures)) {
            Files.deleteIfExists(policy);
            CommandRun init = CommandRun.of("check", "--init", "-o", policy, capture);
            if (Files.exists(policy)) {
                tried++;
                CommandRun check = CommandRun.of("check", "--policy", policy, capture);
                if (check.status() != init.status() || check.out().contains("\nbroken  ")) {
                    broken.add(capture + ": " + check.status() + "\n" + check.err() + check.out());
                }
            }
        }
        assertEquals(List.of(), broken);
        return tried;
    }

    /** A clock that was set while the capture was made: the reply came after half a year, or longer than a policy can say. */
    @ParameterizedTest
    @ValueSource(ints = {200 * 86_400, 366 * 86_400, Integer.MAX_VALUE - 1_000_000_000})
    void aPolicyIsMadeOfRoundTripsOfAnyLength(int seconds) throws IOException {
        Path capture = new TinyCapture().echoRequest(0).echoReply(seconds).write(folder.resolve("slow.pcap"));
        Path policy = folder.resolve("slow.policy");
        CommandRun.of("check", "--init", "-o", policy, capture);
        CommandRun run = CommandRun.of("check", "--policy", policy, capture);
        assertEquals(0, run.status(), () -> run.err() + run.out());
    }

    @Test
    void whatIsReadIsNotReplacedByResults() throws IOException {
        Path policy = policy("max-damage = 0");
        Path config = Files.writeString(folder.resolve("a.conf"), "");
        Path report = folder.resolve("a.json");
        CommandRun.of("analyze", "--format", "json", "-o", report, "samples/ping.pcap");
        assertAll(
                () -> assertRefused("--policy", "check", "--policy", policy, "-o", policy),
                () -> assertRefused("--config", "analyze", "--config", config, "-o", config),
                () -> assertRefused("--config", "extract", "--config", config, "-o", config),
                () -> assertRefused("--baseline", "analyze", "--baseline", report, "-o", report));
    }

    private static void assertRefused(String option, Object... arguments) {
        List<Object> line = new ArrayList<>(List.of(arguments));
        line.add("samples/ping.pcap");
        CommandRun run = CommandRun.of(line.toArray());
        assertEquals(2, run.status(), run::err);
        assertTrue(run.err().contains(" is the file of " + option + ", and results would replace it"), run::err);
    }

    private static List<Path> captures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private Path policy(String text) throws IOException {
        return Files.writeString(folder.resolve("a.policy"), text + "\n");
    }

    @Test
    void noRuleIsBrokenInTheHelp() {
        String help = CommandRun.of("check", "--help").out();
        String rules = help.substring(help.indexOf("  home = "), help.indexOf("Each line holds"));
        assertTrue(rules.lines().allMatch(line -> line.startsWith("  ") && line.length() <= 80), rules);
        assertTrue(rules.lines().count() > RuleText.words().size(), rules);
    }

    @Test
    void theHelpNamesEveryRule() {
        String help = CommandRun.of("check", "--help").out();
        for (String word : RuleText.words()) {
            assertTrue(help.contains("\n  " + word + " "), word);
        }
        assertFalse(RuleText.words().isEmpty());
    }
}
