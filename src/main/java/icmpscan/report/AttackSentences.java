package icmpscan.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import icmpscan.classify.IcmpTypes;
import icmpscan.detect.Detail;
import icmpscan.detect.Doubt;
import icmpscan.detect.Finding;
import icmpscan.detect.Measure;

/** Findings of floods and of forged messages in words. */
final class AttackSentences implements FindingWords {
    /** Gateways and Ethernet addresses that a sentence names. */
    private static final int NAMED = 4;

    AttackSentences() {}

    @Override
    public String sentence(Finding finding) {
        return switch (finding.kind()) {
            case FLOOD -> flood(finding);
            case SMURF -> smurf(finding);
            case REDIRECT_ATTACK -> redirects(finding);
            case SOURCE_QUENCH -> sourceQuench(finding);
            case BACKSCATTER -> backscatter(finding);
            case FORGED_ERROR -> forgedError(finding);
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case FLOOD -> "a test of load or loss by somebody who may; ping -f";
            case SMURF -> "an administrator who pings a broadcast address quickly";
            case REDIRECT_ATTACK -> "a router whose messages take another way than the traffic that provokes them";
            case SOURCE_QUENCH -> "a router or host from before 2012 that still sends it";
            case BACKSCATTER -> "traffic of that address that goes another way than the answers to it";
            case FORGED_ERROR -> "traffic between the two that goes another way, or that the capture lost";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case FLOOD -> "where the messages enter the network, and whether the sources are true";
            case SMURF -> "who sends in the victim's name, and which router lets broadcasts from outside through";
            case REDIRECT_ATTACK -> "whose Ethernet address that is, and the routes of the targets";
            case SOURCE_QUENCH -> "whose Ethernet address that is, and whether the targets send more slowly";
            case BACKSCATTER -> "nothing on the address itself; who is attacked may want to know";
            case FORGED_ERROR -> "whether connections between the two broke at that time";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String flood(Finding finding) {
        String from = finding.parties()
                .actor()
                .map(actor -> actor + " sent ")
                .orElse(value(finding, "sources") + " addresses or more sent ");
        long targets = finding.parties().targetCount();
        return from + messages(finding)
                + (targets > 1 ? " to each of up to " + targets + " hosts" : " to " + target(finding)) + ", up to "
                + value(finding, "rate_in_window") + " a second.";
    }

    private static String messages(Finding finding) {
        String name = detail(finding, Detail.MadeOf.class)
                .map(made -> IcmpTypes.of(made.type()).slug())
                .orElse("ICMP");
        return Counted.of(value(finding, "messages"), name + " message");
    }

    private static String smurf(Finding finding) {
        long requests = value(finding, "requests");
        return Counted.of(value(finding, "repliers"), "host") + network(finding) + " sent " + target(finding) + " "
                + Counted.of(value(finding, "replies"), "echo reply", "echo replies") + " that it did not ask for"
                + (requests > 0 ? ": " + Counted.of(requests, "request") + " in its name went to all of them" : "")
                + senders(finding) + ".";
    }

    private static String redirects(Finding finding) {
        String gateways = detail(finding, Detail.Gateways.class)
                .map(gate ->
                        listed(gate.gateways().stream().map(Object::toString).toList()))
                .orElse("another gateway");
        long redirects = value(finding, "redirects");
        return Counted.of(redirects, "redirect") + " in the name of " + actor(finding) + senders(finding)
                + (redirects == 1 ? " points " : " point ") + hosts(finding) + " to " + gateways + doubts(finding)
                + ".";
    }

    private static String sourceQuench(Finding finding) {
        return Counted.of(value(finding, "source_quench"), "source quench message") + " in the name of "
                + actor(finding) + senders(finding) + " told " + hosts(finding) + " to send more slowly"
                + doubts(finding) + ".";
    }

    private static String backscatter(Finding finding) {
        return value(finding, "senders_in_window") + " addresses or more sent " + target(finding) + " "
                + Counted.of(value(finding, "messages"), "error or reply", "errors and replies")
                + " about what it never sent, so that somebody uses its"
                + " address to reach " + Counted.of(value(finding, "attacked_addresses"), "host") + network(finding)
                + ".";
    }

    private static String forgedError(Finding finding) {
        return Counted.of(value(finding, "errors"), "error") + " in the name of " + actor(finding) + " told "
                + hosts(finding) + " of "
                + Counted.of(value(finding, "flows_that_never_were"), "flow that never was", "flows that never were")
                + ".";
    }

    private static String doubts(Finding finding) {
        String reasons = detail(finding, Detail.Doubts.class).map(Detail.Doubts::reasons).orElse(List.of()).stream()
                .map(AttackSentences::doubt)
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }

    private static String doubt(Doubt doubt) {
        return switch (doubt) {
            case NOT_THE_ROUTER -> "the receiver sends nothing to where they come from";
            case SENT_BY_THE_GATEWAY -> "they come from the recommended gateway itself";
            case RECOMMENDS_ITSELF -> "the sender recommends itself";
            case NEVER_SENT -> "they quote what was never sent";
            case QUOTES_ANOTHER -> "they quote nothing of their receiver's";
            case OTHER_MAC -> "the sender's other messages come from elsewhere";
            case FOR_A_NETWORK -> "they are for whole networks";
            case MANY_DESTINATIONS -> "they are for many destinations";
        };
    }

    private static String senders(Finding finding) {
        return detail(finding, Detail.SentFrom.class)
                .map(sent -> " (from "
                        + listed(sent.macs().stream().map(Notation::mac).toList()) + ")")
                .orElse("");
    }

    private static String listed(List<String> names) {
        int more = names.size() - NAMED;
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String actor(Finding finding) {
        return finding.parties().actor().map(Object::toString).orElse("somebody");
    }

    private static String hosts(Finding finding) {
        long count = finding.parties().targetCount();
        return count == 1 ? target(finding) : count + " hosts";
    }

    private static String target(Finding finding) {
        return finding.parties().targets().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("its target");
    }

    private static String network(Finding finding) {
        return detail(finding, Detail.Network.class)
                .filter(common -> common.length() > 0)
                .map(common -> " in " + common.network() + "/" + common.length())
                .orElse("");
    }

    private static long value(Finding finding, String measure) {
        return finding.evidence().measures().stream()
                .filter(candidate -> candidate.name().equals(measure))
                .mapToLong(Measure::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding.id() + " does not say " + measure));
    }

    private static <D extends Detail> Optional<D> detail(Finding finding, Class<D> type) {
        return finding.details().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
