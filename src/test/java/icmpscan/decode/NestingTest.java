package icmpscan.decode;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Headers inside headers: as many as are followed are, more come to an end, and which datagram's fragments count is told apart. */
class NestingTest {
    private static byte[] wrapped(byte[] inner, int times, UnaryOperator<byte[]> wrapping) {
        byte[] outer = inner;
        for (int i = 0; i < times; i++) {
            outer = wrapping.apply(outer);
        }
        return outer;
    }

    private static void assertTooDeep(int linkType, byte[] frame) {
        Decoding decoding = Decoding.of(RecordFixture.of(linkType, frame));
        assertEquals(FrameOutcome.UNDECODABLE, decoding.outcome());
        assertNull(decoding.message());
    }

    @Test
    void followsAsManyHeadersAsThePathHolds() {
        int tags = EncapsulationPath.MAX_DEPTH - 2;
        byte[] carried = Frames.before(Frames.echo(), "00078100".repeat(tags - 1), "0007 0800");
        Decoding decoding = Decoding.of(Frames.ethernet(0x8100, carried));
        assertEquals(FrameOutcome.MESSAGE, decoding.outcome());
        assertEquals(EncapsulationPath.MAX_DEPTH, decoding.message().path().depth());
    }

    @Test
    @Timeout(5)
    void endsInAThousandTags() {
        byte[] carried = Frames.before(Frames.echo(), "00078100".repeat(999), "0007 0800");
        assertTooDeep(1, Frames.ethernet(0x8100, carried));
    }

    @Test
    @Timeout(5)
    void endsInTwoHundredDatagrams() {
        assertTooDeep(101, wrapped(Frames.echo(), 200, inner -> Frames.ipv4(4, inner)));
        assertTooDeep(101, wrapped(Frames.echo(), 200, inner -> Frames.ipv6(4, Frames.ipv4(41, inner))));
    }

    @Test
    @Timeout(5)
    void endsInGreInGre() {
        assertTooDeep(101, wrapped(Frames.echo(), 100, inner -> Frames.ipv4(47, Frames.before(inner, "0000 0800"))));
    }

    @Test
    @Timeout(5)
    void endsInLongListsOfShortThings() {
        int most = 65_000;
        assertNull(message(1, Frames.ethernet(0x8847, new byte[most])), "labels without a bottom");
        assertNull(message(101, Frames.ipv6(60, new byte[most])), "extension headers");
        assertNull(message(1, Frames.gre(new byte[most], "4000 0800", "00000000", "0800 00 01")), "source routes");
        assertNull(message(1, Frames.udp(37008, Frames.before(new byte[most], "01 00 0001"))), "tagged fields");
        assertNull(message(1, Frames.udp(2152, gtpExtensions(most))), "extension headers of GTP");
        assertNull(message(107, Frames.before(new byte[most], "1841 03")), "padding");
        assertNull(message(192, Frames.before(new byte[most], "00 00 ffff 69000000")), "fields");
        byte[] ppi = wrapped(Frames.echo(), 100, inner -> Frames.before(inner, "00 00 0800 c0000000"));
        assertTooDeep(192, ppi);
    }

    private static byte[] gtpExtensions(int length) {
        byte[] extensions = new byte[length];
        Arrays.fill(extensions, (byte) 1);
        return Frames.before(extensions, "34 ff ffff 00000001", "0000 00 01");
    }

    private static IcmpMessage message(int linkType, byte[] frame) {
        return Decoding.of(RecordFixture.of(linkType, frame)).message();
    }

    /** The first fragment of a tunnel's datagram shows the message, a later one shows nothing. */
    @Test
    void decodesTheFirstFragmentOfATunnel() {
        byte[] tunnelled = Frames.before(Frames.echo(), "0000 0800");
        IcmpFrames outer = IcmpFrames.carrying(tunnelled).protocol(47);
        assertEquals(
                FrameOutcome.MESSAGE,
                Decoding.of(outer.fragment(0, true).frame()).outcome());
        assertEquals(
                FrameOutcome.NOT_ICMP,
                Decoding.of(outer.fragment(8, false).frame()).outcome());
    }

    /** Of the message's own datagram inside a tunnel a later fragment is one of ICMP. */
    @Test
    void knowsLaterFragmentsInATunnel() {
        byte[] later = IcmpFrames.carrying(new byte[16]).fragment(1480, false).datagram();
        assertEquals(
                FrameOutcome.LATER_FRAGMENT,
                Decoding.of(Frames.ethernet(0x0800, Frames.ipv4(4, later))).outcome());
    }

    @Test
    void leavesIcmpOverIpv6Alone() {
        byte[] icmp = Arrays.copyOfRange(Frames.echo(), 20, 36);
        byte[] behindAuthentication = Frames.before(icmp, "01 04 0000 00000100 00000001", "00".repeat(12));
        for (byte[] frame : new byte[][] {
            Frames.ipv6(1, icmp),
            Frames.ipv6(58, icmp),
            Frames.ipv6(51, behindAuthentication),
            Frames.ipv6(17, Frames.udpBytes(49152, 6080, Frames.before(behindAuthentication, "00 33 0000")))
        }) {
            assertEquals(
                    FrameOutcome.NOT_ICMP,
                    Decoding.of(RecordFixture.of(101, frame)).outcome());
        }
    }

    @Test
    void findsIcmpBehindAnAuthenticationHeader() {
        byte[] icmp = Arrays.copyOfRange(Frames.echo(), 20, 36);
        byte[] protectedIcmp = Frames.before(icmp, "01 04 0000 00000100 00000001", "00".repeat(12));
        Decoding decoding = Decoding.of(Frames.ethernet(0x0800, Frames.ipv4(51, protectedIcmp)));
        assertEquals(FrameOutcome.MESSAGE, decoding.outcome());
        assertEquals("eth:ip:ah", decoding.message().path().toString());
        assertEquals(16, decoding.message().length());
        assertEquals(ChecksumState.GOOD, decoding.message().checksumState());
    }

    @Test
    void keepsTagsAndTheInnermostSender() {
        byte[] inner = Frames.before(Frames.echo(), "02 00 00 00 00 12  02 00 00 00 00 11", "8100 0009 0800");
        byte[] outer = Frames.ethernet(0x8100, Frames.before(vxlan(inner), "0007 0800"));
        IcmpMessage message = Decoding.of(outer).message();
        assertEquals("eth:vlan:ip:udp:vxlan:eth:vlan:ip", message.path().toString());
        assertEquals(2, message.vlanCount());
        assertEquals(7, message.vlan(0));
        assertEquals(9, message.vlan(1));
        assertEquals(0x020000000011L, message.sourceMac());
    }

    private static byte[] vxlan(byte[] inner) {
        return Frames.ipv4(17, Frames.udpBytes(49152, 4789, Frames.before(inner, "08000000 00000100")));
    }

    /** A switch tag that took a VLAN tag's place tells the VLAN. */
    @Test
    void readsTheVlanInAMarvellTag() {
        byte[] frame = Frames.before(Frames.echo(), Frames.ADDRESSES, "e0080005 0800");
        IcmpMessage message = message(284, frame);
        assertEquals(1, message.vlanCount());
        assertEquals(5, message.vlan(0));
    }

    /** Who sent a frame over 802.11 depends on its way. */
    @Test
    void findsTheSenderOfRadioFrames() {
        String addresses = "0000 020000000001 020000000002 020000000003 1000";
        byte[] llc = Frames.snap(0x0800, Frames.echo());
        assertEquals(
                0x020000000002L,
                message(105, Frames.before(llc, "0800", addresses)).sourceMac());
        assertEquals(
                0x020000000002L,
                message(105, Frames.before(llc, "0801", addresses)).sourceMac());
        assertEquals(
                0x020000000003L,
                message(105, Frames.before(llc, "0802", addresses)).sourceMac());
        assertEquals(
                0x020000000004L,
                message(105, Frames.before(llc, "0803", addresses, "020000000004"))
                        .sourceMac());
    }

    @Test
    void leavesEncryptedAndFragmentedRadioFramesAlone() {
        byte[] llc = Frames.snap(0x0800, Frames.echo());
        byte[] encrypted = new byte[60];
        Arrays.fill(encrypted, (byte) 0x5A);
        String addresses = "0000 020000000001 020000000002 020000000003";
        assertNull(message(105, Frames.before(encrypted, "0841", addresses, "1000")));
        assertNull(message(105, Frames.before(llc, "0801", addresses, "1100")), "later fragment");
        assertNull(message(105, Frames.before(llc, "4801", addresses, "1000")), "null data");
        assertNull(message(105, Frames.before(llc, "8000", addresses, "1000")), "beacon");
        assertNull(message(1, Frames.ethernet(0x88E5, Frames.before(encrypted, "0c 00 00000001 0800"))), "MACsec");
    }

    /** With a total length of 0 the datagram ends where its frame does: a check sequence that is known must not count. */
    @Test
    void cutsKnownCheckSequencesOff() {
        byte[] datagram = IcmpFrames.icmp("0800 0000 1234 0001 6162 6364 6566 6768")
                .totalLength(0)
                .datagram();
        byte[] frame = Frames.padded(Frames.ethernet(0x0800, datagram), 4);
        assertEquals(16, message(240, Frames.before(frame, "00000000")).length());
        assertEquals(20, message(1, frame).length());
    }

    @Test
    void readsPrivateLinkTypesAsToldTo() {
        byte[] frame = Frames.ethernet(0x0800, Frames.echo());
        LinkTypeOverrides overrides = LinkTypeOverrides.of(Map.of(147, 1));
        IcmpMessage[] message = new IcmpMessage[1];
        FrameDecoder decoder = new FrameDecoder(each -> message[0] = each, overrides);
        assertEquals(FrameOutcome.MESSAGE, decoder.decode(RecordFixture.of(147, frame)));
        assertEquals("eth:ip", message[0].path().toString());
        assertEquals(FrameOutcome.UNSUPPORTED_LINK_TYPE, decoder.decode(RecordFixture.of(148, frame)));
        assertEquals(
                FrameOutcome.UNSUPPORTED_LINK_TYPE,
                Decoding.of(RecordFixture.of(147, frame)).outcome());
        assertEquals(101, LinkTypeOverrides.NONE.actual(101));
        Map<Integer, Integer> toUnknown = Map.of(147, 283);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> LinkTypeOverrides.of(toUnknown))
                .getMessage()
                .contains("283"));
    }

    /** Apple's number for its own header is one that others use as they like. */
    @Test
    void takesWhatIsNoPacketTapForUnknown() {
        byte[] frame = Frames.ethernet(0x0800, Frames.echo());
        assertEquals(
                FrameOutcome.UNSUPPORTED_LINK_TYPE,
                Decoding.of(RecordFixture.of(149, frame)).outcome());
        assertEquals(
                FrameOutcome.UNDECODABLE,
                Decoding.of(RecordFixture.of(258, frame)).outcome());
    }

    /** A protocol number alone makes no tunnel: what a protocol scan sends is other traffic, not broken headers. */
    @Test
    void takesEmptyTunnelsForOtherTraffic() {
        for (int protocol : new int[] {4, 17, 41, 47, 51, 94, 97, 137, 143}) {
            byte[] frame = Frames.padded(Frames.ethernet(0x0800, Frames.ipv4(protocol, new byte[0])), 26);
            assertEquals(FrameOutcome.NOT_ICMP, Decoding.of(frame).outcome(), () -> "protocol " + protocol);
        }
    }
}
