package icmpscan.decode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every sample frame, cut at every byte: what is there stays right, what is not is not claimed, and nothing throws. */
class TruncationTest {
    /** A value of the message with what says whether it is there. */
    private record Value(Predicate<IcmpMessage> there, Function<IcmpMessage, Object> value) {}

    private static final Map<String, Value> VALUES = values();

    @ParameterizedTest
    @MethodSource("frames")
    void staysRightHoweverItIsCut(byte[] frame) {
        IcmpMessage whole = Decoding.of(frame).message();
        for (int length = 0; length < frame.length; length++) {
            Decoding cut = Decoding.of(Arrays.copyOf(frame, length), frame.length);
            int messageBytes = length - whole.start();
            if (messageBytes < 2) {
                assertTrue(
                        cut.outcome() == FrameOutcome.UNDECODABLE || cut.outcome() == FrameOutcome.NO_ICMP_HEADER,
                        cut.outcome() + " at " + length);
            } else {
                assertEquals(FrameOutcome.MESSAGE, cut.outcome(), "at " + length);
                agree(whole, cut.message(), length);
            }
        }
    }

    private static void agree(IcmpMessage whole, IcmpMessage cut, int length) {
        assertEquals(whole.type(), cut.type());
        assertEquals(whole.code(), cut.code());
        assertEquals(whole.length(), cut.length());
        assertEquals(length - whole.start(), cut.captured());
        assertEquals(ChecksumState.UNCHECKABLE, cut.checksumState());
        assertTrue(cut.has(Anomaly.TRUNCATED), "at " + length);
        VALUES.forEach((name, value) -> {
            if (value.there.test(cut)) {
                assertTrue(value.there.test(whole), name + " at " + length);
                assertEquals(value.value.apply(whole), value.value.apply(cut), name + " at " + length);
            }
        });
    }

    @Test
    void marksNoneOfTheOdditiesThatOnlyTheCutMakes() {
        for (byte[] frame : frames().toList()) {
            IcmpMessage whole = Decoding.of(frame).message();
            for (int length = whole.start() + 2; length < frame.length; length++) {
                IcmpMessage cut =
                        Decoding.of(Arrays.copyOf(frame, length), frame.length).message();
                for (Anomaly anomaly : cut.anomalies()) {
                    assertTrue(anomaly == Anomaly.TRUNCATED || whole.has(anomaly), anomaly + " at " + length);
                }
            }
        }
    }

    @Test
    void claimsEachValueFromItsLastByteOn() {
        byte[] echo = IcmpFrames.icmp("0800 0000 1234 0001 6162").frame();
        byte[] redirect = IcmpFrames.error(
                        "0501 0000 0a0000fe", IcmpFrames.udp().quoted(28))
                .frame();
        byte[] needed = IcmpFrames.error("0304 0000 000005dc", tcp()).frame();
        byte[] about = IcmpFrames.error("0b00 0000 00000000", echoRequest()).frame();
        assertAll(
                () -> assertEquals(4, firstByteOf("checksum", echo)),
                () -> assertEquals(6, firstByteOf("identifier", echo)),
                () -> assertEquals(8, firstByteOf("sequenceNumber", echo)),
                () -> assertEquals(8, firstByteOf("gateway", redirect)),
                () -> assertEquals(8, firstByteOf("nextHopMtu", needed)),
                () -> assertEquals(
                        5,
                        firstByteOf(
                                "pointer",
                                IcmpFrames.error("0c00 0000 07000000", tcp()).frame())),
                () -> assertEquals(18, firstByteOf("quoted protocol", redirect)),
                () -> assertEquals(24, firstByteOf("quoted source", redirect)),
                () -> assertEquals(28, firstByteOf("quoted destination", redirect)),
                () -> assertEquals(32, firstByteOf("quoted ports", redirect)),
                () -> assertEquals(34, firstByteOf("quoted UDP length", redirect)),
                () -> assertEquals(36, firstByteOf("quoted TCP sequence", needed)),
                () -> assertEquals(30, firstByteOf("quoted ICMP type", about)),
                () -> assertEquals(34, firstByteOf("quoted ICMP identifier", about)),
                () -> assertEquals(36, firstByteOf("quoted ICMP sequence", about)));
    }

    /** Bytes of the message that must be captured for the value to be claimed. */
    private static int firstByteOf(String name, byte[] frame) {
        for (int length = IcmpFrames.MESSAGE_OFFSET + 2; length <= frame.length; length++) {
            IcmpMessage message =
                    Decoding.of(Arrays.copyOf(frame, length), frame.length).message();
            if (VALUES.get(name).there.test(message)) {
                return length - IcmpFrames.MESSAGE_OFFSET;
            }
        }
        return -1;
    }

    static Stream<byte[]> frames() {
        List<IcmpFrames> samples = List.of(
                IcmpFrames.icmp("0800 0000 1234 0001 6162636465666768"),
                IcmpFrames.icmp("0d00 0000 1234 0001 00000001 00000002 00000003"),
                IcmpFrames.icmp("2a00 0000 1234 05 01 2000 0000 0008 0302 00000007"),
                ExtensionLocatorTest.timeExceeded("20", 128, "2000 7856 0008 0101 659f 0101"),
                ExtensionLocatorTest.timeExceeded("00", 128, "2000 7856 0008 0101 659f 0101"),
                ExtensionLocatorTest.timeExceeded(
                        "20", 128, ExtensionLocatorTest.extension("0018020f0000000700010000c000020104616263000005dc")),
                IcmpFrames.icmp("0900 0000 0102 0708 0a000001 80000000"),
                IcmpFrames.error("0303 0000 00000000", IcmpFrames.udp().quoted(60)),
                IcmpFrames.error(
                        "0303 0000 00000000",
                        IcmpFrames.udp().options("01".repeat(24)).quoted(60)),
                IcmpFrames.error("0304 0000 000005dc", tcp()),
                IcmpFrames.error("0501 0000 0a0000fe", IcmpFrames.udp().quoted(28)),
                IcmpFrames.error("0b00 0000 00000000", echoRequest()),
                IcmpFrames.error("0c00 0000 07000000", tcp()),
                IcmpFrames.error("1f00 0000 00000007", tcp()),
                IcmpFrames.error("2800 0000 00000007", tcp()),
                IcmpFrames.icmp("0800 0000 1234 0001").options("01".repeat(40)));
        return samples.stream().map(IcmpFrames::frame);
    }

    private static byte[] tcp() {
        return IcmpFrames.carrying(IcmpFrames.hex("cf08 0050 fffffffe"))
                .protocol(6)
                .source("10.0.0.2")
                .flagsAndOffset(0x4000)
                .totalLength(1501)
                .quoted(28);
    }

    private static byte[] echoRequest() {
        return IcmpFrames.icmp("0800 0000 1234 0001").source("10.0.0.2").quoted(28);
    }

    private static Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("checksum", new Value(IcmpMessage::hasChecksum, IcmpMessage::checksum));
        values.put("identifier", new Value(IcmpMessage::hasIdentifier, IcmpMessage::identifier));
        values.put("sequenceNumber", new Value(IcmpMessage::hasSequenceNumber, IcmpMessage::sequenceNumber));
        values.put("gateway", new Value(IcmpMessage::hasGateway, IcmpMessage::gateway));
        values.put("nextHopMtu", new Value(IcmpMessage::hasNextHopMtu, IcmpMessage::nextHopMtu));
        values.put("pointer", new Value(IcmpMessage::hasPointer, IcmpMessage::pointer));
        quoted(values, "protocol", QuotedDatagram::hasProtocol, QuotedDatagram::protocol);
        quoted(values, "length", QuotedDatagram::hasProtocol, QuotedDatagram::totalLength);
        quoted(values, "time to live", QuotedDatagram::hasProtocol, QuotedDatagram::timeToLive);
        quoted(values, "source", QuotedDatagram::hasSource, QuotedDatagram::source);
        quoted(values, "destination", QuotedDatagram::hasHeader, QuotedDatagram::destination);
        quoted(values, "ports", QuotedDatagram::hasPorts, it -> List.of(it.sourcePort(), it.destinationPort()));
        quoted(values, "TCP sequence", QuotedDatagram::hasTcpSequence, QuotedDatagram::tcpSequence);
        quoted(values, "UDP length", QuotedDatagram::hasUdpLength, QuotedDatagram::udpLength);
        quoted(values, "ICMP type", QuotedDatagram::hasIcmpType, it -> List.of(it.icmpType(), it.icmpCode()));
        quoted(values, "ICMP identifier", QuotedDatagram::hasIcmpIdentifier, QuotedDatagram::icmpIdentifier);
        quoted(values, "ICMP sequence", QuotedDatagram::hasIcmpSequence, QuotedDatagram::icmpSequence);
        return values;
    }

    private static void quoted(
            Map<String, Value> values,
            String name,
            Predicate<QuotedDatagram> there,
            Function<QuotedDatagram, Object> value) {
        values.put("quoted " + name, new Value(it -> there.test(it.quoted()), it -> value.apply(it.quoted())));
    }
}
