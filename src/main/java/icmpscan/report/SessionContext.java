package icmpscan.report;

import java.util.List;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Exchanged;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingIndex;
import icmpscan.session.EchoFlow;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.PseudoSession;

/**
 * What other facts say of a pseudo-session: its exchanges, the programs that sent its echo requests, the findings that it is part of. Joined
 * by addresses and by the span in time, or in frames where there are no times.
 */
public final class SessionContext {
    private final PairTable<ExchangeFlow> exchanges;
    private final PairTable<EchoFlow> echoes;
    private final FindingIndex findings;

    private SessionContext(PairTable<ExchangeFlow> exchanges, PairTable<EchoFlow> echoes, FindingIndex findings) {
        this.exchanges = exchanges;
        this.echoes = echoes;
        this.findings = findings;
    }

    /** What these facts and findings, in the order of a report, say. */
    public static SessionContext of(Facts facts, List<Finding> findings) {
        return new SessionContext(
                PairTable.of(facts.exchanges().flows(), ExchangeFlow::requester, ExchangeFlow::responder),
                PairTable.of(facts.echoData().flows(), EchoFlow::requester, EchoFlow::responder),
                new FindingIndex(findings));
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

    /** Identities of the findings that rest on messages of the session, in the order of a report. */
    List<String> findingIds(PseudoSession session) {
        return findings.of(session, exchanged -> isOf(exchanged, session)).stream()
                .map(Finding::id)
                .toList();
    }

    /** Identities of the findings that rest on a message, in the order of a report. */
    List<String> findingIds(IcmpMessage message) {
        return findings.of(message).stream().map(Finding::id).toList();
    }

    /** Whether the session has requests or replies of these identifiers; also where its exchanges are not known. */
    private boolean isOf(Exchanged exchanged, PseudoSession session) {
        List<ExchangeFlow> flows = exchanges.between(session.firstSender(), session.other());
        return flows.isEmpty()
                || flows.stream()
                        .anyMatch(
                                flow -> exchanged.identifiers().contains(flow.identifier()) && overlaps(session, flow));
    }
}
