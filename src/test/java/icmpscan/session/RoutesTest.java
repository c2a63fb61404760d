package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.TimedRecordFixture;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.ExtensionContent.MplsEntry;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesTest {
    private static HopExtension extensionOf(String objects) {
        Trace trace = new RouteScene()
                .add(RouteScene.quoting(11, 0, R1, FAR, UDP, 40_000, 33_434).extension(objects))
                .udp(R2, 33_435)
                .trace();
        assertEquals(HopExtension.NONE, trace.hops().get(1).routers().get(0).extension());
        return trace.hops().get(0).routers().get(0).extension();
    }

    @Test
    void routersTellTheirLabels() {
        HopExtension extension = extensionOf("000c 0101 659f 00fe fffffeff");

        assertEquals(
                List.of(new MplsEntry(416_240, 0, false, 254), new MplsEntry(0xFFFFF, 7, false, 255)),
                extension.labels());
        assertEquals(List.of(), extension.interfaces());
    }

    @Test
    void routersNameTheirInterfaces() {
        HopExtension extension = extensionOf("000c 020a 00000007 65746830");

        assertEquals(List.of(), extension.labels());
        assertEquals(7, extension.interfaces().get(0).index().orElseThrow());
    }

    @Test
    void whatIsNoSignOfAWayIsNotKept() {
        Routes routes = new Routes();
        routes.accept(MessageFixture.echoRequest(HOST, FAR, 1, 1).timeToLive(31).get());
        routes.accept(MessageFixture.error(3, 3, FAR, HOST, FAR, 17, 4000, 53)
                .quotedTimeToLive(31)
                .get());
        routes.accept(MessageFixture.error(11, 1, FAR, HOST, FAR, 17, 4000, 53).get());
        routes.accept(MessageFixture.error(5, 1, FAR, HOST, FAR, 17, 4000, 53).get());

        assertEquals(List.of(), routes.traces());
        assertEquals(List.of(), routes.expired());
        assertEquals(List.of(), routes.pathMtus());
        assertEquals(0, routes.unkept());
    }

    @Test
    void ordinaryDatagramsThatRanOutOfHopsAreTold() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 3; i++) {
            scene.add(MessageFixture.error(11, 0, R2, FAR, HOST, 1, -1, -1)
                    .quotedIcmp(0, 0)
                    .quotedIdentified(7, i));
            scene.add(RouteScene.quoting(11, 0, R1, FAR, RouteScene.TCP, 50_000, 443));
        }
        List<ExpiredFlow> expired = scene.routes().expired();

        assertTrue(expired.get(0).replies());
        assertEquals(FAR, expired.get(0).source().toString());
        assertEquals(3, expired.get(1).errors().size());
        assertEquals(1, expired.get(1).ports());
        assertEquals(2, expired.get(1).firstFrame() & 0xFFFF);
    }

    private static List<CircledDatagram> circled(int... timesToLive) {
        RouteScene scene = new RouteScene();
        for (int timeToLive : timesToLive) {
            scene.add(MessageFixture.echoRequest(HOST, FAR, 7, 1).hop(99, timeToLive));
        }
        return scene.routes().circled();
    }

    @Test
    void aDatagramThatPassesAgainAndAgainGoesRound() {
        CircledDatagram circled = circled(29, 27, 25, 23).get(0);

        assertEquals(4, circled.passes());
        assertEquals(2, circled.step());
        assertEquals(HOST, circled.source().toString());
        assertEquals(30_000_000L, circled.lastNanos() - circled.firstNanos());
    }

    @Test
    void passesMustBeThreeAndEven() {
        assertEquals(List.of(), circled(29, 27));
        assertEquals(List.of(), circled(29, 27, 24));
        assertEquals(1, circled(29, 29, 27, 27, 25, 25).size(), "a bridge shows each pass twice");
        assertEquals(List.of(), circled(25, 27, 29), "hops that rise are a trace");
    }

    private static final String SERVER = "192.168.50.10";

    private static MessageFixture tooLong(int port, int length, int mtu) {
        return RouteScene.quoting(3, 4, R1, SERVER, RouteScene.TCP, port, 443)
                .quotedHeader(1, length)
                .nextHopMtu(mtu);
    }

    @ParameterizedTest(name = "{0} ms later {1} bytes: {2} retries")
    @CsvSource({"999, 1500, 0", "1001, 1500, 1", "1001, 1401, 1", "1001, 1400, 0", "299000, 1500, 1", "301000, 1500, 0"
    })
    void whatIsTooLongStillIsARetry(int millis, int length, int retries) {
        RouteScene scene = new RouteScene().add(tooLong(50_000, 1500, 1400));
        scene.after(millis - RouteScene.STEP_MILLIS).add(tooLong(50_000, length, 1400));
        PathMtu path = scene.routes().pathMtus().get(0);

        assertEquals(retries, path.retries().size());
        assertEquals(2, path.errors().size());
        assertEquals(1400, path.leastMtu());
        assertEquals(1500, path.longest());
    }

    @Test
    void connectionsLearnEachForItself() {
        RouteScene scene = new RouteScene();
        for (int port = 50_000; port < 50_005; port++) {
            scene.add(tooLong(port, 1500, 1400)).after(5_000);
        }
        PathMtu path = scene.routes().pathMtus().get(0);

        assertEquals(List.of(), path.retries());
        assertEquals(5, path.connections());
        assertEquals(
                List.of(R1), path.reporters().stream().map(Object::toString).toList());
    }

    @Test
    void whoPingsWantsToBeTold() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 10; i++) {
            scene.add(RouteScene.quotingEcho(3, 4, R1, i).quotedHeader(i, 1500).nextHopMtu(1400))
                    .after(2_000);
        }
        assertEquals(List.of(), scene.routes().pathMtus().get(0).retries());
        assertEquals(List.of(), scene.routes().traces());
    }

    @Test
    void whatIsBeyondTheBoundsIsCounted() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < Routes.FLOW_SIGHTINGS + 5; i++) {
            scene.probe(1 + i % 20, i);
        }
        assertEquals(5, scene.routes().unkept());
        assertEquals(1, scene.routes().traces().size());
    }

    @Test
    void partsMergeToTheWhole() {
        int traces = 0;
        int others = 0;
        int times = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = messages(random);
            Routes whole = new Routes();
            messages.forEach(message -> tell(whole, message));
            Routes merged = merged(messages, random);

            assertEquals(whole.traces(), merged.traces(), "seed " + seed);
            assertEquals(whole.expired(), merged.expired(), "seed " + seed);
            assertEquals(whole.circled(), merged.circled(), "seed " + seed);
            assertEquals(whole.pathMtus(), merged.pathMtus(), "seed " + seed);
            traces += whole.traces().size();
            times += whole.traces().stream()
                    .filter(trace -> trace.protocol() == UDP)
                    .flatMap(trace -> trace.hops().stream())
                    .mapToInt(hop -> hop.times().count())
                    .sum();
            others += whole.expired().size()
                    + whole.circled().size()
                    + whole.pathMtus().size();
        }
        assertTrue(
                traces > 60 && others > 60 && times > 60,
                "the test tests nothing: " + traces + ", " + others + ", " + times);
    }

    /** Tells of a message; and in its frame's stead of a probe by UDP, where it would be an echo reply that nobody waits for. */
    private static void tell(Routes routes, IcmpMessage message) {
        long step = message.frameNumber();
        if (message.type() == 0 && message.timeToLive() > Routes.FEW_HOPS) {
            int port = 33_434 + (int) step / 3;
            routes.sent(new ExpiringDatagram(
                    TimedRecordFixture.at(message.fileNumber(), step, 1, message.epochNanos()),
                    /* source= */ message.destination(),
                    /* destination= */ message.source(),
                    UDP,
                    40_000L << 16 | port,
                    1 + (int) step % 9,
                    0,
                    60));
        } else {
            routes.accept(message);
        }
    }

    private static Routes merged(List<IcmpMessage> messages, Random random) {
        Routes merged = new Routes();
        int from = 0;
        for (int parts = 2 + random.nextInt(4); parts > 0; parts--) {
            int to = parts == 1 ? messages.size() : from + random.nextInt(messages.size() - from + 1);
            Routes part = new Routes();
            messages.subList(from, to).forEach(message -> tell(part, message));
            merged.merge(part);
            from = to;
        }
        return merged;
    }

    private static List<IcmpMessage> messages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        int count = 50 + random.nextInt(400);
        long millis = 0;
        for (int i = 0; i < count; i++) {
            millis += random.nextInt(random.nextInt(20) == 0 ? 70_000 : 300);
            MessageFixture message =
                    message(random, i).atMillis(millis).frame(i + 1).file(1 + 2 * i / count);
            messages.add((random.nextInt(20) == 0 ? message.timeless() : message).get());
        }
        return messages;
    }

    private static MessageFixture message(Random random, int step) {
        String host = "10.0.0." + random.nextInt(2);
        String far = "192.0.2." + random.nextInt(2);
        String router = "10.1.1." + (1 + step % 7);
        int sequence = step / 2;
        return switch (random.nextInt(8)) {
            case 0, 1 -> MessageFixture.echoRequest(host, far, 7, sequence).hop(sequence, 1 + step % 9);
            case 2 -> MessageFixture.echoReply(far, host, 7, sequence).hop(step, 20 + random.nextInt(40));
            case 3 ->
                MessageFixture.error(11, 0, router, host, far, 1, -1, -1)
                        .quotedIcmp(8, 0)
                        .quotedIdentified(7, sequence)
                        .quotedHeader(sequence, 60)
                        .extension("0008 0101 0000 1b01");
            case 4 ->
                MessageFixture.error(3, 4, router, host, far, 6, 50_000, 443)
                        .quotedHeader(step, 1500)
                        .nextHopMtu(1400);
            case 5 -> MessageFixture.message(11, 0, router, host);
            case 6 ->
                MessageFixture.error(3, 3, far, host, far, 17, 40_000, 33_434 + step / 3)
                        .quotedTimeToLive(1);
            default ->
                MessageFixture.error(11, 0, router, host, far, 17, 40_000, 33_434 + step / 3)
                        .quotedTimeToLive(1)
                        .hop(step, 60 + step % 4);
        };
    }

    @Test
    void repliesBeyondTheBoundAreMissingOnlyWhereAnEarlierPartIsThere() {
        Routes later = new Routes(2);
        for (int sequence = 1; sequence <= 5; sequence++) {
            later.accept(MessageFixture.echoReply(FAR, HOST, 7, sequence).get());
        }
        assertEquals(0, later.unkept());
        Routes earlier = new Routes();
        earlier.merge(later);
        assertEquals(3, earlier.unkept());
    }

    @Test
    void extensionsBeyondTheBoundAreCounted() {
        Routes routes = new Routes();
        for (int i = 0; i < 260; i++) {
            routes.accept(RouteScene.quoting(11, 0, R1, FAR, UDP, 40_000, 33_434)
                    .extension("000c 0101 659f 00fe fffffeff")
                    .frame(i + 1)
                    .get());
        }
        assertEquals(4, routes.unkeptExtensions());
        Routes whole = new Routes();
        whole.merge(routes);
        assertEquals(4, whole.unkeptExtensions());
    }
}
