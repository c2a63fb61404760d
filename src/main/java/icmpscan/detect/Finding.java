package icmpscan.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.Ipv4Network;

/**
 * What a detector concludes from facts, with all that a person needs to judge it. No words: {@code report} finds them.
 *
 * @param kind       what it is about
 * @param severity   how much it asks to be looked at
 * @param confidence how sure it is, in hundredths, 0..99: 50 at the threshold, more the further beyond, less where a benign cause cannot be
 *                   excluded
 * @param parties    who, and to whom
 * @param evidence   what it rests on
 * @param details    what only some kinds have
 */
public record Finding(
        FindingKind kind, Severity severity, int confidence, Parties parties, Evidence evidence, List<Detail> details) {
    /** Severest first, then by kind, actor and identity: the order of a report. */
    public static final Comparator<Finding> REPORT_ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::kind)
            .thenComparing(Finding::actorOrder)
            .thenComparing(Finding::id);

    /** Keeps a copy, and refuses a confidence that is none. */
    public Finding {
        if (confidence < 0 || confidence > 99) {
            throw new IllegalArgumentException("confidence of " + confidence + " hundredths");
        }
        details = List.copyOf(details);
    }

    /** The same as a note: somebody has said that it is in order. */
    Finding allowedBy(Allowance allowance) {
        List<Detail> more = new ArrayList<>(details);
        more.add(new Detail.Allowed(allowance, severity));
        return new Finding(kind, Severity.INFO, confidence, parties, evidence, more);
    }

    /** What allows it; empty where nothing does. */
    public Optional<Detail.Allowed> allowed() {
        return details.stream()
                .filter(Detail.Allowed.class::isInstance)
                .map(Detail.Allowed.class::cast)
                .findFirst();
    }

    /**
     * Names this finding in every run over the same traffic: kind and actor, such as {@code port-scan/192.0.2.1}, since an actor has one
     * finding of a kind; where nobody can be named, the first target stands for the actor.
     */
    public String id() {
        Optional<Address> named = parties.actor();
        if (named.isPresent()) {
            return kind.slug() + "/" + named.get();
        }
        return kind.slug() + "/-"
                + (parties.targets().isEmpty() ? "" : "/" + parties.targets().get(0));
    }

    /** Whether a finding of some kind may ever have this {@link #id}. */
    public static boolean canBeId(String word) {
        int slash = word.indexOf('/');
        String kind = word.substring(0, Math.max(slash, 0));
        String who = word.substring(slash + 1);
        boolean nobody = who.equals("-");
        String address = who.startsWith("-/") ? who.substring(2) : who;
        return Arrays.stream(FindingKind.values()).anyMatch(one -> one.slug().equals(kind))
                && (nobody || isAddress(address));
    }

    private static boolean isAddress(String text) {
        return text.indexOf('/') < 0 && Ipv4Network.parse(text).isPresent();
    }

    /** How many messages it rests on, where its figures are about just these and are no estimates. */
    public OptionalLong messages() {
        Set<String> counts = kind.countsOf(parties.targetCount());
        return counts.isEmpty() || evidence.estimated()
                ? OptionalLong.empty()
                : OptionalLong.of(evidence.measures().stream()
                        .filter(measure -> counts.contains(measure.name()))
                        .mapToLong(Measure::value)
                        .sum());
    }

    /** Those without an actor first. */
    private long actorOrder() {
        Address actor = parties.actor().orElse(null);
        return actor instanceof Ipv4Address address ? Integer.toUnsignedLong(address.bits()) : -1;
    }
}
