package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.session.SeenFlows;
import icmpscan.tally.Oddities;
import icmpscan.tally.Talkers;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.Vantage;

/**
 * Which tables were too small for what is in the captures, so that something is missing or only a lower bound: a row each for
 * {@link QualityReport}, and a sentence for the opening of an answer. A table that no report asked for is empty, and never too small.
 */
public final class FullTables {
    /** All is exact. */
    static final FullTables NONE = new FullTables();

    private static final String PREFIX = "full:";

    /** Beyond it, "seen" is wrong for one flow in eight. */
    private static final int RELIABLE_PERCENT = 50;

    private final List<QualityReport.Row> rows = new ArrayList<>();

    private FullTables() {}

    /** The tables of an analysis. */
    public static FullTables of(
            UnreachableBreakdown unreachables,
            Talkers talkers,
            Oddities oddities,
            Vantage vantage,
            PseudoSessions sessions,
            Facts facts) {
        FullTables full = new FullTables();
        full.add("sessions", sessions.droppedSessions(), "sessions let go, those with the fewest messages");
        full.add("talkers", talkers.otherMessages(), "messages in no row of the report talkers");
        full.addUnreachables(unreachables);
        full.add("anomalies", oddities.otherMessages(), "oddities in no row of the report anomalies");
        full.add("link-layer-senders", vantage.sendersLetGo(), "messages whose link-layer sender was let go");
        full.add("rate-limits", vantage.reportersLetGo(), "errors not looked at for the pace of a limit");
        full.addEcho(facts);
        full.addProbes(facts);
        full.addOthers(facts);
        return full;
    }

    private void addUnreachables(UnreachableBreakdown unreachables) {
        add("unreachable-reporters", unreachables.reportersLetGo(), "unreachables whose reporter is in no row");
        add("unreachable-recipients", unreachables.recipientsLetGo(), "unreachables whose recipient is in no row");
        add("unreachable-objects", unreachables.objectsLetGo(), "unreachables whose object is in no row");
        add("unreachable-requests", unreachables.requestsLetGo(), "unreachables whose request is in no row");
        if (!unreachables.witnessesExact() && unreachables.objectsLetGo() == 0) {
            add("unreachable-witnesses", new Value.Flag(true), "distinct recipients and reporters are lower bounds");
        }
    }

    private void addEcho(Facts facts) {
        add("exchanges", facts.exchanges().untracked(), "requests, replies and errors not paired");
        add(
                "pending-requests",
                facts.exchanges().forgotten(),
                "requests no longer waited for that a reply could still have come for");
        add("echo-data", facts.echoData().lostFlows(), "echo flows whose data were let go");
    }

    private void addProbes(Facts facts) {
        add("probes", facts.probes().lostActors(), "actors and pairs not judged for scans and sweeps");
        add("inquiries", facts.inquiries().lostPairs(), "pairs not judged for inquiries");
        add("refusals", facts.refusals().otherMessages(), "refusals not judged");
        add("expired", facts.refusals().lostPairs(), "pairs whose expired datagrams were not judged");
    }

    private void addOthers(Facts facts) {
        add("malformations", facts.malformations().otherMessages(), "malformed messages not judged");
        add("rare-messages", facts.rareMessages().unkept(), "redirects, quenches, pings of groups not judged");
        add("routes", facts.routes().unkept(), "messages about routes that are in no route");
        add("route-extensions", facts.routes().unkeptExtensions(), "messages about routes whose labels are not told");
        add("quoted-flows", facts.quotedFlows().unkept(), "errors not held against the flows that passed");
        add(
                "volumes",
                facts.volume().messagesLetGo(),
                "messages told apart by receiver at most when floods are judged");
        SeenFlows flows = facts.seenFlows();
        if (flows.percentFull() > RELIABLE_PERCENT) {
            add("flows", Cells.count(flows.percentFull()), "memory for flows in use, %: flows seem seen that were not");
        }
    }

    private void add(String table, long missing, String meaning) {
        if (missing > 0) {
            add(table, Cells.count(missing), meaning);
        }
    }

    private void add(String table, Value value, String meaning) {
        rows.add(new QualityReport.Row(PREFIX + table, value, meaning, Value.ABSENT));
    }

    /** One row a table that was too small; none where all is exact. */
    public List<QualityReport.Row> rows() {
        return List.copyOf(rows);
    }

    /** That there are such tables, and which; empty where all is exact. */
    public Optional<String> note() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String tables = rows.stream()
                .map(row -> row.measure().substring(PREFIX.length()))
                .collect(Collectors.joining(", "));
        return Optional.of("More was about than is kept of: " + tables
                + ". Figures from these are lower bounds; -r all tells in the report quality how much is missing.");
    }
}
