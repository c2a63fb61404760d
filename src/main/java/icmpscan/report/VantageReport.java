package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.capture.CaptureInterface;
import icmpscan.capture.CaptureSummary;
import icmpscan.decode.Ipv4Address;
import icmpscan.detect.Facts;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.ExchangeKind;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.session.Sighting;
import icmpscan.tally.Vantage;

/** From where the captures see the network, and what they therefore cannot show: one row a measure. It is never cut to a number of rows. */
public final class VantageReport {
    /** Interfaces, reporters and addresses that are listed. */
    private static final int LISTED = 20;

    private static final List<Column> COLUMNS =
            List.of(Column.of("measure", "measure"), Column.of("value", "value"), Column.of("meaning", "meaning"));

    private final List<List<Value>> rows = new ArrayList<>();

    private VantageReport() {}

    /** The report of what was gathered of these captures. */
    public static Report of(Vantage vantage, Facts facts, List<CaptureSummary> captures) {
        VantageReport report = new VantageReport();
        report.addEcho(facts.exchanges().flows());
        report.addFlows(facts.seenFlows());
        report.addProvoked(facts);
        report.addLimits(vantage.limited());
        report.addSenders(vantage.senders());
        report.add("messages-truncated", Cells.count(vantage.truncated()), "messages not captured whole");
        captures.forEach(report::addCapture);
        return new Report("vantage", "From where the capture sees the network", COLUMNS, report.rows, 0, List.of());
    }

    private void add(String measure, Value value, String meaning) {
        rows.add(List.of(Cells.text(measure), value, Cells.text(meaning)));
    }

    private void addEcho(List<ExchangeFlow> flows) {
        long requests = 0;
        long answered = 0;
        long unsolicited = 0;
        long again = 0;
        for (ExchangeFlow flow : flows) {
            if (flow.kind() == ExchangeKind.ECHO) {
                requests += flow.requests();
                answered += flow.answered();
                unsolicited += flow.unsolicited();
                again += flow.repeatedSightings();
            }
        }
        add("echo-requests", Cells.count(requests), "echo requests");
        add("echo-answered-percent", Cells.percent(answered, requests), "of them answered, %");
        add("echo-replies-unsolicited", Cells.count(unsolicited), "echo replies whose request is not in the capture");
        add("echo-requests-seen-again", Cells.count(again), "echo requests seen at a second point within 1 ms");
    }

    private void addFlows(SeenFlows flows) {
        add("flow-datagrams", Cells.count(flows.datagrams()), "IPv4 datagrams looked at for flows, errors left out");
        add("conversations", Cells.count(flows.conversations()), "conversations, within about 10 % from 512 on");
        Value share = flows.conversations() == 0 ? Value.ABSENT : Cells.count(flows.percentBothWays());
        add("conversations-both-ways-percent", share, "of up to 512 of them seen in both directions, %");
        Value direction = flows.conversations() == 0 ? Value.ABSENT : Cells.text(flows.bothWays() ? "both" : "one");
        add("directions", direction, "directions that the capture shows");
        add("flow-memory-percent", Cells.count(flows.percentFull()), "memory for flows in use, %; beyond 50 it errs");
    }

    private void addProvoked(Facts facts) {
        Map<Sighting, Long> errors = new TreeMap<>();
        for (QuotedFlows.Row row : facts.quotedFlows().rows()) {
            Sighting sighting = facts.seenFlows().flow(row.source(), row.destination(), row.protocol(), row.ports());
            errors.merge(sighting, row.errors(), Long::sum);
        }
        add(
                "errors-provoked",
                Cells.count(errors.getOrDefault(Sighting.SEEN, 0L)),
                "errors about flows that are in the capture");
        add(
                "errors-unprovoked",
                Cells.count(errors.getOrDefault(Sighting.NOT_SEEN, 0L)),
                "errors about flows that are not in it, though their like is");
        add(
                "errors-cannot-tell",
                Cells.count(errors.getOrDefault(Sighting.CANNOT_TELL, 0L)
                        + facts.quotedFlows().unkept()),
                "errors about flows that it would perhaps not show");
    }

    private void addLimits(List<Vantage.Limited> limited) {
        add(
                "rate-limited-pairs",
                Cells.count(limited.size()),
                "reporters and peers with errors at the pace of a limit");
        for (Vantage.Limited pair : limited.subList(0, Math.min(LISTED, limited.size()))) {
            add(
                    "rate-limited:" + pair.reporter() + ":" + pair.recipient(),
                    Cells.count(pair.counts().messages()),
                    "errors to that peer: at least so many were provoked");
        }
    }

    private void addSenders(List<Vantage.Sender> senders) {
        add("link-layer-senders", Cells.count(distinctMacs(senders)), "link-layer addresses that messages come from");
        List<Vantage.Sender> several = withSeveral(senders);
        add(
                "addresses-with-several-senders",
                Cells.count(
                        several.stream().map(Vantage.Sender::address).distinct().count()),
                "addresses whose messages come from several link-layer addresses");
        for (Vantage.Sender sender : several.subList(0, Math.min(LISTED, several.size()))) {
            add(
                    "sender:" + sender.address() + ":" + Notation.mac(sender.mac()),
                    Cells.count(sender.counts().messages()),
                    "messages of that address from that link-layer address");
        }
    }

    /** Those whose address has several link-layer addresses: its rows follow one another. */
    private static List<Vantage.Sender> withSeveral(List<Vantage.Sender> senders) {
        List<Vantage.Sender> several = new ArrayList<>();
        for (int i = 0; i < senders.size(); i++) {
            Ipv4Address address = senders.get(i).address();
            boolean asBefore = i > 0 && address.equals(senders.get(i - 1).address());
            boolean asAfter =
                    i + 1 < senders.size() && address.equals(senders.get(i + 1).address());
            if (asBefore || asAfter) {
                several.add(senders.get(i));
            }
        }
        return several;
    }

    private static long distinctMacs(List<Vantage.Sender> senders) {
        return senders.stream().mapToLong(Vantage.Sender::mac).distinct().count();
    }

    private void addCapture(CaptureSummary capture) {
        List<CaptureInterface> interfaces = capture.interfaces();
        for (CaptureInterface each : interfaces.subList(0, Math.min(LISTED, interfaces.size()))) {
            String which = capture.fileNumber() + ":" + each.id();
            Value snaplen = each.snaplen() == 0 ? Value.ABSENT : Cells.count(each.snaplen());
            add("snaplen:" + which, snaplen, "bytes kept of a frame at most, by file and interface");
            Value filter = each.filter().map(Cells::text).orElse(Value.ABSENT);
            add("filter:" + which, filter, "capture filter, where the file names it");
            each.droppedByInterface()
                    .ifPresent(lost -> add("lost:" + which, Cells.count(lost), "frames that the interface lost"));
        }
    }
}
