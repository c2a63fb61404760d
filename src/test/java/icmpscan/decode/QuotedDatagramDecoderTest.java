package icmpscan.decode;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Decoding of what an error quotes, after the quoted header's own length and no further than it says. */
class QuotedDatagramDecoderTest {
    @Test
    void readsTheQuotedHeader() {
        QuotedDatagram quoted = quote(IcmpFrames.udp()
                .timeToLive(1)
                .identification(0xFEDC)
                .flagsAndOffset(0x4000)
                .quoted(28));
        assertAll(
                () -> assertTrue(quoted.present() && quoted.hasHeader() && quoted.hasSource() && quoted.hasProtocol()),
                () -> assertEquals(28, quoted.captured()),
                () -> assertEquals("10.0.0.2", new Ipv4Address(quoted.source()).toString()),
                () -> assertEquals("192.0.2.9", new Ipv4Address(quoted.destination()).toString()),
                () -> assertEquals(17, quoted.protocol()),
                () -> assertEquals(60, quoted.totalLength()),
                () -> assertEquals(0xFEDC, quoted.identification()),
                () -> assertTrue(quoted.dontFragment()),
                () -> assertEquals(0, quoted.fragmentOffset()),
                () -> assertEquals(1, quoted.timeToLive()),
                () -> assertEquals(20, quoted.headerLength()),
                () -> assertEquals(8, quoted.transportCaptured()),
                () -> assertEquals(53_000, quoted.sourcePort()),
                () -> assertEquals(33_434, quoted.destinationPort()),
                () -> assertTrue(quoted.hasUdpLength()),
                () -> assertEquals(40, quoted.udpLength()));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 40})
    void findsPortsAfterQuotedOptions(int optionBytes) {
        IcmpFrames datagram = IcmpFrames.udp().options("01".repeat(optionBytes));
        QuotedDatagram quoted = quote(datagram.quoted(28 + optionBytes));
        assertEquals(20 + optionBytes, quoted.headerLength());
        assertTrue(quoted.hasPorts());
        assertEquals(33_434, quoted.destinationPort());
        assertFalse(quote(datagram.quoted(20 + optionBytes + 3)).hasPorts(), "one byte short of both ports");
    }

    @ParameterizedTest
    @CsvSource({"6, true", "17, true", "33, true", "132, true", "136, true", "47, false", "50, false", "41, false"})
    void knowsWhichProtocolsHavePorts(int protocol, boolean ports) {
        QuotedDatagram quoted = quote(IcmpFrames.udp().protocol(protocol).quoted(28));
        assertEquals(ports, quoted.hasPorts());
        assertEquals(protocol == 6, quoted.hasTcpSequence());
        assertEquals(protocol == 17, quoted.hasUdpLength());
        assertFalse(quoted.hasIcmpType());
    }

    @Test
    void readsTcpSequenceNumbersUnsigned() {
        byte[] tcp = IcmpFrames.carrying(IcmpFrames.hex("cf08 0050 fffffffe"))
                .protocol(6)
                .source("10.0.0.2")
                .totalLength(40)
                .quoted(28);
        assertEquals(0xFFFF_FFFEL, quote(tcp).tcpSequence());
        assertFalse(quote(Arrays.copyOf(tcp, 27)).hasTcpSequence());
    }

    @Test
    void readsQuotedIcmp() {
        QuotedDatagram echo = quote(icmp("0809 0000 fedc ba98"));
        assertAll(
                () -> assertTrue(echo.hasIcmpType() && echo.hasIcmpIdentifier() && echo.hasIcmpSequence()),
                () -> assertEquals(8, echo.icmpType()),
                () -> assertEquals(9, echo.icmpCode()),
                () -> assertEquals(0xFEDC, echo.icmpIdentifier()),
                () -> assertEquals(0xBA98, echo.icmpSequence()));
        QuotedDatagram unreachable = quote(icmp("0301 0000 fedc ba98"));
        assertTrue(unreachable.hasIcmpType());
        assertFalse(unreachable.hasIcmpIdentifier() || unreachable.hasIcmpSequence());
    }

    @Test
    void findsNoTransportInLaterFragments() {
        QuotedDatagram udp = quote(IcmpFrames.udp().flagsAndOffset(0x00B9).quoted(28));
        assertEquals(1480, udp.fragmentOffset());
        assertFalse(udp.hasPorts() || udp.hasUdpLength());
        assertEquals(8, udp.transportCaptured());
        QuotedDatagram icmp = quote(IcmpFrames.icmp("0800 0000 fedc ba98")
                .source("10.0.0.2")
                .flagsAndOffset(1)
                .quoted(28));
        assertFalse(icmp.hasIcmpType() || icmp.hasIcmpIdentifier());
    }

    @Test
    void believesAQuotedLengthOnlyWhereItCanBe() {
        assertEquals(24, quote(IcmpFrames.udp().totalLength(24).quoted(28)).captured(), "shorter than what is there");
        assertEquals(28, quote(IcmpFrames.udp().totalLength(0).quoted(28)).captured(), "segmentation offload");
        assertEquals(28, quote(IcmpFrames.udp().totalLength(19).quoted(28)).captured(), "shorter than a header");
        assertEquals(28, quote(IcmpFrames.udp().totalLength(0x3C00).quoted(28)).captured(), "60 in host order");
        assertTrue(quote(IcmpFrames.udp().totalLength(0x3C00).quoted(28)).hasPorts());
    }

    @Test
    void keepsTheHeaderOfABadHeaderLength() {
        QuotedDatagram quoted = quote(
                IcmpFrames.udp().versionAndHeaderLength(0x42).totalLength(10).quoted(28));
        assertTrue(quoted.hasHeader());
        assertEquals(28, quoted.captured());
        assertEquals(17, quoted.protocol());
        assertFalse(quoted.hasPorts());
    }

    @Test
    void leavesWhatIsNotIpv4Alone() {
        QuotedDatagram quoted = quote(IcmpFrames.hex("60 00 00 00", "11".repeat(40)));
        assertFalse(quoted.present() || quoted.hasHeader() || quoted.hasSource() || quoted.hasProtocol());
        assertFalse(quoted.hasPorts() || quoted.hasIcmpType());
    }

    private static byte[] icmp(String message) {
        return IcmpFrames.icmp(message).source("10.0.0.2").quoted(28);
    }

    private static QuotedDatagram quote(byte[] quotation) {
        return Decoding.message(IcmpFrames.error("0b00 0000 00000000", quotation))
                .quoted();
    }
}
