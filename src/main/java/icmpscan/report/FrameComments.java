package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.detect.FrameRef;
import icmpscan.session.PseudoSessions;
import icmpscan.session.SessionIndex;

/** What is to be said of a frame in a word: the comments of an extracted capture. */
public final class FrameComments {
    private final SessionIndex sessions;
    private final SessionContext context;

    /** What was found in the captures as a whole. */
    public FrameComments(PseudoSessions sessions, Facts facts, List<Finding> findings) {
        this.sessions = new SessionIndex(sessions.largest(Integer.MAX_VALUE));
        this.context = SessionContext.of(facts, findings);
    }

    /** Such as {@code Echo (8), code 0; session 1; of finding ping-sweep/192.0.2.1; checksum wrong}. */
    public String of(IcmpMessage message) {
        List<String> parts = new ArrayList<>();
        parts.add(IcmpTypes.of(message.type()).name() + " (" + message.type() + "), "
                + IcmpCodes.of(message.type(), message.code()).name() + " (" + message.code() + ")");
        int number = sessions.numberOf(message);
        if (number > 0) {
            parts.add("session " + number);
        }
        List<String> findings = context.findingIds(message);
        add(parts, findings.size() > 1 ? "of findings " : "of finding ", findings);
        add(parts, "odd: ", message.anomalies().stream().map(Anomaly::meaning).toList());
        return String.join("; ", parts);
    }

    /** Of a frame whose datagram provoked the error in another one. */
    public static String provoked(FrameRef error, boolean severalFiles) {
        return "provoked the error in frame " + error.frame() + (severalFiles ? " of capture " + error.file() : "");
    }

    /** Of a frame that continues a message which began in another one. */
    public static String laterFragment() {
        return "further fragment of a message";
    }

    private static void add(List<String> parts, String words, List<String> what) {
        if (!what.isEmpty()) {
            parts.add(words + String.join(", ", what));
        }
    }
}
