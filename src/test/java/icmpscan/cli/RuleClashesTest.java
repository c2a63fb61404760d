package icmpscan.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules that cannot both matter, or both be kept, are told with both lines. */
class RuleClashesTest {
    private static final String BOTH = "both must hold; what one allows the other may refuse";
    private static final String IMPOSSIBLE = "no capture keeps both";

    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            max-severity = low          | max-severity = high         | both must hold
            allow dmz -> home = 8       | allow dmz -> home = 8, 0    | both must hold
            allow-finding = none        | allow-finding = tunnel      | both must hold
            max-messages 8 = 5          | max-messages  8 = 6         | both must hold
            max-rtt = 5ms               | max-rtt = 6ms               | both must hold
            min-messages 8 = 6          | max-messages 8 = 5          | no capture keeps both
            max-messages = 5            | min-messages = 6            | no capture keeps both
            require-finding = flood, smurf | forbid-finding = smurf   | no capture keeps both
            forbid-finding = tunnel     | require-finding = tunnel    | no capture keeps both
            """)
    void twoThatClashAreToldWithBothLines(String one, String other, String why) throws ConfigException {
        List<String> clashes = clashes("network dmz = 192.0.2.0/24\n" + one + "\n\n" + other + "\n");
        assertEquals(1, clashes.size(), clashes::toString);
        assertTrue(clashes.get(0).startsWith("a.policy:4: '"), clashes::toString);
        assertTrue(clashes.get(0).contains("' and line 2, '" + one + "': " + why), clashes::toString);
    }

    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            forbid = 5                  | forbid = 13
            forbid-finding = tunnel     | forbid-finding = flood
            require-finding = tunnel    | require-finding = flood
            require-finding = tunnel    | forbid-finding = flood
            min-messages 8 = 5          | max-messages 8 = 5
            min-messages 8 = 5          | max-messages 0 = 4
            allow home -> outside = 8   | allow outside -> home = 0
            max-rtt 192.0.2.1 = 5ms     | max-rtt = 6ms
            """)
    void othersAreNot(String one, String other) throws ConfigException {
        assertEquals(List.of(), clashes(one + "\n" + other + "\n"));
    }

    @Test
    void theWordsAreThese() throws ConfigException {
        List<String> clashes = clashes("max-severity = low\nmax-severity = high\nmin-messages = 2\nmax-messages = 1\n");
        assertEquals(
                List.of(
                        "a.policy:2: 'max-severity = high' and line 1, 'max-severity = low': " + BOTH,
                        "a.policy:4: 'max-messages = 1' and line 3, 'min-messages = 2': " + IMPOSSIBLE),
                clashes);
    }

    private static List<String> clashes(String policy) throws ConfigException {
        return RuleClashes.of("a.policy", PolicyFile.parse("a.policy", policy).rules());
    }
}
