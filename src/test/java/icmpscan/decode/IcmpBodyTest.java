package icmpscan.decode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The four bytes after the checksum, by the shape that each type gives them. */
class IcmpBodyTest {
    private static final byte[] QUOTE = IcmpFrames.udp().quoted(28);

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 13, 14, 15, 16, 17, 18, 37, 38})
    void readsIdentifierAndSequenceNumber(int type) {
        IcmpMessage message =
                Decoding.message(IcmpFrames.icmp("%02x 07 0000 fe dc ba 98".formatted(type), "00".repeat(12)));
        assertAll(
                () -> assertEquals(type, message.type()),
                () -> assertEquals(7, message.code()),
                () -> assertTrue(message.hasIdentifier()),
                () -> assertEquals(0xFEDC, message.identifier()),
                () -> assertTrue(message.hasSequenceNumber()),
                () -> assertEquals(0xBA98, message.sequenceNumber()),
                () -> assertFalse(message.hasGateway()),
                () -> assertFalse(message.hasPointer()),
                () -> assertFalse(message.hasNextHopMtu()),
                () -> assertFalse(message.quoted().present()));
    }

    @Test
    void readsTheMtuOfFragmentationNeededOnly() {
        IcmpMessage needed = Decoding.message(IcmpFrames.error("0304 0000 0000 ffdc", QUOTE));
        assertTrue(needed.hasNextHopMtu());
        assertEquals(0xFFDC, needed.nextHopMtu());
        assertFalse(
                Decoding.message(IcmpFrames.error("0303 0000 0000 ffdc", QUOTE)).hasNextHopMtu());
        assertFalse(
                Decoding.message(IcmpFrames.error("0b04 0000 0000 ffdc", QUOTE)).hasNextHopMtu());
    }

    @Test
    void readsTheGatewayOfARedirect() {
        IcmpMessage redirect = Decoding.message(IcmpFrames.error("0501 0000 c0a80001", QUOTE));
        assertTrue(redirect.hasGateway());
        assertEquals(MessageFixture.address("192.168.0.1"), redirect.gateway());
        assertTrue(redirect.quoted().hasPorts());
    }

    @Test
    void readsPointersWhereverTheirTypePutsThem() {
        IcmpMessage parameter = Decoding.message(IcmpFrames.error("0c00 0000 fe 000000", QUOTE));
        IcmpMessage conversion = Decoding.message(IcmpFrames.error("1f00 0000 fffffffe", QUOTE));
        IcmpMessage photuris = Decoding.message(IcmpFrames.error("2800 0000 0000 fffe", QUOTE));
        assertAll(
                () -> assertTrue(parameter.hasPointer()),
                () -> assertEquals(0xFE, parameter.pointer()),
                () -> assertTrue(conversion.hasPointer()),
                () -> assertEquals(0xFFFF_FFFEL, conversion.pointer()),
                () -> assertTrue(photuris.hasPointer()),
                () -> assertEquals(0xFFFE, photuris.pointer()));
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 43})
    void readsTheShortSequenceNumberOfExtendedEcho(int type) {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp("%02x 00 0000 fedc ba 00".formatted(type)));
        assertEquals(0xFEDC, message.identifier());
        assertEquals(0xBA, message.sequenceNumber());
        assertTrue(message.hasIdentifier() && message.hasSequenceNumber());
    }

    @Test
    void readsTheIdentifierOfTracerouteAndNoSequenceNumber() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp("1e00 0000 fedc 0000", "00".repeat(12)));
        assertEquals(0xFEDC, message.identifier());
        assertTrue(message.hasIdentifier());
        assertFalse(message.hasSequenceNumber());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 9, 10, 19, 29, 41, 44, 165, 253, 255})
    void makesNothingUpForOtherTypes(int type) {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp("%02x ff 0000 ffffffff ffffffff".formatted(type)));
        assertEquals(type, message.type());
        assertEquals(255, message.code());
        assertFalse(message.hasIdentifier()
                || message.hasSequenceNumber()
                || message.hasGateway()
                || message.hasPointer()
                || message.hasNextHopMtu()
                || message.quoted().present());
    }

    @Test
    void forgetsTheMessageBefore() {
        IcmpMessage[] last = new IcmpMessage[1];
        FrameDecoder decoder = new FrameDecoder(message -> last[0] = message);
        decoder.decode(RecordFixture.of(
                1, IcmpFrames.error("0304 0000 0000 0000", QUOTE).frame()));
        assertTrue(last[0].has(Anomaly.MTU_ZERO));
        decoder.decode(RecordFixture.of(1, IcmpFrames.icmp("2c00 0000 00000000").frame()));
        assertAll(
                () -> assertEquals(44, last[0].type()),
                () -> assertFalse(last[0].hasNextHopMtu()),
                () -> assertFalse(last[0].quoted().present()),
                () -> assertFalse(last[0].quoted().hasPorts()),
                () -> assertTrue(last[0].anomalies().isEmpty()));
    }
}
