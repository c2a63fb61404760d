package icmpscan.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SflowLayerTest {
    private static final int PORT = 6343;
    private static final byte[] ECHO = Frames.echo();
    private static final byte[] FRAME = Frames.ethernet(0x0800, ECHO);

    /** Copies of the messages of these Ethernet frames. */
    private static List<IcmpMessage> messages(byte[]... frames) {
        List<IcmpMessage> messages = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(message -> messages.add(message.copy()));
        for (byte[] frame : frames) {
            PacketRecord record = RecordFixture.of(1, frame);
            FrameOutcome outcome = decoder.decode(record);
            assertEquals(outcome, PrecheckAgreement.assertHolds(record));
        }
        decoder.finish();
        return messages;
    }

    private static byte[] datagram(byte[]... samples) {
        return Frames.udp(PORT, Sflow.datagram(samples));
    }

    @Test
    void aFrameMayHoldSeveralMessages() {
        byte[] other = Sflow.flowSample(7, 1, Frames.ethernet(0x0800, Frames.plainUdp()));
        byte[] two = Sflow.flowSample(512, Sflow.header(1, FRAME.length, 0, FRAME), Sflow.header(11, 36, 0, ECHO));
        byte[] counters = Sflow.entry(2, new byte[12]);
        List<IcmpMessage> messages =
                messages(datagram(other, two, counters, Sflow.expandedFlowSample(1024, 1, FRAME)), FRAME);
        assertEquals(
                List.of(
                        "eth:ip:udp:sflow:eth:ip 512",
                        "eth:ip:udp:sflow:ip 512",
                        "eth:ip:udp:sflow:eth:ip 1024",
                        "eth:ip 0"),
                messages.stream()
                        .map(message -> message.path() + " " + message.samplingRate())
                        .toList());
        assertTrue(messages.get(0).sampled());
        assertFalse(messages.get(3).sampled());
    }

    @Test
    void theOutcomeIsAMessageWhereverTheMessageStands() {
        byte[] message = Sflow.flowSample(1, 1, FRAME);
        byte[] other = Sflow.flowSample(1, 1, Frames.ethernet(0x0800, Frames.plainUdp()));
        assertEquals(FrameOutcome.MESSAGE, Decoding.of(datagram(message, other)).outcome());
        assertEquals(FrameOutcome.MESSAGE, Decoding.of(datagram(other, message)).outcome());
        assertEquals(FrameOutcome.NOT_ICMP, Decoding.of(datagram(other)).outcome());
        assertEquals(FrameOutcome.NOT_ICMP, Decoding.of(datagram()).outcome());
    }

    @Test
    void aSampledHeaderIsCutByTheAgentAndNotBySomebodyOnTheWay() {
        byte[] kept = Arrays.copyOf(FRAME, FRAME.length - 4);
        IcmpMessage cut = messages(datagram(Sflow.flowSample(9, Sflow.header(1, FRAME.length + 4, 4, kept))))
                .get(0);
        assertAll(
                () -> assertEquals(16, cut.length()),
                () -> assertEquals(12, cut.captured()),
                () -> assertEquals(ChecksumState.UNCHECKABLE, cut.checksumState()),
                () -> assertTrue(cut.has(Anomaly.TRUNCATED)),
                () -> assertFalse(cut.has(Anomaly.IP_LENGTH_BEYOND_FRAME)));
        IcmpMessage whole = messages(datagram(Sflow.flowSample(9, Sflow.header(1, FRAME.length + 4, 4, FRAME))))
                .get(0);
        assertEquals(ChecksumState.GOOD, whole.checksumState());
        assertTrue(whole.anomalies().isEmpty(), () -> whole.anomalies().toString());
    }

    @Test
    void whatTheOuterFrameSaysIsNotSaidOfTheSampledOne() {
        byte[] tagged = Frames.ethernet(
                0x8100,
                Frames.before(
                        Frames.ipv4(17, Frames.udpBytes(1, PORT, Sflow.datagram(Sflow.flowSample(9, 1, FRAME)))),
                        "0007 0800"));
        IcmpMessage message = messages(tagged).get(0);
        assertEquals(0, message.vlanCount());
        assertEquals("eth:vlan:ip:udp:sflow:eth:ip", message.path().toString());
    }

    @Test
    void sampledFragmentsAreNotAwaited() {
        byte[] first = IcmpFrames.icmp("0800 0000 1234 0001 6162 6364 6566 6768")
                .flagsAndOffset(0x2000)
                .datagram();
        byte[] later = IcmpFrames.carrying(new byte[16]).flagsAndOffset(0x0002).datagram();
        FrameDecoder decoder = new FrameDecoder(message -> assertTrue(message.firstFragment()));
        byte[] frame = datagram(Sflow.flowSample(9, 11, first), Sflow.flowSample(9, 11, later));
        assertEquals(FrameOutcome.MESSAGE, decoder.decode(RecordFixture.of(1, frame)));
        assertTrue(decoder.isIdle());
    }

    @Test
    void aRateOfZeroCountsAsOne() {
        assertEquals(
                List.of(1L, 0xFFFFFFFFL),
                messages(datagram(Sflow.flowSample(0, 1, FRAME), Sflow.flowSample(0xFFFFFFFFL, 1, FRAME))).stream()
                        .map(IcmpMessage::samplingRate)
                        .toList());
    }

    @Test
    void anAgentMayHaveAnAddressOfVersion6() {
        byte[] sample = Sflow.flowSample(9, 1, FRAME);
        byte[] datagram = IcmpFrames.join(Sflow.numbers(5, 2, 0x20010DB8, 0, 0, 1, 0, 1, 1000, 1), sample);
        assertEquals(1, messages(Frames.udp(PORT, datagram)).size());
    }

    @Test
    void lengthsAndCountsThatLieEndAtTheBytesThatAreThere() {
        byte[] header = Sflow.header(1, 0, 0xFFFFFFFFL, FRAME);
        header[7] = (byte) 0xFF; // a record longer than its sample
        byte[] start = Sflow.numbers(1, 7, 512, 0, 0, 7, 8, 0xFFFFFFFFL);
        byte[] sample = IcmpFrames.join(Sflow.numbers(1, 0xFFFFFFFFL), start, header);
        byte[] datagram = IcmpFrames.join(Sflow.numbers(5, 1, 0, 0, 1, 0, 0xFFFFFFFFL), sample);
        assertEquals(1, messages(Frames.udp(PORT, datagram)).size());
    }

    @Test
    void otherVersionsReportsInReportsAndUnknownProtocolsHoldNoMessage() {
        byte[] version4 = Sflow.datagram(Sflow.flowSample(9, 1, FRAME));
        version4[3] = 4;
        byte[] nested = datagram(Sflow.flowSample(9, 1, datagram(Sflow.flowSample(9, 1, FRAME))));
        byte[] unknown = datagram(Sflow.flowSample(9, 6, FRAME), Sflow.flowSample(9, -1, FRAME));
        assertEquals(List.of(), messages(Frames.udp(PORT, version4), nested, unknown));
    }

    @Test
    void cutAnywhereItHoldsNoMoreThanItDid() {
        byte[] frame = datagram(Sflow.flowSample(9, 1, FRAME), Sflow.expandedFlowSample(9, 11, ECHO));
        for (int length = 0; length < frame.length; length++) {
            List<IcmpMessage> messages = new ArrayList<>();
            new FrameDecoder(messages::add).decode(RecordFixture.of(1, Arrays.copyOf(frame, length), frame.length));
            assertTrue(messages.size() <= 2, length + ": " + messages.size());
        }
    }
}
