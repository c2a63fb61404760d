package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.Services;
import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.detect.Measure;
import icmpscan.detect.PortRange;
import icmpscan.detect.SweepOrder;
import icmpscan.session.ProbedService;

/** Findings of scans and sweeps in words: what was seen, in one sentence, and what else could have caused it. */
final class ScanSentences implements FindingWords {
    /** Ports, protocols or services that a sentence names. */
    private static final int NAMED = 8;

    ScanSentences() {}

    @Override
    public String sentence(Finding finding) {
        String actor = finding.parties().actor().map(Object::toString).orElse("Somebody");
        return actor
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
        return " was refused " + (targets > 1 ? "up to " : "")
                + counted(finding, "distinct_ports", "port") + " by "
                + (targets > 1 ? "each of " + targets + " hosts" : target(finding))
                + detail(finding, Detail.Ports.class).map(ScanSentences::ports).orElse("");
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
                                .map(ScanSentences::services)
                                .orElse(""));
    }

    private static String pingSweep(Finding finding) {
        return " pinged " + counted(finding, "distinct_targets", "host") + network(finding) + order(finding)
                + ", each only a few times; "
                + counted(finding, "answered_targets", "of them") + " answered";
    }

    private static String target(Finding finding) {
        return finding.parties().targets().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("its target");
    }

    /** A figure with what is counted, such as {@code about 2048 ports}. */
    private static String counted(Finding finding, String measure, String what) {
        long value = finding.evidence().measures().stream()
                .filter(candidate -> candidate.name().equals(measure))
                .mapToLong(Measure::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding.id() + " does not say " + measure));
        boolean plural = value != 1 && !what.startsWith("of ");
        return (finding.evidence().estimated() ? "about " : "") + value + " " + what + (plural ? "s" : "");
    }

    private static String network(Finding finding) {
        return detail(finding, Detail.Network.class)
                .filter(common -> common.length() > 0)
                .map(common -> " in " + common.network() + "/" + common.length())
                .orElse("");
    }

    private static String order(Finding finding) {
        return detail(finding, Detail.Order.class)
                .filter(order -> order.order() != SweepOrder.MIXED)
                .map(order -> " in " + order.order().slug() + " order")
                .orElse("");
    }

    private static String ports(Detail.Ports ports) {
        List<String> names = ports.ranges().stream().map(ScanSentences::port).toList();
        return ": " + listed(names, ports.omitted(), " more ranges");
    }

    private static String port(PortRange range) {
        String name = IpProtocols.name(range.protocol()) + "/" + range.first();
        return range.last() == range.first() ? name : name + "-" + range.last();
    }

    private static String services(Detail.Services services) {
        List<String> names =
                services.services().stream().map(ScanSentences::service).toList();
        return names.isEmpty() ? "" : ", looking for " + listed(names, services.omitted(), " more");
    }

    private static String service(ProbedService service) {
        String protocol = IpProtocols.name(service.protocol());
        if (service.port().isEmpty()) {
            return protocol;
        }
        int port = service.port().getAsInt();
        if (service.protocol() == IpProtocols.ICMP) {
            return protocol + " type " + port;
        }
        String usual = Services.name(service.protocol(), port)
                .map(name -> " (" + name + ")")
                .orElse("");
        return protocol + "/" + port + usual;
    }

    private static String protocols(List<Integer> numbers) {
        return listed(numbers.stream().map(IpProtocols::name).toList(), 0, " more");
    }

    /** The first of these names; how many more there are, {@code unlisted} beside those given. */
    private static String listed(List<String> names, long unlisted, String called) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        long more = names.size() - shown.size() + unlisted;
        return String.join(", ", shown) + (more > 0 ? " and " + more + called : "");
    }

    private static <D extends Detail> Optional<D> detail(Finding finding, Class<D> type) {
        return finding.details().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
