package icmpscan.decode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each row: a message, an anomaly, whether it is marked. Every anomaly has its nearest innocent neighbour beside it. */
class IcmpOdditiesTest {
    /** Tested where they are found, in tests of cuts, extensions and fragments; too many layers are in no message. */
    private static final Set<Anomaly> ELSEWHERE = EnumSet.of(
            Anomaly.TRUNCATED,
            Anomaly.TOO_DEEP,
            Anomaly.EXTENSION_BAD_CHECKSUM,
            Anomaly.EXTENSION_MALFORMED,
            Anomaly.FRAGMENT_OVERLAP,
            Anomaly.OVERSIZE);

    private record Row(Anomaly anomaly, boolean marked, String what, Decoding decoding) {
        @Override
        public String toString() {
            return anomaly.slug() + (marked ? ": " : ", not: ") + what;
        }
    }

    private static final byte[] QUOTE = IcmpFrames.udp().quoted(28);

    @ParameterizedTest
    @MethodSource("rows")
    void marks(Row row) {
        assertEquals(FrameOutcome.MESSAGE, row.decoding.outcome());
        IcmpMessage message = row.decoding.message();
        assertEquals(
                row.marked, message.has(row.anomaly), () -> message.anomalies().toString());
    }

    @Test
    void coversEveryAnomalyBothWays() {
        EnumSet<Anomaly> expected = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        for (boolean marked : new boolean[] {true, false}) {
            EnumSet<Anomaly> seen = EnumSet.noneOf(Anomaly.class);
            rows().filter(row -> row.marked == marked).forEach(row -> seen.add(row.anomaly));
            assertEquals(expected, seen);
        }
    }

    @Test
    void leavesOrdinaryMessagesUnmarked() {
        List<IcmpFrames> ordinary = List.of(
                echo(),
                IcmpFrames.icmp("0000 0000 1234 0001"),
                IcmpFrames.error("0303 0000 00000000", QUOTE).source("192.0.2.9"),
                IcmpFrames.error("0b00 0000 00000000", QUOTE),
                IcmpFrames.error("0400 0000 00000000", QUOTE),
                IcmpFrames.icmp("0d00 0000 0001 0001 0526 5bff 00000000 00000000"));
        for (IcmpFrames each : ordinary) {
            assertEquals(Set.of(), Decoding.message(each).anomalies());
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                        lengths(), ip(), unused(), queries(), quotations(), aboutWhat(), mtus(), redirects(), padding())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> lengths() {
        return Stream.of(
                yes(Anomaly.SHORT, "echo of 7 bytes", IcmpFrames.icmp("0800 0000 1234 00")),
                no(Anomaly.SHORT, "echo of 8 bytes", IcmpFrames.icmp("0800 0000 1234 0001")),
                yes(Anomaly.SHORT, "timestamp of 19 bytes", IcmpFrames.icmp("0d00 0000", "00".repeat(15))),
                no(Anomaly.SHORT, "timestamp of 20 bytes", IcmpFrames.icmp("0d00 0000", "00".repeat(16))),
                yes(Anomaly.SHORT, "mask of 11 bytes", IcmpFrames.icmp("1100 0000", "00".repeat(7))),
                no(Anomaly.SHORT, "mask of 12 bytes", IcmpFrames.icmp("1100 0000", "00".repeat(8))),
                yes(Anomaly.SHORT, "extended echo of 15 bytes", IcmpFrames.icmp("2a00 0000", "00".repeat(11))),
                yes(Anomaly.SHORT, "error of 35 bytes", error(IcmpFrames.udp().quoted(27))),
                no(Anomaly.SHORT, "error about a datagram of 24 bytes", error(udp(24, 24))),
                yes(Anomaly.SHORT, "quoted length 0 excuses nothing", error(udp(0, 24))),
                no(Anomaly.SHORT, "first fragment", echo().flagsAndOffset(0x2000)),
                yes(
                        Anomaly.BAD_CHECKSUM,
                        "checksum one off",
                        IcmpFrames.carrying(IcmpFrames.hex("0800 f7fe 0000 0000"))),
                no(Anomaly.BAD_CHECKSUM, "right checksum", IcmpFrames.carrying(IcmpFrames.hex("0800 f7ff 0000 0000"))),
                yes(Anomaly.QUOTE_MISSING, "error of 8 bytes", error(new byte[0])),
                no(Anomaly.QUOTE_MISSING, "error of 9 bytes", error(IcmpFrames.hex("45"))),
                no(
                        Anomaly.QUOTE_MISSING,
                        "first fragment of an error",
                        error(new byte[0]).flagsAndOffset(0x2000)));
    }

    private static Stream<Row> ip() {
        return Stream.of(
                yes(Anomaly.BAD_IP_CHECKSUM, "header checksum wrong", echo().wrongHeaderChecksum()),
                no(Anomaly.BAD_IP_CHECKSUM, "header checksum right", echo()),
                yes(Anomaly.IP_LENGTH_ZERO, "total length 0", echo().totalLength(0)),
                no(Anomaly.IP_LENGTH_ZERO, "true total length", echo()),
                yes(Anomaly.IP_LENGTH_BEYOND_FRAME, "one byte more than the frame", echo().totalLength(37)),
                no(Anomaly.IP_LENGTH_BEYOND_FRAME, "as long as the frame", echo().totalLength(36)),
                yes(Anomaly.IP_OPTIONS, "record route", echo().options("0707 04 000000 0000")),
                no(Anomaly.IP_OPTIONS, "no options", echo()),
                yes(Anomaly.IP_FRAGMENT, "more fragments", echo().flagsAndOffset(0x2000)),
                no(Anomaly.IP_FRAGMENT, "don't fragment", echo().flagsAndOffset(0x4000)));
    }

    private static Stream<Row> unused() {
        return Stream.of(
                yes(
                        Anomaly.NONZERO_UNUSED,
                        "byte 4 of port unreachable",
                        IcmpFrames.error("0303 0000 01000000", QUOTE)),
                no(Anomaly.NONZERO_UNUSED, "length of RFC 4884", IcmpFrames.error("0303 0000 00200000", QUOTE)),
                yes(Anomaly.NONZERO_UNUSED, "MTU without need", IcmpFrames.error("0303 0000 000005dc", QUOTE)),
                no(Anomaly.NONZERO_UNUSED, "MTU", IcmpFrames.error("0304 0000 000005dc", QUOTE)),
                yes(
                        Anomaly.NONZERO_UNUSED,
                        "byte 6 of parameter problem",
                        IcmpFrames.error("0c00 0000 00000100", QUOTE)),
                no(Anomaly.NONZERO_UNUSED, "pointer", IcmpFrames.error("0c00 0000 ff000000", QUOTE)),
                yes(Anomaly.NONZERO_UNUSED, "source quench", IcmpFrames.error("0400 0000 80000000", QUOTE)),
                yes(Anomaly.NONZERO_UNUSED, "router solicitation", IcmpFrames.icmp("0a00 0000 00000001")),
                no(Anomaly.NONZERO_UNUSED, "subtype of type 41", IcmpFrames.icmp("2900 0000 ff000000")),
                yes(Anomaly.NONZERO_UNUSED, "type 41 after the subtype", IcmpFrames.icmp("2900 0000 ff000001")),
                yes(
                        Anomaly.NONZERO_UNUSED,
                        "flags of type 42",
                        IcmpFrames.icmp("2a00 0000 0000 00 02", "00".repeat(8))),
                no(
                        Anomaly.NONZERO_UNUSED,
                        "local bit of type 42",
                        IcmpFrames.icmp("2a00 0000 0000 00 01", "00".repeat(8))),
                yes(Anomaly.NONZERO_UNUSED, "reserved bits of type 43", IcmpFrames.icmp("2b00 0000 0000 00 08")),
                no(Anomaly.NONZERO_UNUSED, "state and flags of type 43", IcmpFrames.icmp("2b00 0000 0000 00 e7")),
                yes(Anomaly.NONZERO_UNUSED, "type 30", IcmpFrames.icmp("1e00 0000 0000 0001", "00".repeat(12))),
                yes(Anomaly.NONZERO_UNUSED, "type 40", IcmpFrames.error("2800 0000 0001 0000", QUOTE)),
                no(Anomaly.NONZERO_UNUSED, "gateway", IcmpFrames.error("0501 0000 0a000001", QUOTE)));
    }

    private static Stream<Row> queries() {
        return Stream.of(
                yes(Anomaly.ECHO_TO_BROADCAST, "x.255", echo().destination("10.0.0.255")),
                yes(Anomaly.ECHO_TO_BROADCAST, "multicast", echo().destination("224.0.0.1")),
                no(Anomaly.ECHO_TO_BROADCAST, "x.254", echo().destination("10.0.0.254")),
                no(
                        Anomaly.ECHO_TO_BROADCAST,
                        "a reply",
                        IcmpFrames.icmp("0000 0000 00000000").destination("10.0.0.255")),
                yes(
                        Anomaly.TIMESTAMP_RANGE,
                        "a day",
                        IcmpFrames.icmp("0d00 0000 0001 0001 05265c00 00000000 00000000")),
                yes(
                        Anomaly.TIMESTAMP_RANGE,
                        "transmit",
                        IcmpFrames.icmp("0e00 0000 0001 0001 00000000 00000000 7fffffff")),
                yes(
                        Anomaly.TIMESTAMP_RANGE,
                        "receive",
                        IcmpFrames.icmp("0e00 0000 0001 0001 00000000 7fffffff 00000000")),
                no(
                        Anomaly.TIMESTAMP_RANGE,
                        "last ms of a day",
                        IcmpFrames.icmp("0d00 0000 0001 0001 05265bff 00000000 00000000")),
                no(
                        Anomaly.TIMESTAMP_RANGE,
                        "other unit",
                        IcmpFrames.icmp("0d00 0000 0001 0001 ffffffff 80000000 85265c00")));
    }

    private static Stream<Row> quotations() {
        return Stream.of(
                yes(Anomaly.QUOTE_TRUNCATED, "27 bytes", error(IcmpFrames.udp().quoted(27))),
                no(Anomaly.QUOTE_TRUNCATED, "28 bytes", error(QUOTE)),
                yes(Anomaly.QUOTE_TRUNCATED, "19 bytes", error(IcmpFrames.udp().quoted(19))),
                yes(
                        Anomaly.QUOTE_TRUNCATED,
                        "options push it out",
                        error(IcmpFrames.udp().options("01010100").quoted(31))),
                no(
                        Anomaly.QUOTE_TRUNCATED,
                        "options",
                        error(IcmpFrames.udp().options("01010100").quoted(32))),
                no(Anomaly.QUOTE_TRUNCATED, "short datagram in full", error(udp(24, 24))),
                yes(Anomaly.QUOTE_TRUNCATED, "quoted length 0", error(udp(0, 24))),
                no(Anomaly.QUOTE_TRUNCATED, "quoted length 0, enough bytes", error(udp(0, 28))),
                no(Anomaly.QUOTE_TRUNCATED, "nothing quoted", error(new byte[0])),
                no(
                        Anomaly.QUOTE_TRUNCATED,
                        "first fragment",
                        error(IcmpFrames.udp().quoted(24)).flagsAndOffset(0x2000)),
                yes(
                        Anomaly.QUOTE_NOT_IPV4,
                        "version 6",
                        error(IcmpFrames.udp().versionAndHeaderLength(0x65).quoted(28))),
                no(Anomaly.QUOTE_NOT_IPV4, "version 4", error(QUOTE)),
                yes(
                        Anomaly.QUOTE_BAD_HEADER_LENGTH,
                        "16",
                        error(IcmpFrames.udp().versionAndHeaderLength(0x44).quoted(28))),
                no(Anomaly.QUOTE_BAD_HEADER_LENGTH, "20", error(QUOTE)));
    }

    private static Stream<Row> aboutWhat() {
        return Stream.of(
                yes(Anomaly.QUOTES_ERROR, "an unreachable", error(quotedIcmp("0303 0000 00000000"))),
                no(Anomaly.QUOTES_ERROR, "an echo request", error(quotedIcmp("0800 0000 00000000"))),
                yes(Anomaly.QUOTES_BROADCAST, "broadcast", error(quoted("10.0.0.2", "255.255.255.255"))),
                yes(Anomaly.QUOTES_BROADCAST, "multicast", error(quoted("10.0.0.2", "239.255.255.250"))),
                no(Anomaly.QUOTES_BROADCAST, "240.0.0.1", error(quoted("10.0.0.2", "240.0.0.1"))),
                no(Anomaly.QUOTES_BROADCAST, "x.255 may be a host", error(quoted("10.0.0.2", "192.0.2.255"))),
                yes(
                        Anomaly.QUOTES_LATER_FRAGMENT,
                        "offset 8",
                        error(IcmpFrames.udp().flagsAndOffset(1).quoted(28))),
                no(
                        Anomaly.QUOTES_LATER_FRAGMENT,
                        "first fragment",
                        error(IcmpFrames.udp().flagsAndOffset(0x2000).quoted(28))),
                no(Anomaly.QUOTES_LATER_FRAGMENT, "11/1 has its own", lateReassembly(1)),
                yes(Anomaly.REASSEMBLY_LATE, "11/1 about offset 8", lateReassembly(1)),
                no(Anomaly.REASSEMBLY_LATE, "11/1 about offset 0", lateReassembly(0x2000)),
                yes(Anomaly.QUOTES_NO_HOST, "0/8", error(quoted("0.1.2.3", "192.0.2.9"))),
                yes(Anomaly.QUOTES_NO_HOST, "loopback", error(quoted("127.0.0.1", "192.0.2.9"))),
                yes(Anomaly.QUOTES_NO_HOST, "multicast", error(quoted("224.0.0.1", "192.0.2.9"))),
                no(Anomaly.QUOTES_NO_HOST, "223/8", error(quoted("223.255.255.255", "192.0.2.9"))),
                no(Anomaly.QUOTES_NO_HOST, "1/8", error(quoted("1.0.0.0", "192.0.2.9"))),
                yes(Anomaly.QUOTE_OTHER_SOURCE, "someone else", error(quoted("10.0.0.3", "192.0.2.9"))),
                no(Anomaly.QUOTE_OTHER_SOURCE, "the recipient", error(quoted("10.0.0.2", "192.0.2.9"))),
                yes(Anomaly.ERROR_TO_BROADCAST, "to broadcast", error(QUOTE).destination("255.255.255.255")),
                yes(Anomaly.ERROR_TO_BROADCAST, "from multicast", error(QUOTE).source("224.0.0.9")),
                no(Anomaly.ERROR_TO_BROADCAST, "a query", echo().destination("255.255.255.255")));
    }

    private static Stream<Row> mtus() {
        return Stream.of(
                yes(Anomaly.MTU_ZERO, "0", tooBig("0000", 0x4000)),
                no(Anomaly.MTU_ZERO, "1", tooBig("0001", 0x4000)),
                yes(Anomaly.MTU_SMALL, "575", tooBig("023f", 0x4000)),
                no(Anomaly.MTU_SMALL, "576", tooBig("0240", 0x4000)),
                no(Anomaly.MTU_SMALL, "0 has its own", tooBig("0000", 0x4000)),
                yes(Anomaly.MTU_USELESS, "as much as was sent", tooBig("05dc", 0x4000)),
                no(Anomaly.MTU_USELESS, "one less than was sent", tooBig("05db", 0x4000)),
                no(Anomaly.MTU_USELESS, "0 has its own", IcmpFrames.error("0304 0000 00000000", udp(0, 28))),
                yes(Anomaly.DF_CLEAR, "DF off", tooBig("0578", 0)),
                no(Anomaly.DF_CLEAR, "DF on", tooBig("0578", 0x4000)));
    }

    private static Stream<Row> redirects() {
        return Stream.of(
                yes(Anomaly.REDIRECT_SELF, "to its sender", IcmpFrames.error("0501 0000 0a000001", QUOTE)),
                yes(Anomaly.REDIRECT_SELF, "to the destination", IcmpFrames.error("0501 0000 c0000209", QUOTE)),
                no(Anomaly.REDIRECT_SELF, "to another", IcmpFrames.error("0501 0000 0a0000fe", QUOTE)),
                yes(Anomaly.REDIRECT_OFF_LINK, "next /24", IcmpFrames.error("0501 0000 0a0001fe", QUOTE)),
                no(Anomaly.REDIRECT_OFF_LINK, "same /24", IcmpFrames.error("0501 0000 0a0000fe", QUOTE)));
    }

    private static Stream<Row> padding() {
        byte[] frame = echo().frame();
        byte[] zeros = IcmpFrames.join(frame, new byte[10]);
        byte[] leak = zeros.clone();
        leak[leak.length - 1] = 1;
        byte[] fcs = IcmpFrames.join(frame, new byte[10], IcmpFrames.hex("deadbeef"));
        return Stream.of(
                new Row(Anomaly.NONZERO_PADDING, true, "last byte of 60", Decoding.of(leak)),
                new Row(Anomaly.NONZERO_PADDING, false, "zeros up to 60", Decoding.of(zeros)),
                new Row(Anomaly.NONZERO_PADDING, false, "a frame check sequence at 60", Decoding.of(fcs)));
    }

    private static Row yes(Anomaly anomaly, String what, IcmpFrames frame) {
        return new Row(anomaly, true, what, Decoding.of(frame.frame()));
    }

    private static Row no(Anomaly anomaly, String what, IcmpFrames frame) {
        return new Row(anomaly, false, what, Decoding.of(frame.frame()));
    }

    private static IcmpFrames echo() {
        return IcmpFrames.icmp("0800 0000 1234 0001 6162636465666768");
    }

    private static IcmpFrames error(byte[] quotation) {
        return IcmpFrames.error("0303 0000 00000000", quotation);
    }

    private static IcmpFrames lateReassembly(int quotedFlagsAndOffset) {
        return IcmpFrames.error(
                "0b01 0000 00000000",
                IcmpFrames.udp().flagsAndOffset(quotedFlagsAndOffset).quoted(28));
    }

    private static IcmpFrames tooBig(String mtu, int quotedFlags) {
        byte[] quotation =
                IcmpFrames.udp().flagsAndOffset(quotedFlags).totalLength(1500).quoted(28);
        return IcmpFrames.error("0304 0000 0000" + mtu, quotation);
    }

    private static byte[] quoted(String source, String destination) {
        return IcmpFrames.udp().source(source).destination(destination).quoted(28);
    }

    private static byte[] quotedIcmp(String message) {
        return IcmpFrames.icmp(message).source("10.0.0.2").quoted(28);
    }

    private static byte[] udp(int totalLength, int quoted) {
        return IcmpFrames.udp().totalLength(totalLength).quoted(quoted);
    }
}
