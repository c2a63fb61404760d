package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

/** Messages of a scene for a detector, in frames 1, 2, 3 …; each step says what somebody did and how it came back. */
final class Scene {
    static final String ACTOR = "10.77.1.12";
    static final String TARGET = "192.168.50.10";
    static final String ROUTER = "10.77.12.2";

    private final List<IcmpMessage> messages = new ArrayList<>();

    List<IcmpMessage> messages() {
        return messages;
    }

    Scene add(MessageFixture message) {
        messages.add(message.frame(messages.size() + 1L).get());
        return this;
    }

    /** So many steps, numbered from 0. */
    Scene times(int count, Consumer<Integer> step) {
        IntStream.range(0, count).boxed().forEach(step);
        return this;
    }

    /** A UDP probe of a port, which the target refuses. */
    Scene closed(String target, int port, long millis) {
        return add(MessageFixture.error(3, 3, target, ACTOR, target, 17, 40_000, port)
                .atMillis(millis));
    }

    /** A TCP probe of a port that a filter refuses with this code. */
    Scene filtered(String target, int port, int code, long millis) {
        return add(MessageFixture.error(3, code, ROUTER, ACTOR, target, 6, 40_000, port)
                .atMillis(millis));
    }

    /** A TCP probe of a host that is not there. */
    Scene absent(String target, int port, long millis) {
        return add(MessageFixture.error(3, 1, ROUTER, ACTOR, target, 6, 40_000, port)
                .atMillis(millis));
    }

    /** An echo request. */
    Scene ping(String target, long millis) {
        return add(MessageFixture.echoRequest(ACTOR, target, 1, 1).atMillis(millis));
    }

    /** An echo reply. */
    Scene pong(String target, long millis) {
        return add(MessageFixture.echoReply(target, ACTOR, 1, 1).atMillis(millis));
    }

    /** What the router says about a pinged host that is not there. */
    Scene absentToPing(String target, long millis) {
        return add(MessageFixture.error(3, 1, ROUTER, ACTOR, target, 1, -1, -1)
                .quotedIcmp(8, 0)
                .atMillis(millis));
    }

    /** A datagram of somebody's, which somebody reports undeliverable. */
    Scene refused(int code, String reporter, String actor, String target, int protocol, int port, long millis) {
        return add(MessageFixture.error(3, code, reporter, actor, target, protocol, 40_000, port)
                .atMillis(millis));
    }

    /** The only finding. */
    Finding only() {
        List<Finding> findings = accusations();
        if (findings.size() != 1) {
            throw new AssertionError("not one finding: " + findings);
        }
        return findings.get(0);
    }

    Facts facts() {
        Facts facts = new Facts();
        messages.forEach(facts::accept);
        return facts;
    }

    /** Findings but that somebody monitors or traces, which is told beside others. */
    List<Finding> accusations() {
        return findings().stream()
                .filter(finding -> finding.kind() != FindingKind.MONITORING)
                .filter(finding -> finding.kind() != FindingKind.TRACEROUTE)
                .toList();
    }

    List<Finding> findings() {
        return Detectors.all(facts(), Thresholds.defaults()).findings();
    }

    /** A host of the target's network, 1..254. */
    static String host(int number) {
        return "192.168.50." + number;
    }
}
