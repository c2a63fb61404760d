package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.Services;
import icmpscan.decode.Address;
import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.detect.Measure;
import icmpscan.detect.PortRange;
import icmpscan.session.ProbedService;

/** Parts of sentences about findings that several kinds share. */
final class FindingPhrases {
    /** Ports, protocols, services or addresses that a sentence names. */
    private static final int NAMED = 8;

    private FindingPhrases() {}

    static String actor(Finding finding) {
        return finding.parties().actor().map(Object::toString).orElse("Somebody");
    }

    static String target(Finding finding) {
        return finding.parties().targets().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("its target");
    }

    /** The value of a measure that findings of this kind always have. */
    static long value(Finding finding, String measure) {
        return finding.evidence().measures().stream()
                .filter(candidate -> candidate.name().equals(measure))
                .mapToLong(Measure::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding.id() + " does not say " + measure));
    }

    /** A figure with what is counted, such as {@code about 2048 ports}. */
    static String counted(Finding finding, String measure, String what) {
        long value = value(finding, measure);
        String about = finding.evidence().estimated() ? "about " : "";
        return about + (what.startsWith("of ") ? value + " " + what : Counted.of(value, what));
    }

    static String network(Finding finding) {
        return detail(finding, Detail.Network.class)
                .filter(common -> common.length() > 0)
                .map(common -> " in " + common.network() + "/" + common.length())
                .orElse("");
    }

    /** Ports, services and protocols that were tried, as a program reads them; none where that is not what the finding is about. */
    static List<String> tried(Finding finding) {
        List<String> tried = new ArrayList<>();
        detail(finding, Detail.Ports.class).ifPresent(ports -> ports.ranges().forEach(range -> tried.add(port(range))));
        detail(finding, Detail.Services.class)
                .ifPresent(services -> services.services().forEach(service -> tried.add(plain(service))));
        detail(finding, Detail.Protocols.class)
                .ifPresent(protocols -> protocols.numbers().forEach(number -> tried.add(IpProtocols.name(number))));
        return tried;
    }

    private static String plain(ProbedService service) {
        String protocol = IpProtocols.name(service.protocol());
        return service.port().isEmpty()
                ? protocol
                : protocol + "/" + service.port().getAsInt();
    }

    static String services(Detail.Services services) {
        List<String> names =
                services.services().stream().map(FindingPhrases::service).toList();
        return names.isEmpty() ? "" : ", looking for " + listed(names, services.omitted(), " more");
    }

    static String service(ProbedService service) {
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

    /** The first of these names; how many more there are, {@code unlisted} beside those given. */
    static String listed(List<String> names, long unlisted, String called) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        long more = names.size() - shown.size() + unlisted;
        return String.join(", ", shown) + (more > 0 ? " and " + more + called : "");
    }

    static <D extends Detail> Optional<D> detail(Finding finding, Class<D> type) {
        return finding.details().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Addresses, of which {@code omitted} more are not named. */
    static String addresses(List<Address> addresses, long omitted) {
        return listed(addresses.stream().map(Object::toString).toList(), omitted, " more");
    }

    static String ports(Detail.Ports ports) {
        List<String> names = ports.ranges().stream().map(FindingPhrases::port).toList();
        return ": " + listed(names, ports.omitted(), " more ranges");
    }

    static String port(PortRange range) {
        String name = IpProtocols.name(range.protocol()) + "/" + range.first();
        return range.last() == range.first() ? name : name + "-" + range.last();
    }
}
