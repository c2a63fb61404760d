package icmpscan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import icmpscan.classify.EchoSignature;
import icmpscan.classify.IcmpTypes;
import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.detect.FrameRef;
import icmpscan.session.EchoFlow;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.PseudoSession;
import icmpscan.tally.PackedFrame;

/**
 * What other facts say of a pseudo-session: its exchanges, the programs that sent its echo requests, the findings that it is part of. Joined
 * by addresses and by the span in time, or in frames where there are no times.
 */
public final class SessionContext {
    private final PairTable<ExchangeFlow> exchanges;
    private final PairTable<EchoFlow> echoes;
    private final Map<Address, List<Finding>> findings;

    private SessionContext(
            PairTable<ExchangeFlow> exchanges, PairTable<EchoFlow> echoes, Map<Address, List<Finding>> findings) {
        this.exchanges = exchanges;
        this.echoes = echoes;
        this.findings = findings;
    }

    /** What these facts and findings, in the order of a report, say. */
    public static SessionContext of(Facts facts, List<Finding> findings) {
        return new SessionContext(
                PairTable.of(facts.exchanges().flows(), ExchangeFlow::requester, ExchangeFlow::responder),
                PairTable.of(facts.echoData().flows(), EchoFlow::requester, EchoFlow::responder),
                byAddress(findings));
    }

    /** Under the actor, and under the targets that are named. */
    private static Map<Address, List<Finding>> byAddress(List<Finding> findings) {
        Map<Address, List<Finding>> result = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Stream.concat(finding.parties().actor().stream(), finding.parties().targets().stream())
                    .distinct()
                    .forEach(address -> result.computeIfAbsent(address, anew -> new ArrayList<>())
                            .add(finding));
        }
        return result;
    }

    /** The exchanges that lie in the session; none where one of them goes beyond it, because its figures are not kept apart. */
    List<ExchangeFlow> exchanges(PseudoSession session) {
        List<ExchangeFlow> overlapping = exchanges.between(session.firstSender(), session.other()).stream()
                .filter(flow -> overlaps(session, flow))
                .toList();
        return overlapping.stream().allMatch(flow -> holds(session, flow)) ? overlapping : List.of();
    }

    private static boolean overlaps(PseudoSession session, ExchangeFlow flow) {
        return (session.timeKnown() && flow.timeKnown())
                ? flow.firstNanos() <= session.lastNanos() && flow.lastNanos() >= session.firstNanos()
                : flow.firstFrame() <= session.lastFrame() && flow.lastFrame() >= session.firstFrame();
    }

    private static boolean holds(PseudoSession session, ExchangeFlow flow) {
        return (session.timeKnown() && flow.timeKnown())
                ? flow.firstNanos() >= session.firstNanos() && flow.lastNanos() <= session.lastNanos()
                : flow.firstFrame() >= session.firstFrame() && flow.lastFrame() <= session.lastFrame();
    }

    /** Names of the programs that the echo requests between the two look like, while the session lasts; each once. */
    List<String> programs(PseudoSession session) {
        return echoes.between(session.firstSender(), session.other()).stream()
                .filter(flow -> flow.requests().messages() > 0)
                .filter(flow -> flow.requests().firstFrame() <= session.lastFrame()
                        && flow.requests().lastFrame() >= session.firstFrame())
                .flatMap(flow -> flow.requests().signatures().stream())
                .map(EchoSignature::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Identities of the findings that the session is part of, in the order of a report. */
    public List<String> findingIds(PseudoSession session) {
        return Stream.of(session.firstSender(), session.other())
                .flatMap(address -> findings.getOrDefault(address, List.of()).stream())
                .distinct()
                .filter(finding -> isPartOf(session, finding))
                .sorted(Finding.REPORT_ORDER)
                .map(Finding::id)
                .toList();
    }

    /** Between actor and target; or the first frame of it is proof; or it holds the errors by which others tell of what the actor tried. */
    private static boolean isPartOf(PseudoSession session, Finding finding) {
        if (!sameTime(session, finding)) {
            return false;
        }
        boolean acted = (isActor(finding, session.firstSender()) && isTarget(finding, session.other()))
                || (isActor(finding, session.other()) && isTarget(finding, session.firstSender()));
        return acted || isProof(session, finding) || (hasErrors(session) && isBetweenActorAndAnother(session, finding));
    }

    /** Whoever is not a target, where nobody can be named. */
    private static boolean isActor(Finding finding, Ipv4Address address) {
        return finding.parties()
                .actor()
                .map(address::equals)
                .orElse(!finding.parties().targets().contains(address));
    }

    /** Whether the address is a target, or perhaps one of those that are not listed. */
    private static boolean isTarget(Finding finding, Ipv4Address address) {
        boolean allListed =
                finding.parties().targetCount() <= finding.parties().targets().size();
        return !allListed || finding.parties().targets().contains(address);
    }

    private static boolean isBetweenActorAndAnother(PseudoSession session, Finding finding) {
        return finding.parties()
                .actor()
                .filter(actor -> actor.equals(session.firstSender()) || actor.equals(session.other()))
                .isPresent();
    }

    private static boolean isProof(PseudoSession session, Finding finding) {
        FrameRef first = new FrameRef(PackedFrame.file(session.firstFrame()), PackedFrame.frame(session.firstFrame()));
        return finding.evidence().frames().contains(first);
    }

    private static boolean hasErrors(PseudoSession session) {
        return session.kinds().stream().anyMatch(kind -> IcmpTypes.isError(kind.type()));
    }

    private static boolean sameTime(PseudoSession session, Finding finding) {
        if (!session.timeKnown() || finding.evidence().firstNanos().isEmpty()) {
            return true;
        }
        return finding.evidence().firstNanos().getAsLong() <= session.lastNanos()
                && finding.evidence().lastNanos().getAsLong() >= session.firstNanos();
    }
}
