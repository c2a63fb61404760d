package icmpscan.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.TypeConversionException;

import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
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

/** A rule as a line of a policy says it: {@code WORD [TYPES] [FROM -> TO] = VALUE}, or {@code WORD [TARGETS] = VALUE}. */
final class RuleText {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\d{1,15}(\\.\\d+)?");
    private static final Pattern RATE = Pattern.compile("(\\d{1,15}) ?/ ?(s|min|h)");
    private static final String ARROW = "->";
    private static final long WHOLE = 10_000;
    private static final String NONE = "none";
    private static final String FINDINGS = "kinds of finding, such as port-scan or port-scan/10.0.0.5";

    /** Reads what stands behind a word. */
    private interface Reader {
        Requirement read(RuleText text) throws ConfigException;
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("allow", text -> TypeRule.onlyThese(text.direction())),
            Map.entry("forbid", text -> new TypeRule(text.direction())),
            Map.entry("max-messages", text -> new CountRule(text.selection(), 0, text.number())),
            Map.entry("min-messages", text -> new CountRule(text.selection(), text.number(), Long.MAX_VALUE)),
            Map.entry("max-rate", RuleText::rate),
            Map.entry("allow-finding", text -> text.findings(FindingRule.Demand.ONLY)),
            Map.entry("forbid-finding", text -> text.findings(FindingRule.Demand.NONE)),
            Map.entry("require-finding", text -> text.findings(FindingRule.Demand.EACH)),
            Map.entry("max-severity", RuleText::severity),
            Map.entry("min-answered", text -> new LossRule(text.targets(), WHOLE - text.percent(), false)),
            Map.entry("max-loss", text -> new LossRule(text.targets(), text.percent(), true)),
            Map.entry(
                    "max-rtt",
                    text -> new RoundTripRule(text.targets(), text.time().toNanos())),
            Map.entry("max-damage", text -> new DamageRule(text.numberAlone())),
            Map.entry(
                    "max-wrong-checksums", text -> new CountRule(Selection.ofWrongChecksums(), 0, text.numberAlone())));

    private final Setting line;
    private final ZoneNames zones;
    private final String word;
    private final String about;

    /** The rule of a line that may speak of these networks. */
    RuleText(Setting line, ZoneNames zones) {
        this.line = line;
        this.zones = zones;
        String[] parts = line.name().split("\\s+", 2);
        this.word = parts[0];
        this.about = parts.length == 1 ? "" : parts[1].replaceAll("\\s+", " ");
    }

    /** The words that rules begin with. */
    static List<String> words() {
        return READERS.keySet().stream().sorted().toList();
    }

    /** What it says; its name is the line itself, with single blanks. */
    Rule rule() throws ConfigException {
        String name = word + (about.isEmpty() ? "" : " " + about) + " = "
                + line.value().replaceAll("\\s+", " ");
        return new Rule(line.line(), name, requirement());
    }

    private Requirement requirement() throws ConfigException {
        Reader reader = READERS.get(word);
        if (reader == null) {
            throw line.unexpected("a rule, 'home' or 'network NAME'", word, words());
        }
        return reader.read(this);
    }

    private long numberAlone() throws ConfigException {
        refuseAbout();
        return number();
    }

    private Requirement rate() throws ConfigException {
        Matcher matcher = RATE.matcher(line.value());
        if (!matcher.matches()) {
            throw line.unexpected("a rate such as 100/s, 600/min or 3600/h", line.value());
        }
        Duration unit =
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "min" -> Duration.ofMinutes(1);
                    default -> Duration.ofHours(1);
                };
        return new RateRule(selection(), Long.parseLong(matcher.group(1)), unit.toNanos());
    }

    private long number() throws ConfigException {
        if (!NUMBER.matcher(line.value()).matches()) {
            throw line.unexpected("a whole number", line.value());
        }
        return Long.parseLong(line.value());
    }

    /** Hundredths of a percent. */
    private long percent() throws ConfigException {
        return PercentText.hundredths(line.value())
                .filter(hundredths -> hundredths <= WHOLE)
                .orElseThrow(() -> line.unexpected("a share from 0% to 100%, such as 99.5%", line.value()));
    }

    /** With its unit: a number alone may mean seconds to one and milliseconds to another. */
    private Duration time() throws ConfigException {
        if (NUMBER_ALONE.matcher(line.value()).matches()) {
            throw line.unexpected(
                    "a length of time with its unit, such as " + line.value() + "ms or " + line.value() + "s",
                    line.value());
        }
        try {
            return new DurationConverter().convert(line.value());
        } catch (TypeConversionException notATime) {
            throw line.unexpected("a length of time of at most a year, such as 50ms or 1.5s", line.value());
        }
    }

    private Requirement severity() throws ConfigException {
        refuseAbout();
        List<String> words =
                Arrays.stream(Severity.values()).map(Severity::slug).toList();
        if (!words.contains(line.value())) {
            throw line.unexpected("one of " + String.join(", ", words), line.value(), words);
        }
        return new SeverityRule(Severity.values()[words.indexOf(line.value())]);
    }

    private Requirement findings(FindingRule.Demand demand) throws ConfigException {
        refuseAbout();
        if (line.value().equals(NONE)) {
            return new FindingRule(demand, List.of());
        }
        List<String> kinds =
                Arrays.stream(FindingKind.values()).map(FindingKind::slug).toList();
        List<String> names = new ArrayList<>();
        for (String part : line.value().split(",", -1)) {
            String name = part.strip();
            String kind = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
            if (!kinds.contains(kind)) {
                throw line.unexpected(FINDINGS, kind, kinds);
            }
            if (!name.equals(kind) && !Finding.canBeId(name)) {
                throw line.unexpected(FINDINGS, name);
            }
            names.add(name);
        }
        return new FindingRule(demand, names);
    }

    private void refuseAbout() throws ConfigException {
        if (!about.isEmpty()) {
            throw line.unexpected("'" + word + " = ...' and nothing between", line.name());
        }
    }

    private Zone targets() throws ConfigException {
        return about.isEmpty() ? Zone.ANY : zones.zone(line, about);
    }

    /** The types of the value in the direction that the name says, or in every one. */
    private Selection direction() throws ConfigException {
        if (!about.isEmpty() && !about.contains(ARROW)) {
            throw line.unexpected("a direction such as 'home -> outside'", about);
        }
        Selection direction = selection();
        if (!direction.types().equals(TypeCodes.all())) {
            throw line.unexpected("a direction such as 'home -> outside', and types after the '='", about);
        }
        return new Selection(TypeText.parse(line, line.value()), direction.from(), direction.to());
    }

    /** {@code [TYPES] [FROM -> TO]}: where one is not said, it is every one. */
    private Selection selection() throws ConfigException {
        int arrow = about.indexOf(ARROW);
        if (arrow < 0) {
            return new Selection(types(about), Zone.ANY, Zone.ANY);
        }
        String before = about.substring(0, arrow).strip();
        int blank = before.lastIndexOf(' ');
        return new Selection(
                types(before.substring(0, Math.max(blank, 0))),
                zones.zone(line, before.substring(blank + 1)),
                zones.zone(line, about.substring(arrow + ARROW.length()).strip()));
    }

    private TypeCodes types(String text) throws ConfigException {
        return text.isEmpty() ? TypeCodes.all() : TypeText.parse(line, text);
    }
}
