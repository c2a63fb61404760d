package icmpscan.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import icmpscan.classify.IcmpTypes;
import icmpscan.policy.Found;
import icmpscan.policy.Verdict;
import icmpscan.tally.TypeHistogram;

/** What a rule of a policy was judged by, in words. */
final class FoundWords {
    /** More is a list that nobody reads; JSON of {@code analyze} has them all. */
    private static final int SHOWN = 10;

    private static final String NOTHING = "nothing against it";

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    private FoundWords() {}

    /** Of a rule that holds because there is nothing that would break it, that. */
    static String of(Verdict verdict) {
        boolean nothing = verdict.found() instanceof Found.Findings findings
                && findings.findings().isEmpty();
        return nothing && verdict.outcome() == Verdict.Outcome.HOLDS ? NOTHING : of(verdict.found());
    }

    private static String of(Found found) {
        if (found instanceof Found.Kinds kinds) {
            return kinds.kinds().isEmpty() ? NOTHING : list(kinds.kinds(), FoundWords::kind);
        }
        if (found instanceof Found.Messages messages) {
            return messages(messages.messages());
        }
        if (found instanceof Found.Rate rate) {
            return "at most " + messages(rate.messages()) + " in one " + unit(rate.binNanos());
        }
        if (found instanceof Found.Findings findings) {
            return findings.findings().isEmpty()
                    ? "none"
                    : list(
                            findings.findings(),
                            one -> one.id() + " (" + one.severity().slug() + ")");
        }
        if (found instanceof Found.Share share) {
            return share.part() + " of " + share.whole() + " answered (" + percent(share) + " %)";
        }
        if (found instanceof Found.Targets targets) {
            return list(targets.targets(), one -> one.address() + ": " + of(one.measured()));
        }
        if (found instanceof Found.Time time) {
            return Notation.decimal(new Value.Decimal(time.nanos(), 6)) + " ms";
        }
        if (found instanceof Found.Damages damages) {
            return damages.count() == 0 ? NOTHING : list(damages.places(), damages.count(), FoundWords::place);
        }
        if (found instanceof Found.NotLookedFor blind) {
            return "not looked for: " + String.join(", ", blind.kinds());
        }
        return "nothing to judge by";
    }

    private static <T> String list(List<T> all, Function<T, String> words) {
        return list(all, all.size(), words);
    }

    /** The first of so many, of which perhaps not all are known. */
    private static <T> String list(List<T> known, long count, Function<T, String> words) {
        String shown = known.stream().limit(SHOWN).map(words).collect(Collectors.joining(", "));
        long more = count - Math.min(known.size(), SHOWN);
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String place(Found.Damages.Place place) {
        return (place.cutOff() ? "cut off at byte " : "damaged at byte ") + place.fileOffset() + " of "
                + place.capture();
    }

    private static String kind(TypeHistogram.Row row) {
        return row.type() + "/" + row.code() + " " + IcmpTypes.of(row.type()).name() + " ("
                + messages(row.counts().messages()) + ")";
    }

    private static String messages(long messages) {
        return messages == 1 ? "1 message" : messages + " messages";
    }

    private static String unit(long binNanos) {
        if (binNanos == SECOND) {
            return "second";
        }
        return binNanos == MINUTE ? "minute" : "hour";
    }

    private static String percent(Found.Share share) {
        return Cells.percent(share.part(), share.whole()) instanceof Value.Decimal decimal
                ? Notation.decimal(decimal)
                : "?";
    }
}
