package icmpscan.session;

import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static icmpscan.decode.MessageFixture.error;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a message goes back to, as far as the capture before it tells. */
class MessageOriginsTest {
    private static final String A = "10.0.0.1";
    private static final String B = "10.0.0.2";
    private static final int UDP = 17;

    private final MessageOrigins origins = new MessageOrigins();

    private static OptionalLong frame(long number) {
        return OptionalLong.of(PackedFrame.of(1, number));
    }

    @Test
    void aReplyNamesItsRequestAndTheTimeBetween() {
        assertEquals(
                MessageOrigin.NONE,
                origins.of(echoRequest(A, B, 7, 1).atMillis(5).frame(3).get()));
        MessageOrigin reply =
                origins.of(echoReply(B, A, 7, 1).atMillis(8).frame(9).get());
        assertEquals(frame(3), reply.requestFrame());
        assertEquals(OptionalLong.of(3_000_000), reply.roundTripNanos());
        assertEquals(Optional.empty(), reply.provocation());
    }

    @Test
    void aFurtherReplyNamesTheRequestButNoTime() {
        origins.of(echoRequest(A, B, 7, 1).frame(1).get());
        origins.of(echoReply(B, A, 7, 1).frame(2).get());
        MessageOrigin again = origins.of(echoReply(B, A, 7, 1).frame(3).get());
        assertEquals(frame(1), again.requestFrame());
        assertEquals(OptionalLong.empty(), again.roundTripNanos());
    }

    @Test
    void aReplyWithoutTimesNamesTheRequestButNoTime() {
        origins.of(echoRequest(A, B, 7, 1).timeless().frame(1).get());
        MessageOrigin reply =
                origins.of(echoReply(B, A, 7, 1).timeless().frame(2).get());
        assertEquals(frame(1), reply.requestFrame());
        assertEquals(OptionalLong.empty(), reply.roundTripNanos());
    }

    @Test
    void aReplyOfAnotherSequenceOrFromElsewhereNamesNothing() {
        origins.of(echoRequest(A, B, 7, 1).frame(1).get());
        assertEquals(
                MessageOrigin.NONE, origins.of(echoReply(B, A, 7, 2).frame(2).get()));
        assertEquals(
                MessageOrigin.NONE,
                origins.of(echoReply("10.0.0.3", A, 7, 1).frame(3).get()));
        assertEquals(
                MessageOrigin.NONE, origins.of(echoReply(A, B, 7, 1).frame(4).get()));
    }

    @Test
    void ofARequestSeenAtTwoPointsTheFirstSightingCounts() {
        origins.of(echoRequest(A, B, 7, 1).atMillis(0).frame(1).get());
        origins.of(echoRequest(A, B, 7, 1).atMillis(0).frame(2).get());
        assertEquals(
                frame(1),
                origins.of(echoReply(B, A, 7, 1).atMillis(4).frame(3).get()).requestFrame());
        origins.of(echoRequest(A, B, 7, 1).atMillis(60_000).frame(4).get());
        assertEquals(
                frame(4),
                origins.of(echoReply(B, A, 7, 1).atMillis(60_001).frame(5).get())
                        .requestFrame());
    }

    @Test
    void anErrorSaysWhetherItsFlowWentBefore() {
        assertEquals(
                Optional.of(Sighting.CANNOT_TELL),
                origins.of(portUnreachable(4000, 53)).provocation());
        pass(4000, 53);
        assertEquals(
                Optional.of(Sighting.SEEN),
                origins.of(portUnreachable(4000, 53)).provocation());
        assertEquals(
                Optional.of(Sighting.NOT_SEEN),
                origins.of(portUnreachable(4001, 53)).provocation());
        assertEquals(OptionalLong.empty(), origins.of(portUnreachable(4000, 53)).requestFrame());
    }

    private static IcmpMessage portUnreachable(int sourcePort, int destinationPort) {
        return error(3, 3, B, A, B, UDP, sourcePort, destinationPort).get();
    }

    private void pass(int sourcePort, int destinationPort) {
        IcmpMessage like = portUnreachable(sourcePort, destinationPort);
        origins.flows()
                .flow(
                        like.quoted().source(),
                        like.quoted().destination(),
                        UDP,
                        ((long) sourcePort << 16) | destinationPort,
                        FlowSink.NO_MAC,
                        FlowSink.NO_MAC);
    }
}
