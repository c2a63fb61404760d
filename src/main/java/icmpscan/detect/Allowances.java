package icmpscan.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.decode.Address;
import icmpscan.session.EchoStream;

/**
 * Turns findings about what is allowed into notes that say so. They are judged as ever before: what an allowed finding explains stays
 * explained, and nothing is left out.
 */
final class Allowances {
    /** Kinds that echo messages alone tell of, so that who sent these is all there is to allow. */
    private static final Set<FindingKind> TOLD_BY_ECHO = EnumSet.of(
            FindingKind.PING_SWEEP,
            FindingKind.FLOOD,
            FindingKind.TUNNEL,
            FindingKind.COVERT_CHANNEL,
            FindingKind.UNSOLICITED_REPLY,
            FindingKind.MONITORING);

    private static final Set<Integer> ECHO_TYPES = Set.of(0, 8);

    private final List<Allowance> allowances;
    private final Set<String> payloads;
    private final List<EchoConversation> conversations;

    private Allowances(List<Allowance> allowances, Set<String> payloads, List<EchoConversation> conversations) {
        this.allowances = allowances;
        this.payloads = payloads;
        this.conversations = conversations;
    }

    static Allowances of(List<Allowance> allowances, Facts facts) {
        Set<String> payloads = allowances.stream()
                .filter(Allowance.OfPayload.class::isInstance)
                .map(allowance -> ((Allowance.OfPayload) allowance).signature())
                .collect(Collectors.toSet());
        return new Allowances(allowances, payloads, payloads.isEmpty() ? List.of() : facts.conversations());
    }

    /** The finding itself, or what is left of it where it is allowed. */
    Finding applyTo(Finding finding) {
        Set<String> sent = sentPayloads(finding);
        return allowances.stream()
                .filter(allowance -> isAllowed(finding, allowance, sent))
                .findFirst()
                .map(allowance -> finding.allowedBy(allowance))
                .orElse(finding);
    }

    private static boolean isAllowed(Finding finding, Allowance allowance, Set<String> sent) {
        if (allowance instanceof Allowance.OfAddresses addresses) {
            return finding.parties().actor().filter(addresses::covers).isPresent();
        }
        return allowance instanceof Allowance.OfPayload payload && sent.contains(payload.signature());
    }

    /** The allowed payloads of the messages that a finding is about; none where a single one of them has none of these. */
    private Set<String> sentPayloads(Finding finding) {
        Optional<Address> actor = finding.parties().actor();
        if (actor.isEmpty() || payloads.isEmpty() || !isToldByEcho(finding)) {
            return Set.of();
        }
        List<Set<String>> sent = conversations.stream()
                .filter(conversation -> conversation.actor().equals(actor.get()))
                .filter(conversation -> isAbout(finding, conversation))
                .map(this::payloads)
                .toList();
        return sent.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : sent.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean isToldByEcho(Finding finding) {
        return TOLD_BY_ECHO.contains(finding.kind())
                && finding.details().stream()
                        .noneMatch(detail -> detail instanceof Detail.MadeOf made && !ECHO_TYPES.contains(made.type()));
    }

    /** Where not all targets are named, any may be one. */
    private static boolean isAbout(Finding finding, EchoConversation conversation) {
        Parties parties = finding.parties();
        return parties.targetCount() > parties.targets().size()
                || parties.targets().contains(conversation.peer());
    }

    /** The allowed payloads of a conversation; what comes back must be the same, or allowed as well. */
    private Set<String> payloads(EchoConversation conversation) {
        boolean asking = !conversation.repliesOnly();
        Set<String> own = fitting(asking ? conversation.requests() : conversation.replies());
        boolean returned = !asking || conversation.counts().changed() == 0;
        return returned || !fitting(conversation.replies()).isEmpty() ? own : Set.of();
    }

    private Set<String> fitting(EchoStream stream) {
        return stream.signatures().stream()
                .map(signature -> signature.slug())
                .filter(payloads::contains)
                .collect(Collectors.toSet());
    }
}
