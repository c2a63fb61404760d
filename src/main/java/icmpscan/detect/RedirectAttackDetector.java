package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import icmpscan.decode.FlowSink;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.RareMessages;
import icmpscan.session.SeenFlows;
import icmpscan.session.Sighting;

/**
 * Are redirects forged? A router's own quote what it was just given to forward, and come from the Ethernet address that it was given to.
 * Forged ones come from elsewhere, or quote what nobody sent.
 */
final class RedirectAttackDetector implements Detector {
    /** Each of these shows alone that the message is not the router's; the others only support it. */
    private static final Set<Doubt> STRONG = EnumSet.of(
            Doubt.NOT_THE_ROUTER,
            Doubt.SENT_BY_THE_GATEWAY,
            Doubt.RECOMMENDS_ITSELF,
            Doubt.NEVER_SENT,
            Doubt.QUOTES_ANOTHER);

    private static final int FOR_NETWORK = 0;
    private static final int FOR_NETWORK_AND_SERVICE = 2;
    /** No host heeds a redirect of a higher code: that is a garbled message, and no attack. */
    private static final int LAST_CODE = 3;

    @Override
    public FindingKind kind() {
        return FindingKind.REDIRECT_ATTACK;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<RareMessages.Row>> bySender = new LinkedHashMap<>();
        for (RareMessages.Row row : facts.rareMessages().rows()) {
            if (row.message().type() == RareMessages.REDIRECT && row.message().code() <= LAST_CODE) {
                bySender.computeIfAbsent(row.message().source(), sender -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Finding> findings = new ArrayList<>();
        bySender.forEach(
                (sender, rows) -> finding(sender, rows, facts, thresholds).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(
            int sender, List<RareMessages.Row> rows, Facts facts, Thresholds thresholds) {
        EnumSet<Doubt> all = EnumSet.noneOf(Doubt.class);
        List<RareMessages.Row> doubtful = new ArrayList<>();
        for (RareMessages.Row row : rows) {
            Set<Doubt> doubts = doubts(row.message(), facts.seenFlows());
            if (!doubts.isEmpty()) {
                doubtful.add(row);
                all.addAll(doubts);
            }
        }
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        long destinations = mostDestinationsToOneGateway(doubtful);
        if (destinations >= thresholds.of(Threshold.REDIRECT_DESTINATIONS)) {
            all.add(Doubt.MANY_DESTINATIONS);
        }
        long strong = all.stream().filter(STRONG::contains).count();
        if (strong == 0 && all.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(finding(sender, doubtful, all, destinations, severity(strong, all), thresholds));
    }

    private static Severity severity(long strong, Set<Doubt> all) {
        if (strong == 0) {
            return Severity.LOW;
        }
        return all.size() > 1 ? Severity.HIGH : Severity.MEDIUM;
    }

    static Set<Doubt> doubts(RareMessages.Message message, SeenFlows flows) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (message.code() == FOR_NETWORK || message.code() == FOR_NETWORK_AND_SERVICE) {
            doubts.add(Doubt.FOR_A_NETWORK);
        }
        if (message.gateway() == message.source()) {
            doubts.add(Doubt.RECOMMENDS_ITSELF);
        }
        if (message.mac() != FlowSink.NO_MAC) {
            if (flows.knowsMacsOf(message.destination()) && !flows.hasSentTo(message.destination(), message.mac())) {
                doubts.add(Doubt.NOT_THE_ROUTER);
            }
            if (message.gateway() != message.source() && flows.hasSentFrom(message.gateway(), message.mac())) {
                doubts.add(Doubt.SENT_BY_THE_GATEWAY);
            }
        }
        quotation(message, flows).ifPresent(doubts::add);
        return doubts;
    }

    /** What speaks against a message in what it quotes. */
    static Optional<Doubt> quotation(RareMessages.Message message, SeenFlows flows) {
        RareMessages.Quoted quoted = message.quoted();
        if (!quoted.present()) {
            // Cut by the capture, or by the sender: nothing to go by.
            return Optional.empty();
        }
        if (quoted.source() != message.destination()) {
            return Optional.of(Doubt.QUOTES_ANOTHER);
        }
        boolean never = quoted.ports() != FlowSink.NO_PORTS
                && flows.flow(quoted.source(), quoted.destination(), quoted.protocol(), quoted.ports())
                        == Sighting.NOT_SEEN;
        return never ? Optional.of(Doubt.NEVER_SENT) : Optional.empty();
    }

    private static long mostDestinationsToOneGateway(List<RareMessages.Row> rows) {
        Map<Integer, Set<Integer>> byGateway = new LinkedHashMap<>();
        for (RareMessages.Row row : rows) {
            byGateway
                    .computeIfAbsent(row.message().gateway(), gateway -> new HashSet<>())
                    .add(row.message().quoted().destination());
        }
        return byGateway.values().stream().mapToLong(Set::size).max().orElse(0);
    }

    private static Finding finding(
            int sender,
            List<RareMessages.Row> rows,
            Set<Doubt> doubts,
            long destinations,
            Severity severity,
            Thresholds thresholds) {
        List<Integer> victims =
                rows.stream().map(row -> row.message().destination()).distinct().toList();
        long messages = rows.stream().mapToLong(RareMessages.Row::count).sum();
        List<Measure> measures = List.of(
                Measure.of("redirects", messages, 1, "messages"),
                Measure.of(
                        "destinations_to_one_gateway",
                        destinations,
                        thresholds.of(Threshold.REDIRECT_DESTINATIONS),
                        "addresses"),
                Measure.of("doubts", doubts.size(), 1, "reasons"));
        List<Detail> details = new ArrayList<>();
        details.add(new Detail.Doubts(List.copyOf(doubts)));
        details.add(new Detail.Gateways(rows.stream()
                .map(row -> new Ipv4Address(row.message().gateway()))
                .distinct()
                .sorted()
                .limit(Detail.LISTED)
                .toList()));
        details.addAll(RareEvidence.senders(rows));
        return new Finding(
                FindingKind.REDIRECT_ATTACK,
                severity,
                Confidence.of(1L << (doubts.size() - 1), 1),
                Parties.of(sender, victims.size(), victims),
                RareEvidence.of(rows, measures).on(RareEvidence.ground(rows)),
                details);
    }
}
