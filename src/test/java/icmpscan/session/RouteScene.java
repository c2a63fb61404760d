package icmpscan.session;

import java.util.ArrayList;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

/** What a bystander captures of traceroutes, in frames 1, 2, 3 …, ten milliseconds after each other. */
public final class RouteScene {
    public static final String HOST = "10.77.1.11";
    public static final String FAR = "198.51.100.7";
    public static final String R1 = "10.77.1.1";
    public static final String R2 = "10.77.12.2";
    public static final String R3 = "10.77.23.2";

    public static final int TCP = 6;
    public static final int UDP = 17;

    static final int STEP_MILLIS = 10;
    private static final int IDENTIFIER = 7;

    private final List<IcmpMessage> messages = new ArrayList<>();
    private long millis;

    public RouteScene add(MessageFixture message) {
        millis += STEP_MILLIS;
        messages.add(message.atMillis(millis).frame(messages.size() + 1L).get());
        return this;
    }

    /** Lets time pass. */
    public RouteScene after(long pauseMillis) {
        millis += pauseMillis;
        return this;
    }

    /** An echo request that may go so far. */
    public RouteScene probe(int timeToLive, int sequence) {
        return add(MessageFixture.echoRequest(HOST, FAR, IDENTIFIER, sequence).timeToLive(timeToLive));
    }

    /** A router where an echo request ran out of hops. */
    public RouteScene expired(String router, int sequence) {
        return add(quotingEcho(11, 0, router, sequence));
    }

    /** What somebody says about an echo request. */
    public static MessageFixture quotingEcho(int type, int code, String reporter, int sequence) {
        return MessageFixture.error(type, code, reporter, HOST, FAR, 1, -1, -1)
                .quotedIcmp(8, 0)
                .quotedIdentified(IDENTIFIER, sequence)
                .quotedTimeToLive(1);
    }

    /** The destination answers an echo request. */
    public RouteScene reply(int sequence) {
        return add(MessageFixture.echoReply(FAR, HOST, IDENTIFIER, sequence));
    }

    /** A router where a UDP probe from port 40000 ran out of hops. */
    public RouteScene udp(String router, int port) {
        return add(quoting(11, 0, router, FAR, UDP, 40_000, port));
    }

    /** The destination refuses the port of a UDP probe. */
    public RouteScene refused(int port) {
        return add(quoting(3, 3, FAR, FAR, UDP, 40_000, port));
    }

    /** What somebody says about a probe that has one hop left. */
    public static MessageFixture quoting(
            int type, int code, String reporter, String destination, int protocol, int sourcePort, int port) {
        return MessageFixture.error(type, code, reporter, HOST, destination, protocol, sourcePort, port)
                .quotedTimeToLive(1);
    }

    /** A UDP traceroute with so many probes a hop, which these routers and the destination answer; null is one that is silent. */
    public RouteScene udpTrace(int firstPort, int queries, String... routers) {
        int port = firstPort;
        for (String router : routers) {
            for (int i = 0; i < queries; i++, port++) {
                if (router != null) {
                    udp(router, port);
                }
            }
        }
        for (int i = 0; i < queries; i++) {
            refused(port + i);
        }
        return this;
    }

    public List<IcmpMessage> messages() {
        return messages;
    }

    Routes routes() {
        Routes routes = new Routes();
        messages.forEach(routes::accept);
        return routes;
    }

    /** The only trace. */
    Trace trace() {
        List<Trace> traces = routes().traces();
        if (traces.size() != 1) {
            throw new AssertionError("not one trace: " + traces);
        }
        return traces.get(0);
    }

    /** Hops with their routers, such as {@code 1 10.0.0.1|2|3 10.0.0.3 10.0.0.4}. */
    static String hops(Trace trace) {
        return String.join(
                "|",
                trace.hops().stream()
                        .map(hop -> hop.number()
                                + String.join(
                                        "",
                                        hop.routers().stream()
                                                .map(router -> " " + router.address())
                                                .toList()))
                        .toList());
    }
}
