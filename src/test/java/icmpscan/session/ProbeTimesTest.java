package icmpscan.session;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import icmpscan.capture.TimedRecordFixture;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.MessageFixture;

import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Probes by UDP that passed before the errors about them. */
class ProbeTimesTest {
    private static final long MILLI = 1_000_000L;
    private static final int SOURCE_PORT = 40_000;
    private static final int PORT = 33_434;

    private final Routes routes = new Routes();
    private long frame;

    private ProbeTimesTest sent(long millis, int timeToLive, int identification, int port) {
        return sent(1, millis, timeToLive, identification, port);
    }

    private ProbeTimesTest sent(int file, long millis, int timeToLive, int identification, int port) {
        routes.sent(new ExpiringDatagram(
                TimedRecordFixture.at(file, ++frame, 1, millis * MILLI),
                MessageFixture.address(HOST),
                MessageFixture.address(FAR),
                UDP,
                (long) SOURCE_PORT << 16 | port,
                timeToLive,
                identification,
                60));
        return this;
    }

    private ProbeTimesTest expired(long millis, String router, int identification, int port) {
        routes.accept(RouteScene.quoting(11, 0, router, FAR, UDP, SOURCE_PORT, port)
                .quotedHeader(identification, 60)
                .atMillis(millis)
                .frame(++frame)
                .get());
        return this;
    }

    /** The round-trip time in milliseconds of the first hop of the only trace; a second hop makes it one. */
    private OptionalLong firstHop() {
        expired(1_000_000, R2, 999, PORT + 1);
        List<Trace> traces = routes.traces();
        assertEquals(1, traces.size());
        TraceTimes times = traces.get(0).hops().get(0).times();
        return times.count() == 0 ? OptionalLong.empty() : OptionalLong.of(times.meanNanos() / MILLI);
    }

    @Test
    void fromTheProbeToTheErrorAboutIt() {
        sent(999_000, 1, 7, PORT).sent(999_003, 2, 8, PORT + 1).expired(999_005, R1, 7, PORT);
        assertEquals(OptionalLong.of(5), firstHop());
    }

    @Test
    void anotherDatagramHasNone() {
        sent(999_000, 1, 7, PORT + 2).sent(999_001, 1, 8, PORT).expired(999_005, R1, 7, PORT);
        assertEquals(OptionalLong.empty(), firstHop());
    }

    @Test
    void identificationsInTheOtherByteOrderAreTheSame() {
        sent(999_000, 1, 0x1234, PORT).expired(999_005, R1, 0x3412, PORT);
        assertEquals(OptionalLong.of(5), firstHop());
    }

    @Test
    void whereSeveralProbesFitNobodyKnowsWhichOneWasAnswered() {
        sent(999_000, 1, 0, PORT).sent(999_002, 2, 0, PORT).expired(999_005, R1, 0, PORT);
        assertEquals(OptionalLong.empty(), firstHop());
    }

    @Test
    void probesOfTheSameIdentificationOneAfterTheOtherAreSeveral() {
        sent(999_000, 1, 7, PORT).sent(999_100, 1, 7, PORT).expired(999_105, R1, 7, PORT);
        assertEquals(OptionalLong.empty(), firstHop());
    }

    @Test
    void whatIsTooLongAgoOrComesAfterwardsIsNoneOfThem() {
        sent(988_000, 1, 0, PORT).sent(999_000, 1, 0, PORT).expired(999_005, R1, 0, PORT);
        sent(999_006, 1, 0, PORT);
        assertEquals(OptionalLong.of(5), firstHop());
    }

    @Test
    void aDatagramSeenTwiceIsOneAndItsFirstPassageCounts() {
        sent(999_000, 2, 7, PORT)
                .sent(999_000, 2, 7, PORT)
                .sent(999_003, 1, 7, PORT)
                .expired(999_005, R1, 7, PORT);
        assertEquals(OptionalLong.of(5), firstHop());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        expired(999_005, R1, 0, PORT).sent(2, 999_001, 1, 0, PORT).sent(3, 999_000, 2, 0, PORT);
        assertEquals(OptionalLong.of(5), firstHop());
    }

    @Test
    void datagramsToGroupsTakeNoRoom() {
        for (int i = 0; i <= Routes.FLOW_SIGHTINGS; i++) {
            routes.sent(new ExpiringDatagram(
                    TimedRecordFixture.at(1, ++frame, 1, 0),
                    MessageFixture.address(HOST),
                    MessageFixture.address("224.0.0.5"),
                    89,
                    0,
                    1,
                    i,
                    60));
        }
        assertEquals(0, routes.unkeptDatagrams());
    }

    @Test
    void probesBeyondTheBoundAreCounted() {
        for (int i = 0; i < Routes.FLOW_SIGHTINGS + 5; i++) {
            sent(999_000, 1, 0x8000 + i, PORT);
        }
        expired(999_005, R1, 0x8000 + Routes.FLOW_SIGHTINGS + 1, PORT);
        assertEquals(OptionalLong.empty(), firstHop());
        assertEquals(5, routes.unkeptDatagrams());
        assertEquals(0, routes.unkept());
    }
}
