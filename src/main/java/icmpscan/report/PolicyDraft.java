package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.Ipv4Network;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Severity;
import icmpscan.policy.DamageRule;
import icmpscan.policy.MessageCount;
import icmpscan.policy.PolicyFacts;
import icmpscan.policy.Question;
import icmpscan.policy.RoundTripRule;
import icmpscan.policy.Selection;
import icmpscan.policy.TypeCodes;
import icmpscan.policy.Zone;
import icmpscan.session.ExchangeFlow;
import icmpscan.tally.TypeHistogram;

/**
 * A policy that captures pass as they are, to begin with: each rule is as tight as they allow, but for counts and times, which vary by
 * themselves and get room.
 */
public final class PolicyDraft {
    private static final Zone OUTSIDE = Zone.outsideOf(Zone.HOME);
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long MILLI_NANOS = 1_000_000L;
    private static final long WHOLE = 10_000;
    private static final int ROOM = 2;

    private static final List<Selection> DIRECTIONS = List.of(
            direction(Zone.HOME, OUTSIDE),
            direction(OUTSIDE, Zone.HOME),
            direction(Zone.HOME, Zone.HOME),
            direction(OUTSIDE, OUTSIDE));

    private static final Question RATE = new Question(direction(Zone.ANY, Zone.ANY), Long.MAX_VALUE, SECOND_NANOS);

    /** What has to be counted for it while the captures are read. */
    public static final List<Question> QUESTIONS = questions();

    private final PolicyFacts facts;
    private final StringBuilder text = new StringBuilder();

    private PolicyDraft(PolicyFacts facts) {
        this.facts = facts;
    }

    /** The whole file, made of facts for which {@link #QUESTIONS} were asked. */
    public static String of(PolicyFacts facts) {
        PolicyDraft draft = new PolicyDraft(facts);
        draft.addHead();
        draft.addTypes();
        draft.addAmounts();
        draft.addFindings();
        draft.addExchanges();
        draft.addDamage();
        return draft.text.toString();
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        DIRECTIONS.forEach(direction -> questions.add(new Question(direction, Long.MAX_VALUE, 0)));
        questions.add(RATE);
        return List.copyOf(questions);
    }

    private static Selection direction(Zone from, Zone to) {
        return new Selection(TypeCodes.all(), from, to);
    }

    private void addHead() {
        text.append(
                """
                # A policy for 'icmpscan check --policy FILE', written by 'icmpscan check --init'.
                # The captures that it was made of pass it; make it say what you mean.
                # One rule a line, and each holds by itself. 'icmpscan help check' has them all.

                # One's own networks; 'outside' is everything else.
                """);
        rule("home", Zone.HOME.networks().stream().map(Ipv4Network::toString).collect(Collectors.joining(", ")));
    }

    private void addTypes() {
        comment("Types and codes there may be, by direction; all others break the rule.");
        for (Selection direction : DIRECTIONS) {
            List<TypeHistogram.Row> kinds =
                    facts.count(new Question(direction, Long.MAX_VALUE, 0)).kinds();
            for (String names : names(kinds)) {
                text.append(Paragraph.wrapped("# ", "#   ", names));
            }
            rule(
                    "allow " + direction.from().name() + " -> " + direction.to().name(),
                    kinds.isEmpty()
                            ? "none"
                            : kinds.stream()
                                    .map(row -> row.type() + "/" + row.code())
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** What the numbers below it mean. */
    private static List<String> names(List<TypeHistogram.Row> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return List.of(kinds.stream()
                .map(TypeHistogram.Row::type)
                .distinct()
                .map(type -> type + " " + IcmpTypes.of(type).name())
                .collect(Collectors.joining(", ")));
    }

    private void addAmounts() {
        MessageCount all = facts.count(RATE);
        comment("How many messages there may be, in all and in a second: " + ROOM + " times what there was ("
                + all.messages() + " and " + all.most() + ").");
        rule("max-messages", Long.toString(ROOM * all.messages()));
        rule("max-rate", ROOM * all.most() + "/s");
    }

    private void addFindings() {
        List<Finding> findings = facts.detections().findings();
        comment("Kinds of finding there may be, and how severe; 'icmpscan explain KIND' tells what each means.");
        rule(
                "allow-finding",
                findings.isEmpty()
                        ? "none"
                        : findings.stream()
                                .map(Finding::kind)
                                .distinct()
                                .map(FindingKind::slug)
                                .collect(Collectors.joining(", ")));
        rule(
                "max-severity",
                findings.stream()
                        .map(Finding::severity)
                        .max(Severity::compareTo)
                        .orElse(Severity.INFO)
                        .slug());
    }

    private void addExchanges() {
        long requests =
                facts.exchanges().stream().mapToLong(ExchangeFlow::requests).sum();
        if (requests > 0) {
            long answered =
                    facts.exchanges().stream().mapToLong(ExchangeFlow::answered).sum();
            comment("Least share of requests that must be answered (" + answered + " of " + requests + " were).");
            rule("min-answered", percent(answered * WHOLE / requests));
        }
        long slowest = facts.exchanges().stream()
                .filter(flow -> flow.roundTrips().count() > 0)
                .mapToLong(flow -> flow.roundTrips().maxNanos())
                .max()
                .orElse(-1);
        if (slowest > RoundTripRule.LONGEST_NANOS) {
            comment(
                    "No max-rtt: a reply came more than a year after its request, so somebody set the clock in between.");
        } else if (slowest >= 0) {
            comment("Longest time from a request to its reply, of each target: " + ROOM
                    + " times the longest there was.");
            long room = ROOM * slowest + MILLI_NANOS;
            rule("max-rtt", Math.min(room, RoundTripRule.LONGEST_NANOS) / MILLI_NANOS + "ms");
        }
    }

    private void addDamage() {
        comment("Places at which captures are damaged or cut off, and messages with a wrong checksum.");
        rule(
                "max-damage",
                Long.toString(
                        facts.captures().stream().mapToLong(DamageRule::places).sum()));
        rule("max-wrong-checksums", Long.toString(facts.quality().messages(ChecksumState.BAD)));
    }

    private static String percent(long hundredths) {
        return Notation.decimal(new Value.Decimal(hundredths, 2)) + "%";
    }

    private void comment(String sentence) {
        text.append('\n').append(Paragraph.wrapped("# ", "# ", sentence));
    }

    private void rule(String name, String value) {
        text.append(name).append(" = ").append(value).append('\n');
    }
}
