package icmpscan.report;

import java.util.List;

import icmpscan.classify.IpProtocols;
import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.detect.SweepOrder;

import static icmpscan.report.FindingPhrases.actor;
import static icmpscan.report.FindingPhrases.counted;
import static icmpscan.report.FindingPhrases.detail;
import static icmpscan.report.FindingPhrases.listed;
import static icmpscan.report.FindingPhrases.network;
import static icmpscan.report.FindingPhrases.target;
import static icmpscan.report.FindingPhrases.value;

/** Findings of scans and sweeps in words: what was seen, in one sentence, and what else could have caused it. */
final class ScanSentences implements FindingWords {
    ScanSentences() {}

    @Override
    public String sentence(Finding finding) {
        return actor(finding)
                + switch (finding.kind()) {
                    case PORT_SCAN -> portScan(finding);
                    case PROTOCOL_SCAN -> protocolScan(finding);
                    case HOST_SWEEP -> hostSweep(finding);
                    case PING_SWEEP -> pingSweep(finding);
                    default -> throw new IllegalArgumentException(finding.id());
                }
                + ".";
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case PORT_SCAN -> "a scanner of one's own; a program that looks for a service on a range of ports";
            case PROTOCOL_SCAN -> "a scanner of one's own; hardly anything else tries so many protocols";
            case HOST_SWEEP ->
                detail(finding, Detail.PeerToPeerLike.class).isPresent()
                        ? "a peer-to-peer program that tries addresses it was told"
                        : "an inventory or discovery tool; a list of hosts that have been switched off";
            case PING_SWEEP -> "an inventory or monitoring tool whose second round is not in the capture";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case PORT_SCAN, PROTOCOL_SCAN -> "who runs on the actor, and which ports of the target did answer";
            case HOST_SWEEP -> "whether the actor got through to other hosts, and with which program";
            case PING_SWEEP -> "what the actor sent next to the hosts that answered";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String portScan(Finding finding) {
        long targets = finding.parties().targetCount();
        boolean absent = value(finding, "closed_ports") + value(finding, "prohibited_ports") == 0;
        if (absent) {
            return " tried " + (targets > 1 ? "up to " : "") + counted(finding, "distinct_ports", "port") + " of "
                    + (targets > 1 ? "each of " + targets + " hosts that are" : target(finding) + ", which is")
                    + " not there"
                    + detail(finding, Detail.Ports.class)
                            .map(FindingPhrases::ports)
                            .orElse("");
        }
        return " was refused " + (targets > 1 ? "up to " : "")
                + counted(finding, "distinct_ports", "port") + " by "
                + (targets > 1 ? "each of " + targets + " hosts" : target(finding))
                + detail(finding, Detail.Ports.class).map(FindingPhrases::ports).orElse("");
    }

    private static String protocolScan(Finding finding) {
        long targets = finding.parties().targetCount();
        return " tried " + (targets > 1 ? "up to " : "")
                + counted(finding, "distinct_protocols", "IP protocol") + " that "
                + (targets > 1 ? "each of " + targets + " hosts does" : target(finding) + " does") + " not speak"
                + detail(finding, Detail.Protocols.class)
                        .map(protocols -> ": " + protocols(protocols.numbers()))
                        .orElse("");
    }

    private static String hostSweep(Finding finding) {
        boolean peers = detail(finding, Detail.PeerToPeerLike.class).isPresent();
        return " tried " + counted(finding, "distinct_hosts", "host") + network(finding) + order(finding)
                + " and did not reach them"
                + (peers
                        ? ", each on a port of its own, as peer-to-peer programs do"
                        : detail(finding, Detail.Services.class)
                                .map(FindingPhrases::services)
                                .orElse(""));
    }

    private static String pingSweep(Finding finding) {
        return " pinged " + counted(finding, "distinct_targets", "host") + network(finding) + order(finding)
                + ", each only a few times; "
                + counted(finding, "answered_targets", "of them") + " answered";
    }

    private static String order(Finding finding) {
        return detail(finding, Detail.Order.class)
                .filter(order -> order.order() != SweepOrder.MIXED)
                .map(order -> " in " + order.order().slug() + " order")
                .orElse("");
    }

    private static String protocols(List<Integer> numbers) {
        return listed(numbers.stream().map(IpProtocols::name).toList(), 0, " more");
    }
}
