package icmpscan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import icmpscan.classify.CommunityId;
import icmpscan.classify.IcmpTypes;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.PseudoSession;
import icmpscan.session.PseudoSessions;
import icmpscan.session.RoundTrips;
import icmpscan.tally.LazyList;

/**
 * Pseudo-sessions: one row each, most messages first. The cell {@code types} lists {@code 8/0>3} for three messages of type 8, code 0 from
 * address a to address b, and {@code 0/0<2} for two of type 0, code 0 from b to a. Its {@code community_id} is that of its first message, and
 * {@code session} is its place among all, by which options name it.
 */
public final class SessionsReport {
    private static final int EXCHANGE_CELLS = 8;

    private static final List<Column> COLUMNS = List.of(
            Column.of("vlan", "vlan"),
            Column.essence("address_a", "first sender"),
            Column.essence("address_b", "other"),
            Column.detail("first_type", "first type"),
            Column.detail("first_code", "first code"),
            Column.of("first_name", "began with"),
            Column.essence("messages", "messages"),
            Column.detail("forward_messages", "sent"),
            Column.detail("backward_messages", "received"),
            Column.detail("bytes", "bytes").as(Look.BYTES),
            Column.detail("forward_bytes", "sent bytes").as(Look.BYTES),
            Column.detail("backward_bytes", "received bytes").as(Look.BYTES),
            Column.detail("echo_requests", "echo requests"),
            Column.detail("echo_replies", "echo replies"),
            Column.detail("answered", "answered"),
            Column.detail("lost", "lost"),
            Column.detail("duplicates", "duplicates"),
            Column.detail("unsolicited", "unsolicited"),
            Column.detail("changed", "changed"),
            Column.detail("rtt_min_ms", "min rtt").as(Look.MILLIS),
            Column.detail("rtt_avg_ms", "avg rtt").as(Look.MILLIS),
            Column.detail("rtt_max_ms", "max rtt").as(Look.MILLIS),
            Column.of("types", "types"),
            Column.of("first_time", "first seen"),
            Column.detail("last_time", "last seen"),
            Column.of("duration_seconds", "duration").as(Look.SECONDS),
            Column.detail("first_frame", "first frame"),
            Column.detail("last_frame", "last frame"),
            Column.detail("programs", "sent with"),
            Column.essence("finding_ids", "findings"),
            Column.detail("community_id", "community id").as(Look.DATA),
            Column.essence("session", "no."),
            Column.detail("initiator", "initiator"));

    private SessionsReport() {}

    /** The report of these sessions, with what else is known of them. */
    public static Report of(PseudoSessions sessions, SessionContext context, ReportOptions options) {
        List<PseudoSession> largest = sessions.largest(options.limit());
        List<List<Value>> rows =
                LazyList.of(IntStream.range(0, largest.size()).boxed().toList(), place -> {
                    PseudoSession session = largest.get(place);
                    Value communityId = options.forTable() ? Value.ABSENT : communityId(session);
                    Value number = options.selected() ? Value.ABSENT : Cells.count(place + 1);
                    return cells(session, context, communityId, number);
                });
        return new Report(
                "sessions",
                "Pseudo-sessions: messages between two addresses, no two neighbours more than "
                        + seconds(sessions.gapNanos()) + " s apart",
                COLUMNS,
                rows,
                sessions.size() - (long) rows.size(),
                notes(sessions));
    }

    private static List<String> notes(PseudoSessions sessions) {
        List<String> notes = new ArrayList<>();
        if (sessions.size() > 0) {
            notes.add(
                    "Figures of exchanges are empty where one identifier was used in several sessions of the two: see the report echo.");
        }
        if (sessions.droppedSessions() > 0) {
            notes.add(sessions.droppedSessions() + " sessions with " + sessions.droppedMessages()
                    + " messages are not listed: there were more than are kept, and those with the fewest messages were"
                    + " let go. " + sessions.droppedOpen()
                    + " of them were not over yet, so that what followed is a session of its own.");
        }
        return notes;
    }

    /** Nanoseconds as seconds, without zeros at the end. */
    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }

    private static Value communityId(PseudoSession session) {
        return Cells.text(CommunityId.ofIcmp(
                session.firstSender().bits(), session.other().bits(), session.firstType(), session.firstCode()));
    }

    private static List<Value> cells(PseudoSession session, SessionContext context, Value communityId, Value number) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.vlans(session.vlanKey()));
        cells.add(Cells.address(session.firstSender()));
        cells.add(Cells.address(session.other()));
        cells.add(Cells.count(session.firstType()));
        cells.add(Cells.count(session.firstCode()));
        cells.add(Cells.text(IcmpTypes.of(session.firstType()).name()));
        cells.add(Cells.count(session.messages()));
        cells.add(Cells.count(session.forward().messages()));
        cells.add(Cells.count(session.backward().messages()));
        cells.add(Cells.count(session.bytes()));
        cells.add(Cells.count(session.forward().bytes()));
        cells.add(Cells.count(session.backward().bytes()));
        cells.add(Cells.count(session.echoRequests()));
        cells.add(Cells.count(session.echoReplies()));
        addExchanges(cells, context.exchanges(session));
        cells.add(types(session));
        cells.add(Cells.time(session.timeKnown(), session.firstNanos()));
        cells.add(Cells.time(session.timeKnown(), session.lastNanos()));
        cells.add(duration(session));
        cells.add(Cells.frame(session.firstFrame()));
        cells.add(Cells.frame(session.lastFrame()));
        cells.add(items(context.programs(session)));
        cells.add(items(context.findingIds(session)));
        cells.add(communityId);
        cells.add(number);
        cells.add(session.initiator().map(Cells::address).orElse(Value.ABSENT));
        return cells;
    }

    private static void addExchanges(List<Value> cells, List<ExchangeFlow> flows) {
        if (flows.isEmpty()) {
            cells.addAll(Collections.nCopies(EXCHANGE_CELLS, Value.ABSENT));
            return;
        }
        cells.add(sum(flows, ExchangeFlow::answered));
        cells.add(sum(flows, ExchangeFlow::unanswered));
        cells.add(sum(flows, ExchangeFlow::duplicates));
        cells.add(sum(flows, ExchangeFlow::unsolicited));
        cells.add(sum(flows, ExchangeFlow::changed));
        RoundTrips trips =
                RoundTrips.sum(flows.stream().map(ExchangeFlow::roundTrips).toList());
        boolean timed = trips.count() > 0;
        cells.add(timed ? Cells.millis(trips.minNanos()) : Value.ABSENT);
        cells.add(timed ? Cells.millis(trips.meanNanos()) : Value.ABSENT);
        cells.add(timed ? Cells.millis(trips.maxNanos()) : Value.ABSENT);
    }

    private static Value sum(List<ExchangeFlow> flows, ToLongFunction<ExchangeFlow> figure) {
        return Cells.count(flows.stream().mapToLong(figure).sum());
    }

    private static Value items(List<String> words) {
        return words.isEmpty()
                ? Value.ABSENT
                : new Value.Items(words.stream().map(Cells::text).toList());
    }

    private static Value types(PseudoSession session) {
        List<Value> types = new ArrayList<>();
        for (PseudoSession.Kind kind : session.kinds()) {
            types.add(Cells.text(kind.type() + "/" + kind.code() + (kind.forward() ? ">" : "<") + kind.messages()));
        }
        addOther(types, ">", session.forward().otherMessages());
        addOther(types, "<", session.backward().otherMessages());
        return new Value.Items(types);
    }

    private static void addOther(List<Value> types, String direction, long messages) {
        if (messages > 0) {
            types.add(Cells.text("other" + direction + messages));
        }
    }

    /** Absent without times, and where a damaged clock makes it more than the 292 years that nanoseconds can count. */
    private static Value duration(PseudoSession session) {
        long nanos = session.lastNanos() - session.firstNanos();
        return session.timeKnown() && nanos >= 0 ? Cells.seconds(nanos) : Value.ABSENT;
    }
}
