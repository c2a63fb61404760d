package icmpscan.decode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the IPv4 header says about itself and its length, believed as far as the frame goes. */
class Ipv4LayerTest {
    private static final String ECHO = "0800 0000 1234 0001 6162636465666768";

    @Test
    void readsTheHeader() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp(ECHO)
                .source("192.0.2.1")
                .destination("255.0.0.254")
                .timeToLive(255)
                .identification(0xFEDC)
                .flagsAndOffset(0x4000));
        assertAll(
                () -> assertEquals("192.0.2.1", new Ipv4Address(message.source()).toString()),
                () -> assertEquals("255.0.0.254", new Ipv4Address(message.destination()).toString()),
                () -> assertEquals(255, message.timeToLive()),
                () -> assertEquals(0xFEDC, message.identification()),
                () -> assertTrue(message.dontFragment()),
                () -> assertFalse(message.firstFragment()),
                () -> assertEquals(36, message.ipTotalLength()),
                () -> assertEquals(20, message.ipHeaderLength()),
                () -> assertEquals(16, message.length()),
                () -> assertEquals(16, message.captured()),
                () -> assertEquals("eth:ip", message.path().toString()),
                () -> assertEquals(0x0200_0000_0001L, message.sourceMac()));
    }

    @Test
    void optionsMoveTheMessage() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp(ECHO).options("01".repeat(40)));
        assertEquals(60, message.ipHeaderLength());
        assertEquals(0x1234, message.identifier());
        assertEquals(16, message.length());
        assertEquals(ChecksumState.GOOD, message.checksumState());
    }

    @Test
    void takesTheRestOfTheFrameForATotalLengthOfZero() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp(ECHO).totalLength(0));
        assertEquals(16, message.length());
        assertEquals(ChecksumState.GOOD, message.checksumState());
    }

    @Test
    void stopsAtTheFrameWhereTheTotalLengthGoesBeyond() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp(ECHO).totalLength(65_535));
        assertEquals(65_515, message.length());
        assertEquals(16, message.captured());
        assertFalse(message.has(Anomaly.TRUNCATED), "the capture cut nothing");
    }

    @Test
    void stopsAtTheTotalLengthWhereTheFrameGoesBeyond() {
        IcmpMessage message = Decoding.message(IcmpFrames.icmp(ECHO).totalLength(28));
        assertEquals(8, message.length());
        assertEquals(8, message.captured());
        assertTrue(message.has(Anomaly.NONZERO_PADDING));
    }

    @Test
    void refusesWhatIsNoIpv4() {
        assertEquals(FrameOutcome.UNDECODABLE, outcome(IcmpFrames.icmp(ECHO).versionAndHeaderLength(0x65)));
        assertEquals(FrameOutcome.UNDECODABLE, outcome(IcmpFrames.icmp(ECHO).versionAndHeaderLength(0x44)));
        assertEquals(FrameOutcome.UNDECODABLE, outcome(IcmpFrames.icmp(ECHO).totalLength(19)));
        assertEquals(FrameOutcome.NO_ICMP_HEADER, outcome(IcmpFrames.icmp(ECHO).totalLength(20)));
        assertEquals(FrameOutcome.NO_ICMP_HEADER, outcome(IcmpFrames.icmp(ECHO).totalLength(21)));
        assertEquals(FrameOutcome.MESSAGE, outcome(IcmpFrames.icmp(ECHO).totalLength(22)));
        assertEquals(
                FrameOutcome.NO_ICMP_HEADER,
                outcome(IcmpFrames.carrying(new byte[0])
                        .versionAndHeaderLength(0x4F)
                        .totalLength(60)));
    }

    @Test
    void tellsLaterFragmentsAndOtherProtocols() {
        assertEquals(FrameOutcome.LATER_FRAGMENT, outcome(IcmpFrames.icmp(ECHO).flagsAndOffset(0x2001)));
        assertEquals(FrameOutcome.LATER_FRAGMENT, outcome(IcmpFrames.icmp(ECHO).flagsAndOffset(0x1FFF)));
        assertEquals(FrameOutcome.MESSAGE, outcome(IcmpFrames.icmp(ECHO).flagsAndOffset(0xE000)));
        assertEquals(FrameOutcome.NOT_ICMP, outcome(IcmpFrames.udp()));
        assertEquals(FrameOutcome.NOT_ICMP, outcome(IcmpFrames.udp().flagsAndOffset(0x2001)));
    }

    private static FrameOutcome outcome(IcmpFrames frame) {
        return Decoding.of(frame.frame()).outcome();
    }
}
