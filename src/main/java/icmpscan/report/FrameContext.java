package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.session.PseudoSession;
import icmpscan.session.PseudoSessions;
import icmpscan.session.SessionIndex;
import icmpscan.session.WatchedMessage;

/** What a message has to do with the rest of its capture: the exchange, the session and the findings that it belongs to. */
public final class FrameContext {
    static final List<Column> COLUMNS = List.of(
            Column.of("frame", "frame"),
            Column.of("programs", "sent with"),
            Column.of("program_signs", "decided by"),
            Column.of("request", "answers frame"),
            Column.of("rtt_ms", "round-trip time").as(Look.MILLIS),
            Column.of("replies", "answered by frames"),
            Column.of("replies_count", "replies"),
            Column.of("first_reply_ms", "round-trip time").as(Look.MILLIS),
            Column.of("session", "session"),
            Column.of("session_initiator", "first sender of session"),
            Column.of("session_other", "other one of session"),
            Column.of("session_messages", "messages in session"),
            Column.of("session_first_frame", "first frame of session"),
            Column.of("session_last_frame", "last frame of session"),
            Column.of("proof_of", "of findings"),
            Column.of("findings", "findings of its session"),
            Column.of("provoked_by", "provoked by frame"));

    private static final int SESSION_CELLS = 6;

    private final SessionIndex sessions;
    private final SessionContext context;

    private FrameContext(SessionIndex sessions, SessionContext context) {
        this.sessions = sessions;
        this.context = context;
    }

    /** What is known of a capture as a whole. */
    public static FrameContext of(PseudoSessions sessions, Facts facts, List<Finding> findings) {
        return new FrameContext(
                new SessionIndex(sessions.largest(Integer.MAX_VALUE)), SessionContext.of(facts, findings));
    }

    List<Value> row(WatchedMessage watched) {
        IcmpMessage message = watched.message();
        List<Value> row = new ArrayList<>(COLUMNS.size());
        row.add(Cells.count(message.frameNumber()));
        row.add(items(watched.programs().stream()
                .map(program -> Cells.text(program.name()))
                .toList()));
        row.add(items(watched.programs().stream()
                .map(EchoSignature::decidedBy)
                .distinct()
                .map(Cells::text)
                .toList()));
        addExchange(row, watched);
        int number = sessions.numberOf(message);
        PseudoSession session = number == 0 ? null : sessions.session(number);
        addSession(row, number, session);
        row.add(items(context.findingIds(message).stream().map(Cells::text).toList()));
        row.add(
                session == null
                        ? Value.ABSENT
                        : items(context.findingIds(session).stream()
                                .map(Cells::text)
                                .toList()));
        row.add(frame(watched.provokingFrame()));
        return row;
    }

    private static void addExchange(List<Value> row, WatchedMessage watched) {
        row.add(frame(watched.origin().requestFrame()));
        row.add(millis(watched.origin().roundTripNanos()));
        List<WatchedMessage.Reply> replies = watched.replies();
        row.add(items(replies.stream().map(reply -> Cells.frame(reply.frame())).toList()));
        row.add(replies.isEmpty() ? Value.ABSENT : Cells.count(watched.replyCount()));
        row.add(replies.isEmpty() ? Value.ABSENT : millis(replies.get(0).roundTripNanos()));
    }

    /** A session is called by its place in the report of all sessions, from 1. */
    private static void addSession(List<Value> row, int number, PseudoSession session) {
        if (session == null) {
            for (int i = 0; i < SESSION_CELLS; i++) {
                row.add(Value.ABSENT);
            }
            return;
        }
        row.add(Cells.count(number));
        row.add(Cells.address(session.firstSender()));
        row.add(Cells.address(session.other()));
        row.add(Cells.count(session.messages()));
        row.add(Cells.frame(session.firstFrame()));
        row.add(Cells.frame(session.lastFrame()));
    }

    private static Value frame(OptionalLong packed) {
        return packed.isPresent() ? Cells.frame(packed.getAsLong()) : Value.ABSENT;
    }

    private static Value millis(OptionalLong nanos) {
        return nanos.isPresent() ? Cells.millis(nanos.getAsLong()) : Value.ABSENT;
    }

    static Value items(List<Value> values) {
        return values.isEmpty() ? Value.ABSENT : new Value.Items(values);
    }
}
