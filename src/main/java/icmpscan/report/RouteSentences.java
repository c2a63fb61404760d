package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.TraceTool;
import icmpscan.decode.Address;
import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.session.Trace;

import static icmpscan.report.FindingPhrases.actor;
import static icmpscan.report.FindingPhrases.addresses;
import static icmpscan.report.FindingPhrases.counted;
import static icmpscan.report.FindingPhrases.detail;
import static icmpscan.report.FindingPhrases.listed;
import static icmpscan.report.FindingPhrases.network;
import static icmpscan.report.FindingPhrases.target;
import static icmpscan.report.FindingPhrases.value;

/** Findings about the ways that datagrams take, in words. */
final class RouteSentences implements FindingWords {
    RouteSentences() {}

    @Override
    public String sentence(Finding finding) {
        return switch (finding.kind()) {
            case TRACEROUTE -> traceroute(finding);
            case ROUTING_LOOP -> loop(finding);
            case PMTU_BLACKHOLE -> isSmall(finding) ? smallMtu(finding) : blackHole(finding);
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case TRACEROUTE -> "anybody who looks why something is slow or does not answer; a monitor of routes";
            case ROUTING_LOOP ->
                "a moment in which routes change; hosts behind a router that is told of their network but has no way to it";
            case PMTU_BLACKHOLE ->
                isSmall(finding)
                        ? "a link of some radios and serial lines that is that narrow"
                        : "a program that tests the path on purpose";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case TRACEROUTE -> "the report routes; what the actor sent to these hosts next";
            case ROUTING_LOOP -> "the routes to these hosts on each of the routers";
            case PMTU_BLACKHOLE ->
                isSmall(finding)
                        ? "whether the reporter sent these messages, and what the connections carry"
                        : "which filter keeps ICMP type 3, code 4 from the actor";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String traceroute(Finding finding) {
        Detail.Traces traces = detail(finding, Detail.Traces.class).orElseThrow();
        List<String> destinations = traces.traces().stream()
                .map(Trace::destination)
                .map(Object::toString)
                .distinct()
                .toList();
        List<String> methods =
                traces.traces().stream().map(RouteSentences::method).distinct().toList();
        return actor(finding) + " traced the way to "
                + listed(destinations, finding.parties().targetCount() - destinations.size(), " more")
                + ", " + counted(finding, "hops", "hop") + (destinations.size() > 1 ? " at most" : "")
                + ", with " + listed(methods, 0, " others") + ".";
    }

    private static String method(Trace trace) {
        return trace.tool().map(TraceTool::title).orElse("a program unknown") + " ("
                + IpProtocols.name(trace.protocol()) + ")";
    }

    private static String loop(Finding finding) {
        Detail.Reporters routers = detail(finding, Detail.Reporters.class).orElseThrow();
        String others = routers.addresses().stream()
                .map(Address::toString)
                .filter(router -> !router.equals(actor(finding)))
                .collect(Collectors.joining(", "));
        String routersNamed = finding.parties().actor().isEmpty()
                ? "Routers that do not show"
                : actor(finding) + (others.isEmpty() ? " and a router that does not show" : " and " + others);
        long hosts = finding.parties().targetCount();
        return routersNamed + " send what is for "
                + (hosts > 1 ? hosts + " hosts" + network(finding) : target(finding))
                + " to one another: " + String.join(", and ", signs(finding)) + ".";
    }

    private static List<String> signs(Finding finding) {
        List<String> signs = new ArrayList<>();
        if (value(finding, "out_of_hops") > 0) {
            signs.add(counted(finding, "out_of_hops", "datagram") + " of " + counted(finding, "users", "host")
                    + " ran out of hops");
        }
        long circling = value(finding, "datagrams_seen_circling");
        if (circling > 0) {
            signs.add(counted(finding, "datagrams_seen_circling", "datagram") + (circling > 1 ? " were" : " was")
                    + " seen to pass again and again");
        }
        if (value(finding, "traces_in_circles") > 0) {
            signs.add(counted(finding, "traces_in_circles", "trace") + " met the same routers in turn");
        }
        return signs;
    }

    private static String blackHole(Finding finding) {
        return actor(finding) + " was told" + reporters(finding) + " that datagrams to " + targets(finding)
                + " may have " + value(finding, "mtu") + " bytes, and sent longer ones again "
                + counted(finding, "retries", "time") + " over " + counted(finding, "seconds", "second") + ".";
    }

    private static String smallMtu(Finding finding) {
        return actor(finding) + " was told" + reporters(finding) + " "
                + counted(finding, "messages_of_small_mtu", "time") + " that datagrams to " + targets(finding)
                + " may have no more than " + value(finding, "mtu") + " bytes, which is less than every link takes.";
    }

    private static String targets(Finding finding) {
        long hosts = finding.parties().targetCount();
        return hosts > 1 ? hosts + " hosts" : target(finding);
    }

    private static String reporters(Finding finding) {
        return detail(finding, Detail.Reporters.class)
                .map(reporters -> " by " + addresses(reporters.addresses(), reporters.omitted()))
                .orElse("");
    }

    private static boolean isSmall(Finding finding) {
        return detail(finding, Detail.SmallMtu.class).isPresent();
    }
}
