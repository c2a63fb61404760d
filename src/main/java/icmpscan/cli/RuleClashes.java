package icmpscan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.policy.Rule;

/** Pairs of rules of which one cannot matter, or which no capture can keep: each holds by itself, and that is seldom what was meant. */
final class RuleClashes {
    /** These add to one another, line by line. */
    private static final Set<String> ADDING = Set.of("forbid", "forbid-finding", "require-finding");

    private static final String REQUIRE = "require-finding = ";
    private static final String FORBID = "forbid-finding = ";

    private final String file;
    private final List<String> sentences = new ArrayList<>();

    private RuleClashes(String file) {
        this.file = file;
    }

    /** A sentence about each pair; {@code file} is what it calls the policy. */
    static List<String> of(String file, List<Rule> rules) {
        RuleClashes clashes = new RuleClashes(file);
        Map<String, Rule> first = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String about = about(rule);
            Rule earlier = first.putIfAbsent(about, rule);
            if (earlier != null && !ADDING.contains(about.split(" ", 2)[0])) {
                clashes.add(earlier, rule, "both must hold; what one allows the other may refuse");
            }
            clashes.addContradictions(rule, rules);
        }
        return List.copyOf(clashes.sentences);
    }

    /** With the rules that could be kept without this one. */
    private void addContradictions(Rule rule, List<Rule> all) {
        for (Rule other : all) {
            if (isAboveAllowed(rule, other) || isRequiredAndForbidden(rule, other)) {
                boolean inOrder = rule.line() < other.line();
                add(inOrder ? rule : other, inOrder ? other : rule, "no capture keeps both");
            }
        }
    }

    private static boolean isAboveAllowed(Rule least, Rule most) {
        return about(least).startsWith("min-messages")
                && about(most).equals(about(least).replaceFirst("min", "max"))
                && Long.parseLong(value(least)) > Long.parseLong(value(most));
    }

    private static boolean isRequiredAndForbidden(Rule required, Rule forbidden) {
        return required.name().startsWith(REQUIRE)
                && forbidden.name().startsWith(FORBID)
                && names(required).stream().anyMatch(names(forbidden)::contains);
    }

    private void add(Rule earlier, Rule later, String why) {
        sentences.add(file + ":" + later.line() + ": '" + later.name() + "' and line " + earlier.line() + ", '"
                + earlier.name() + "': " + why);
    }

    private static List<String> names(Rule rule) {
        return List.of(value(rule).split(" ?, ?", -1));
    }

    private static String about(Rule rule) {
        return rule.name().substring(0, rule.name().indexOf(" = "));
    }

    private static String value(Rule rule) {
        return rule.name().substring(rule.name().indexOf(" = ") + " = ".length());
    }
}
