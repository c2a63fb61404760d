package icmpscan.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Network;
import icmpscan.detect.Severity;
import icmpscan.policy.CountRule;
import icmpscan.policy.DamageRule;
import icmpscan.policy.FindingRule;
import icmpscan.policy.LossRule;
import icmpscan.policy.RateRule;
import icmpscan.policy.Requirement;
import icmpscan.policy.RoundTripRule;
import icmpscan.policy.Rule;
import icmpscan.policy.Selection;
import icmpscan.policy.SeverityRule;
import icmpscan.policy.TypeCodes;
import icmpscan.policy.TypeRule;
import icmpscan.policy.Zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Policies as they are written down: what each line means, and what a wrong one is answered with. */
class PolicyFileTest {
    private static final Zone LAB = new Zone("lab", List.of(new Ipv4Network(0xC0000200, 24)), false);
    private static final Zone OUTSIDE = Zone.outsideOf(Zone.HOME);

    @Test
    void eachRuleHasItsMeaning() throws ConfigException {
        Selection all = new Selection(TypeCodes.all(), Zone.ANY, Zone.ANY);
        TypeCodes ports = TypeCodes.none().with(3, 3).with(8);
        assertEquals(
                List.of(
                        TypeRule.onlyThese(new Selection(ports, Zone.HOME, OUTSIDE)),
                        new TypeRule(new Selection(TypeCodes.none().with(5).with(3, 13), Zone.ANY, Zone.ANY)),
                        new CountRule(new Selection(TypeCodes.none().with(3), OUTSIDE, LAB), 0, 100),
                        new CountRule(all, 1, Long.MAX_VALUE),
                        new RateRule(all, 50, 1_000_000_000L),
                        new RateRule(new Selection(ports, Zone.ANY, Zone.ANY), 600, 60_000_000_000L),
                        new FindingRule(FindingRule.Demand.ONLY, List.of()),
                        new FindingRule(
                                FindingRule.Demand.NONE, List.of("tunnel", "port-scan/10.0.0.5", "flood/-/10.0.0.6")),
                        new FindingRule(FindingRule.Demand.EACH, List.of("monitoring")),
                        new SeverityRule(Severity.LOW),
                        new LossRule(Zone.ANY, 505, false),
                        new LossRule(LAB, 1000, true),
                        new RoundTripRule(
                                new Zone("10.0.0.1", List.of(new Ipv4Network(0x0A000001, 32)), false), 1_500_000),
                        new DamageRule(0),
                        new CountRule(Selection.ofWrongChecksums(), 0, 3)),
                requirements(
                        """
                        allow home -> outside = 3/3, 8    # a comment
                        forbid = redirect, dest-unreachable/admin-prohibited
                        max-messages 3 outside->lab = 100
                        min-messages = 1
                        max-rate = 50/s
                        max-rate 3/3, 8 = 600/min
                        allow-finding = none
                        forbid-finding = tunnel, port-scan/10.0.0.5, flood/-/10.0.0.6
                        require-finding = monitoring
                        max-severity = low
                        min-answered = 94.95%
                        max-loss lab = 10%
                        max-rtt 10.0.0.1 = 1.5ms
                        max-damage = 0
                        max-wrong-checksums = 3
                        network lab = 192.0.2.0/24
                        """));
    }

    @Test
    void homeMayBeSetAndOutsideFollows() throws ConfigException {
        Zone home = Zone.home(List.of(new Ipv4Network(0xC0000200, 24)));
        assertEquals(
                List.of(new TypeRule(new Selection(TypeCodes.none().with(5), Zone.outsideOf(home), home))),
                requirements("home = 192.0.2.0/24\nforbid outside -> home = 5"));
    }

    @Test
    void aRuleIsNamedByItsLine() throws ConfigException {
        Rule rule = PolicyFile.parse("p", "\n  max-messages   3   any->home=7 # why\n")
                .rules()
                .get(0);
        assertEquals("max-messages 3 any->home = 7", rule.name());
        assertEquals(2, rule.line());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            alow = 8                  | a rule, 'home' or 'network NAME', found 'alow'; did you mean allow?
            allow = 8, 3/256          | a code of type 3, 0 to 255, found '256'
            allow = echo-rquest       | a type such as 8, 3/13 or echo-request, found 'echo-rquest'; did you mean echo-request?
            allow = 256               | a type such as 8, 3/13 or echo-request, found '256'
            allow = 8,                | a type such as 8, 3/13 or echo-request, found nothing
            allow home = 8            | a direction such as 'home -> outside', found 'home'
            allow 8 home -> any = 8   | a direction such as 'home -> outside', and types after the '=', found '8 home -> any'
            allow hom -> any = 8      | the name of a network, or one such as 192.0.2.0/24, found 'hom'; did you mean home?
            allow home -> = 8         | the name of a network, or one such as 192.0.2.0/24, found nothing
            allow 10.0.0.1/8 -> any = 8 | a network's first address, 10.0.0.0/8, found '10.0.0.1/8'
            max-messages = many       | a whole number, found 'many'
            max-messages = -1         | a whole number, found '-1'
            max-rate = 5              | a rate such as 100/s, 600/min or 3600/h, found '5'
            max-severity = hihg       | one of info, low, medium, high, found 'hihg'; did you mean high?
            forbid-finding = port-scn | kinds of finding, such as port-scan or port-scan/10.0.0.5, found 'port-scn'; did you mean port-scan?
            forbid-finding = port-scan/ | kinds of finding, such as port-scan or port-scan/10.0.0.5, found 'port-scan/'
            forbid-finding = port-scan/10.0.0.5/32 | kinds of finding, such as port-scan or port-scan/10.0.0.5, found 'port-scan/10.0.0.5/32'
            require-finding = flood/nonsense | kinds of finding, such as port-scan or port-scan/10.0.0.5, found 'flood/nonsense'
            max-severity home = low   | 'max-severity = ...' and nothing between, found 'max-severity home'
            min-answered = 101%       | a share from 0% to 100%, such as 99.5%, found '101%'
            max-loss = 0.123%         | a share from 0% to 100%, such as 99.5%, found '0.123%'
            max-rtt = fast            | a length of time of at most a year, such as 50ms or 1.5s, found 'fast'
            max-rtt = 367d            | a length of time of at most a year, such as 50ms or 1.5s, found '367d'
            home = 10.0.0.0/8, lan    | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found 'lan'
            network home = 10.0.0.0/8 | a name of letters, digits and '-' that is not taken, found 'home'
            allow                     | 'name = value', found 'allow'
            """)
    void aWrongLineIsNamedWithWhatWasExpected(String line, String problem) {
        ConfigException failure =
                assertThrows(ConfigException.class, () -> PolicyFile.parse("my.policy", "# first\n" + line + "\n"));
        assertEquals("my.policy:2: expected " + problem, failure.getMessage());
    }

    @Test
    void nothingIsSaidTwice() {
        assertEquals(
                "p:3: expected 'max-damage = 0' only once, found it again after line 1",
                assertThrows(
                                ConfigException.class,
                                () -> PolicyFile.parse("p", "max-damage = 0\n\nmax-damage   =  0\n"))
                        .getMessage());
        assertEquals(
                "p:2: expected home only once, found it again after line 1",
                assertThrows(
                                ConfigException.class,
                                () -> PolicyFile.parse("p", "home = 10.0.0.0/8\nhome = 10.0.0.0/8\n"))
                        .getMessage());
    }

    @Test
    void aPolicyWithoutRulesIsNoPolicy() {
        assertEquals(
                "p: no rule in it; 'icmpscan check --init CAPTURE' writes a policy",
                assertThrows(ConfigException.class, () -> PolicyFile.parse("p", "# nothing\nhome = 10.0.0.0/8"))
                        .getMessage());
    }

    private static List<Requirement> requirements(String text) throws ConfigException {
        return PolicyFile.parse("p", text).rules().stream()
                .map(Rule::requirement)
                .toList();
    }
}
