package icmpscan.decode;

import java.util.List;
import java.util.stream.Stream;

/** One way to wrap an echo request, for tests. */
final class Encapsulation {
    private static final byte[] ECHO = Frames.echo();
    private static final byte[] FRAME = Frames.ethernet(0x0800, ECHO);

    private final int linkType;
    private final String path;
    private final byte[] frame;

    Encapsulation(int linkType, String path, byte[] frame) {
        this.linkType = linkType;
        this.path = path;
        this.frame = frame;
    }

    /** Link type of the frame. */
    int linkType() {
        return linkType;
    }

    /** The headers before the message, as they are to be reported. */
    String path() {
        return path;
    }

    byte[] frame() {
        return frame.clone();
    }

    /** Every encapsulation that is decoded, at least once. */
    static List<Encapsulation> all() {
        return Stream.of(tags(), labels(), ip(), gre(), udp(), pointToPoint(), networks(), radio(), captureHeaders())
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public String toString() {
        return linkType + " " + path;
    }

    private static Encapsulation ethernet(String path, int etherType, byte[] carried) {
        return new Encapsulation(1, path, Frames.ethernet(etherType, carried));
    }

    private static Encapsulation of(int linkType, String path, byte[] carried, String... hexParts) {
        return new Encapsulation(linkType, path, Frames.before(carried, hexParts));
    }

    private static Stream<Encapsulation> tags() {
        return Stream.of(
                ethernet("eth:ip", 0x0800, ECHO),
                ethernet("eth:vlan:ip", 0x8100, Frames.before(ECHO, "0007 0800")),
                ethernet("eth:vlan:vlan:vlan:ip", 0x88A8, Frames.before(ECHO, "0007 9100 0008 9200 0009 0800")),
                new Encapsulation(1, "eth:llc:snap:ip", Frames.ethernetWithLength(Frames.snap(0x0800, ECHO))),
                new Encapsulation(1, "eth:llc:ip", Frames.ethernetWithLength(Frames.before(ECHO, "0606 03"))),
                new Encapsulation(1, "eth:llc:ip", Frames.ethernetWithLength(Frames.before(ECHO, "fefe 03 cc"))),
                ethernet("eth:llc:snap:ip", 0x8870, Frames.snap(0x0800, ECHO)),
                ethernet("eth:vntag:ip", 0x8926, Frames.before(ECHO, "80010002 0800")),
                ethernet("eth:etag:ip", 0x893F, Frames.before(ECHO, "0000 1001 0000 0800")),
                ethernet("eth:rtag:vlan:ip", 0xF1C1, Frames.before(ECHO, "0000 0001 8100 0007 0800")),
                ethernet("eth:hsr:ip", 0x892F, Frames.before(ECHO, "002e 0001 0800")),
                ethernet("eth:cmd:ip", 0x8909, Frames.before(ECHO, "01 01 0001 0064 0800")),
                ethernet("eth:ieee8021ah:eth:ip", 0x88E7, Frames.before(FRAME, "00001234")),
                ethernet("eth:cfp:eth:ip", 0x8903, Frames.before(FRAME, "0060")),
                ethernet("eth:trill:eth:ip", 0x22F3, Frames.before(FRAME, "003f 0001 0002")),
                ethernet("eth:trill:eth:ip", 0x22F3, Frames.before(FRAME, "00bf 0001 0002 00000000 00000000")),
                ethernet("eth:macsec:ip", 0x88E5, Frames.padded(Frames.before(ECHO, "00 00 00000001 0800"), 16)),
                ethernet(
                        "eth:macsec:ip",
                        0x88E5,
                        Frames.padded(Frames.before(ECHO, "20 00 00000001 0200000000010001 0800"), 16)),
                ethernet("eth:edsa:dsa:ip", 0xDADA, Frames.before(ECHO, "0000 c0080000 0800")),
                of(285, "eth:edsa:dsa:ip", ECHO, Frames.ADDRESSES, "dada 0000 c0080000 0800"),
                of(284, "eth:dsa:ip", ECHO, Frames.ADDRESSES, "c0080000 0800"),
                of(281, "eth:brcm-tag:ip", ECHO, Frames.ADDRESSES, "20000001 0800"),
                of(282, "brcm-tag:eth:ip", FRAME, "20000001"),
                new Encapsulation(
                        1,
                        "eth:isl:eth:ip",
                        Frames.padded(
                                Frames.before(FRAME, "01000c000000 020000000001 003e aaaa03 020000 000e 0001 0000"),
                                4)),
                ethernet("eth:nsh:ip", 0x894F, Frames.before(ECHO, "0fc2 02 01 000001ff")),
                ethernet("eth:nsh:eth:ip", 0x894F, Frames.before(FRAME, "0fc6 01 03 000001ff", "00".repeat(16))),
                ethernet("eth:batadv:eth:ip", 0x4305, Frames.before(FRAME, "40 0f 32 01 020000000003")),
                ethernet("eth:batadv:eth:ip", 0x4305, Frames.before(FRAME, "04 0e 32 00 00000001 020000000003")),
                ethernet("eth:eth:ip", 0x6558, FRAME),
                of(1, "eth:vlan:llc:ip", Frames.before(ECHO, "0606 03"), Frames.ADDRESSES, "8100 0007 0027"));
    }

    private static Stream<Encapsulation> labels() {
        return Stream.of(
                ethernet("eth:mpls:ip", 0x8847, Frames.before(ECHO, "00010140")),
                ethernet("eth:mpls:ip", 0x8848, Frames.before(ECHO, "00010040 00020040 00030140")),
                ethernet("eth:mpls:eth:ip", 0x8847, Frames.before(FRAME, "00010140")),
                ethernet("eth:mpls:pwethcw:eth:ip", 0x8847, Frames.before(FRAME, "00010140 00000000")),
                ethernet(
                        "eth:mpls:pwethcw:eth:vlan:ip",
                        0x8847,
                        Frames.before(ECHO, "00010140 00000000", Frames.ADDRESSES, "8100 0007 0800")),
                ethernet(
                        "eth:mpls:eth:ip",
                        0x8847,
                        Frames.before(ECHO, "00010140", "48 00 00 40 00 02 66 00 00 00 00 01 0800")),
                ethernet(
                        "eth:mpls:eth:ip",
                        0x8847,
                        Frames.before(ECHO, "00010140", "68 00 00 00 ff ff 66 00 00 00 00 01 0800")),
                ethernet(
                        "eth:mpls:eth:ip",
                        0x8847,
                        Frames.before(ECHO, "00010140", "dc 00 00 00 ff ff 66 00 00 00 00 01 0800")),
                ethernet("eth:mpls:pwach:ip", 0x8847, Frames.before(ECHO, "0000d140 10000021")),
                ethernet("eth:mpls:ipv6:ip", 0x8847, Frames.before(Frames.ipv6(4, ECHO), "00010140")),
                ethernet("eth:pppoes:ppp:ip", 0x8864, Frames.before(ECHO, "11 00 0001 0026 0021")),
                ethernet("eth:pppoes:ppp:ipv6:ip", 0x8864, Frames.before(Frames.ipv6(4, ECHO), "11 00 0001 004e 0057")),
                of(219, "mpls:ip", ECHO, "00010140"),
                of(51, "pppoes:ppp:ip", ECHO, "11 00 0001 0026 0021"));
    }

    private static Stream<Encapsulation> ip() {
        return Stream.of(
                ethernet("eth:ip:ip", 0x0800, Frames.ipv4(4, ECHO)),
                ethernet("eth:ip:ip", 0x0800, Frames.ipv4(94, ECHO)),
                ethernet("eth:ip:ipv6:ip", 0x0800, Frames.ipv4(41, Frames.ipv6(4, ECHO))),
                ethernet("eth:ip:etherip:eth:ip", 0x0800, Frames.ipv4(97, Frames.before(FRAME, "3000"))),
                ethernet("eth:ip:mpls:ip", 0x0800, Frames.ipv4(137, Frames.before(ECHO, "00010140"))),
                ethernet("eth:ip:eth:ip", 0x0800, Frames.ipv4(143, FRAME)),
                ethernet("eth:ip:ah:ip", 0x0800, Frames.ipv4(51, Frames.before(ECHO, AUTHENTICATION.formatted(4)))),
                ethernet("eth:ipv6:ip", 0x86DD, Frames.ipv6(4, ECHO)),
                ethernet(
                        "eth:ipv6:ip",
                        0x86DD,
                        Frames.ipv6(0, Frames.before(ECHO, "3c 00 010400000000", "04 01 0108", "00".repeat(12)))),
                ethernet("eth:ipv6:ip", 0x86DD, Frames.ipv6(43, Frames.before(ECHO, "04 00 0400 00000000"))),
                ethernet("eth:ipv6:ip", 0x86DD, Frames.ipv6(44, Frames.before(ECHO, "04 00 0001 00000007"))),
                ethernet("eth:ipv6:ip", 0x86DD, Frames.ipv6(51, Frames.before(ECHO, AUTHENTICATION.formatted(4)))),
                ethernet("eth:ipv6:gre:ip", 0x86DD, Frames.ipv6(47, Frames.before(ECHO, "0000 0800"))),
                ethernet(
                        "eth:ipv6:udp:vxlan:eth:ip",
                        0x86DD,
                        Frames.ipv6(17, Frames.udpBytes(49152, 4789, Frames.before(FRAME, VXLAN)))),
                ethernet("eth:ip:pim:ip", 0x0800, Frames.ipv4(103, Frames.before(ECHO, "2100 0000 00000000"))),
                ethernet("eth:ip:pim:ip", 0x0800, Frames.ipv4(2, Frames.before(ECHO, "1401 0000 10000000"))),
                ethernet("eth:ip:l2tp:ip", 0x0800, Frames.ipv4(115, Frames.before(ECHO, "00000001"))),
                ethernet("eth:ip:l2tp:eth:ip", 0x0800, Frames.ipv4(115, Frames.before(FRAME, "00000001 11111111"))),
                ethernet(
                        "eth:ip:l2tp:ppp:ip",
                        0x0800,
                        Frames.ipv4(115, Frames.before(ECHO, "00000001 0000000000000000 00000000 ff030021"))),
                openflow("01 0a 0044 00000001 ffffffff 0032 0001 00 00"),
                openflow("04 0a 0062 00000001 ffffffff 0032 00 00 0000000000000000", "0001 000c", MATCH, "0000"),
                openflow("01 02 0008 00000002 01 0d 004a 00000001 ffffffff 0001 0008 0000 0008 0001 0000"),
                openflow("04 0d 005a 00000001 ffffffff 00000001 0010 000000000000", ACTION),
                of(12, "ip", ECHO),
                of(13, "atm:ip", ECHO),
                of(14, "ip", ECHO),
                of(228, "ip", ECHO),
                of(101, "ipv6:ip", Frames.ipv6(4, ECHO)),
                of(229, "ipv6:ip", Frames.ipv6(4, ECHO)));
    }

    private static final String MATCH = "80000004 00000001 00000000";
    private static final String ACTION = "0000 0010 00000001 0000 000000000000";

    /** A message with a frame from a switch, or to one, in TCP. */
    private static Encapsulation openflow(String... message) {
        byte[] tcp = Frames.before(Frames.before(FRAME, message), "c000 19fd 00000001 00000001 5018 2000 0000 0000");
        return ethernet("eth:ip:tcp:openflow:eth:ip", 0x0800, Frames.ipv4(6, tcp));
    }

    private static final String AUTHENTICATION = "%02x 04 0000 00000100 00000001 000000000000000000000000";
    private static final String TEREDO_AUTHENTICATION = "0001 02 01 aaaa bb 0000000000000001 00";
    private static final String VXLAN = "08000000 00000100";

    private static Encapsulation gre(String path, byte[] carried, String... hexParts) {
        return new Encapsulation(1, path, Frames.gre(carried, hexParts));
    }

    private static Stream<Encapsulation> gre() {
        return Stream.of(
                gre("eth:ip:gre:ip", ECHO, "0000 0800"),
                gre("eth:ip:gre:ip", ECHO, "b000 0800", "00000000 00000001 00000002"),
                gre("eth:ip:gre:ip", ECHO, "4000 0800", "00000000", "0800 04 04 0a000001", "0000 00 00"),
                gre("eth:ip:gre:ppp:ip", ECHO, "3081 880b", "00280001 00000001 00000002", "ff03 0021"),
                gre("eth:ip:gre:eth:ip", FRAME, "0000 6558"),
                gre("eth:ip:gre:erspan:eth:ip", FRAME, "0000 88be"),
                gre("eth:ip:gre:erspan:eth:ip", FRAME, "1000 88be 00000001", "10010001 00000001"),
                gre("eth:ip:gre:erspan:eth:ip", FRAME, "1000 22eb 00000001", "20010001 00000000 00000000"),
                gre(
                        "eth:ip:gre:erspan:eth:ip",
                        FRAME,
                        "1000 22eb 00000001",
                        "20010001 00000000 00000001",
                        "0000000000000000"),
                gre("eth:ip:gre:erspan:ip", ECHO, "1000 22eb 00000001", "20010001 00000000 00000800"),
                gre("eth:ip:gre:ip", ECHO, "0000 883e"),
                gre("eth:ip:gre:ip", ECHO, "0000 883e 80000001"),
                gre("eth:ip:gre:mpls:ip", ECHO, "0000 8847 00010140"),
                gre("eth:ip:gre:ipv6:ip", Frames.ipv6(4, ECHO), "0000 86dd"),
                gre("eth:ip:gre:ip", ECHO, "0000 00fe cc"),
                gre("eth:ip:gre:ppp:ip", ECHO, "2000 8881 00000001", "7e ff 7d23 0021"),
                gre("eth:ip:gre:ppp:ip", ECHO, "0000 8881", "7e ff 03 0021"),
                gre("eth:ip:gre:nsh:ip", ECHO, "0000 894f 0fc2 02 01 000001ff"),
                gre("eth:ip:gre:fr:ip", ECHO, "0000 6559 1841 03 cc"),
                gre("eth:ip:gre:eth:ip", FRAME, "2001 6400 00320001"),
                gre("eth:ip:gre:wlan:llc:snap:ip", Frames.snap(0x0800, ECHO), "0000 8200", WLAN));
    }

    private static Encapsulation udp(String path, int port, byte[] carried, String... hexParts) {
        return new Encapsulation(1, "eth:ip:udp:" + path, Frames.udp(port, Frames.before(carried, hexParts)));
    }

    private static Stream<Encapsulation> udp() {
        byte[] snap = Frames.snap(0x0800, ECHO);
        return Stream.of(
                udp("vxlan:eth:ip", 4789, FRAME, VXLAN),
                udp("vxlan:eth:ip", 8472, FRAME, VXLAN),
                new Encapsulation(
                        1,
                        "eth:ip:udp:vxlan:eth:ip",
                        Frames.ethernet(
                                0x0800, Frames.ipv4(17, Frames.udpBytes(4789, 50000, Frames.before(FRAME, VXLAN))))),
                udp("vxlan_gpe:ip", 4790, ECHO, "0c 0000 01 00000100"),
                udp("vxlan_gpe:eth:ip", 4790, FRAME, "0c 0000 03 00000100"),
                udp("vxlan_gpe:nsh:eth:ip", 4790, FRAME, "0c 0000 04 00000100", "0fc2 02 03 000001ff"),
                udp("vxlan_gpe:mpls:ip", 4790, ECHO, "0c 0000 05 00000100", "00010140"),
                udp("geneve:eth:ip", 6081, FRAME, "00 00 6558 00000100"),
                udp("geneve:ip", 6081, ECHO, "02 00 0800 00000100", "01020001 00000000"),
                udp("gtp:ip", 2152, ECHO, "30 ff 0024 00000001"),
                udp("gtp:ip", 2152, ECHO, "32 ff 0028 00000001", "0001 00 00"),
                udp("gtp:ip", 2152, ECHO, "34 ff 0030 00000001", "0000 00 85", "01 0001 c0", "01 1234 00"),
                udp("gtp:ppp:ip", 2152, ECHO, "30 ff 0028 00000001", "ff03 0021"),
                udp("gtp:eth:ip", 2152, FRAME, "30 ff 0032 00000001"),
                udp("gtp:ip", 3386, ECHO, "1e ff 0024 0001 0000", "ff ff ff ff 1234567890123456"),
                udp("lisp-data:ip", 4341, ECHO, "80000001 00000001"),
                udp("lisp-data:ipv6:ip", 4341, Frames.ipv6(4, ECHO), "80000001 00000001"),
                udp("gre:ip", 4754, ECHO, "0000 0800"),
                udp("sflow:eth:ip", 6343, Sflow.datagram(Sflow.flowSample(512, 1, FRAME))),
                udp("sflow:ip", 6343, Sflow.datagram(Sflow.expandedFlowSample(512, 11, ECHO))),
                udp("mpls:ip", 6635, ECHO, "00010140"),
                udp("l2tp:ppp:ip", 1701, ECHO, "0002 0001 0002", "ff03 0021"),
                udp("l2tp:ppp:ip", 1701, ECHO, "4a02 0036 0001 0002 0001 0002 0002 0000", "0021"),
                udp("l2tp:eth:ip", 1701, FRAME, "0003 0000 00000001"),
                udp("teredo:ipv6:ip", 3544, Frames.ipv6(4, ECHO)),
                udp("teredo:ipv6:ip", 3544, Frames.ipv6(4, ECHO), TEREDO_AUTHENTICATION, "0000 ffff ffffffff"),
                udp("gtp:ip", 2123, ECHO, "30 ff 0024 00000001"),
                udp("mip:ip", 434, ECHO, "04 04 0000"),
                udp("jmirror:ip", 30030, ECHO, "00000001 00000001"),
                udp("lwapp:wlan:llc:snap:ip", 12222, snap, "00 00 0044 0000", WLAN),
                udp("tzsp:eth:ip", 37008, FRAME, "01 00 0001", "00 0a01c0 01"),
                udp("tzsp:wlan:llc:snap:ip", 37008, snap, "01 00 0012", "01", WLAN),
                udp("capwap:eth:ip", 5247, FRAME, "00 10 0200 0000 0000"),
                udp("capwap:wlan:llc:snap:ip", 5247, snap, "00 20 0310 0000 0000", "06020000000001 00", WLAN),
                udp("capwap:wlan:llc:snap:ip", 5247, snap, "00 10 0300 0000 0000", "01 08", AFTER_CONTROL),
                udp("gue:ip", 6080, ECHO, "00 04 0000"),
                udp("gue:ip", 6080, ECHO, "01 04 0000 00000000"),
                udp("gue:ip", 6080, ECHO));
    }

    private static Stream<Encapsulation> pointToPoint() {
        byte[] llc = Frames.snap(0x0800, ECHO);
        byte[] checked = Frames.padded(FRAME, 4);
        return Stream.of(
                of(9, "ppp:ip", ECHO, "ff03 0021"),
                of(50, "ppp:ip", ECHO, "0021"),
                of(9, "ppp:ip", ECHO, "21"),
                of(9, "ppp:mpls:ip", ECHO, "ff03 0281 00010140"),
                of(9, "ppp:ip", ECHO, "ffd6 0021"),
                of(9, "ppp:ip", ECHO, "ff03 0800"),
                of(9, "ppp:ip", ECHO, "ff03 0023 cc"),
                of(9, "ppp:chdlc:ip", ECHO, "0f00 0800"),
                of(9, "ppp:mp:ip", ECHO, "ff03 003d c0000001 0021"),
                of(9, "ppp:bcp:eth:ip", FRAME, "ff03 0031 00 01"),
                of(9, "ppp:bcp:eth:ip", checked, "ff03 0031 c0 01 00000001"),
                of(166, "ppp:ip", ECHO, "01 03 0021"),
                of(166, "ppp:ip", ECHO, "00 ff03 0021"),
                of(204, "direction:ppp:ip", ECHO, "01 ff03 0021"),
                of(104, "chdlc:ip", ECHO, "0f00 0800"),
                of(104, "chdlc:eth:ip", FRAME, "0f00 6558"),
                of(112, "chdlc:ip", ECHO, "0f00 0800"),
                of(205, "direction:chdlc:ip", ECHO, "00 0f00 0800"),
                of(107, "fr:ip", ECHO, "1841 03 cc"),
                of(107, "fr:ip", ECHO, "184041 03 cc"),
                of(107, "fr:snap:ip", ECHO, "1841 03 00 80 000000 0800"),
                of(107, "fr:snap:eth:ip", FRAME, "1841 03 00 80 0080c2 0007"),
                of(107, "fr:ppp:ip", ECHO, "1841 03 cf 0021"),
                of(107, "fr:ip", ECHO, "1841 0800"),
                of(206, "direction:fr:ip", ECHO, "01 1841 03 cc"),
                of(100, "atm:llc:snap:ip", llc),
                of(100, "atm:ip", ECHO),
                of(100, "atm:llc:snap:eth:ip", FRAME, "aaaa03 0080c2 0007 0000"),
                of(11, "atm:llc:snap:eth:ip", checked, "aaaa03 0080c2 0001 0000"),
                of(100, "atm:llc:ppp:ip", ECHO, "fefe03 cf 0021"),
                of(100, "atm:eth:ip", FRAME, "0000"),
                of(19, "atm:llc:snap:ip", llc),
                of(106, "atm:ip", ECHO),
                of(16, "ip", ECHO),
                of(18, "ip", ECHO),
                of(123, "atm:llc:snap:ip", llc, "02 00 0064"),
                of(123, "atm:eth:ip", FRAME, "01 00 0064 0001"),
                of(8, "slip:ip", ECHO, "00".repeat(16)));
    }

    private static Stream<Encapsulation> networks() {
        byte[] llc = Frames.snap(0x0800, ECHO);
        byte[] checked = Frames.padded(FRAME, 4);
        return Stream.of(
                of(0, "null:ip", ECHO, "02000000"),
                of(0, "null:ip", ECHO, "00000002"),
                of(0, "null:ipv6:ip", Frames.ipv6(4, ECHO), "1e000000"),
                of(0, "null:ipv6:ip", Frames.ipv6(4, ECHO), "0000001c"),
                of(0, "null:ip", ECHO, "00080000"),
                of(108, "null:ipv6:ip", Frames.ipv6(4, ECHO), "00000018"),
                of(6, "tr:llc:snap:ip", llc, "10 40", Frames.ADDRESSES),
                of(6, "tr:llc:snap:ip", llc, "10 40 020000000002 820000000001", "0670 0011 0020"),
                of(10, "fddi:llc:snap:ip", llc, "50", Frames.ADDRESSES),
                of(7, "arcnet:ip", ECHO, "01 02 d4 00 0001"),
                of(7, "arcnet:ip", ECHO, "01 02 f0"),
                of(7, "arcnet:ip", ECHO, "01 02 d4 ff ffff d4 00 0001"),
                of(129, "arcnet:ip", ECHO, "01 02 0050 d4 00 0001"),
                of(122, "ipfc:llc:snap:ip", llc, "1000020000000002 1000020000000001"),
                of(138, "ap1394:ip", ECHO, "0200000000000002 0200000000000001 0800"),
                of(242, "ipoib:ip", ECHO, "60".repeat(40), "0800 0000"),
                of(143, "docsis:eth:ip", FRAME, "00 00 0032 0000"),
                of(143, "docsis:eth:ip", FRAME, "01 03 0035 500100 0000"),
                of(259, "epon:eth:ip", checked, "55 55 d5 55 55 0001 00"),
                of(274, "fpp:eth:ip", checked, "55 55 55 55 55 55 55 d5"),
                of(113, "sll:ip", ECHO, "0000 0001 0006 0200000000010000 0800"),
                of(113, "sll:llc:ip", Frames.before(ECHO, "0606 03"), "0000 0001 0006 0200000000010000 0004"),
                of(113, "sll:ppp:ip", ECHO, "0000 0200 0000 0000000000000000 0007 0021"),
                of(113, "sll:eth:ip", FRAME, "0000 030a 0004 c000020100000000 6558"),
                of(113, "sll:fr:ip", ECHO, "0000 0302 0000 0000000000000000 0000 1841 03 cc"),
                of(276, "sll2:ip", ECHO, "0800 0000 00000001 0001 00 06 0200000000010000"),
                of(276, "sll2:radiotap:wlan:llc:snap:ip", llc, SLL2_RADIO, "0000 0800 00000000", WLAN));
    }

    private static final String SLL2_RADIO = "0003 0000 00000001 0323 00 06 0200000000010000";

    /** Duration, addresses and sequence number of IEEE 802.11. */
    private static final String AFTER_CONTROL = "0000 020000000003 020000000001 020000000002 1000";

    /** A frame to an access point, without quality of service. */
    private static final String WLAN = "08 01" + AFTER_CONTROL;

    private static Stream<Encapsulation> radio() {
        byte[] llc = Frames.snap(0x0800, ECHO);
        byte[] checked = Frames.padded(llc, 4);
        return Stream.of(
                of(105, "wlan:llc:snap:ip", llc, WLAN),
                of(105, "wlan:llc:snap:ip", llc, "08 02", AFTER_CONTROL),
                of(105, "wlan:llc:snap:ip", llc, "08 03", AFTER_CONTROL, "020000000001"),
                of(105, "wlan:llc:snap:ip", llc, "88 01", AFTER_CONTROL, "0000"),
                of(105, "wlan:llc:snap:ip", llc, "88 83", AFTER_CONTROL, "020000000001 0000 00000000"),
                of(105, "wlan:llc:snap:ip", llc, "08 41", AFTER_CONTROL),
                of(105, "wlan:llc:snap:ip", llc, "08 41", AFTER_CONTROL, "0100002000000000"),
                of(105, "wlan:eth:llc:snap:ip", llc, "88 01", AFTER_CONTROL, "8000", Frames.ADDRESSES, "002c"),
                of(
                        105,
                        "wlan:eth:llc:snap:ip",
                        llc,
                        "88 01",
                        AFTER_CONTROL,
                        "8000",
                        OTHER_SUBFRAME,
                        Frames.ADDRESSES,
                        "002c"),
                of(105, "wlan:ip", ECHO, WLAN, "0800"),
                of(105, "wlan:llc:snap:ip", llc, "88 02", AFTER_CONTROL, "0001", "00 1f 00000001"),
                of(105, "wlan:llc:snap:ip", llc, "88 02", AFTER_CONTROL, "0001", "01 1f 00000001 020000000004"),
                of(3, "ax25:ip", ECHO, AX25, "03 cc"),
                of(202, "ax25:ip", ECHO, "00", AX25, "03 cc"),
                of(127, "radiotap:wlan:llc:snap:ip", llc, "00 00 0800 00000000", WLAN),
                of(127, "radiotap:wlan:llc:snap:ip", checked, "00 00 0900 02000000 10", WLAN),
                of(127, "radiotap:wlan:llc:snap:ip", llc, RADIOTAP_PADDED, "88 01", AFTER_CONTROL, "0000 0000"),
                of(119, "prism:wlan:llc:snap:ip", llc, "44000000 90000000", "00".repeat(136), WLAN),
                of(119, "wlancap:wlan:llc:snap:ip", llc, "80211001 00000040", "00".repeat(56), WLAN),
                of(163, "wlancap:wlan:llc:snap:ip", llc, "80211001 00000040", "00".repeat(56), WLAN),
                of(192, "ppi:wlan:llc:snap:ip", checked, PPI, WLAN),
                of(192, "ppi:eth:ip", FRAME, "00 00 0800 01000000"));
    }

    /** ARP without a body, padded to 4 bytes. */
    private static final String OTHER_SUBFRAME = Frames.ADDRESSES + "0008 aaaa03 000000 0806 0000";

    private static final String AX25 = "9e8a9260606060 9e8a9260606261";

    /** Two present words, a timer aligned to 8 bytes, and flags that say that the frame's header is padded. */
    private static final String RADIOTAP_PADDED = "00 00 1900 03000080 00000000 00000000 0000000000000000 20";

    /** A field to pass over, then the common field with its flag for a check sequence. */
    private static final String PPI =
            "00 00 2500 69000000 0300 0100 ff 0200 1400 0000000000000000 0100" + "0000 0000 0000 0000 0000";

    private static Stream<Encapsulation> captureHeaders() {
        byte[] checked = Frames.padded(FRAME, 4);
        String tap = "6c000000 01000000 %s" + "00".repeat(96);
        return Stream.of(
                of(258, "pktap:eth:ip", FRAME, tap.formatted("01000000")),
                of(149, "pktap:ip", ECHO, tap.formatted("0c000000")),
                of(117, "pflog:ip", ECHO, "3d 02", "00".repeat(62)),
                of(117, "pflog:ipv6:ip", Frames.ipv6(4, ECHO), "40 18", "00".repeat(62)),
                of(109, "enc:ip", ECHO, "02000000 00000100 00000000"),
                of(109, "enc:ipv6:ip", Frames.ipv6(4, ECHO), "00000018 00000100 00000000"),
                of(226, "ipnet:ip", ECHO, "01 02 0000 00000024 00000001 00000000 00000000 00000000"),
                of(252, "exported_pdu:ip", ECHO, "000c 0004 69700000 0000 0000"),
                of(252, "exported_pdu:eth:ip", FRAME, EXPORTED_ETHERNET, "0000 0000"),
                of(239, "nflog:ip", ECHO, "02 00 0001", "0800 0100 08000100", "0500 0a00 61000000", "2800 0900"),
                of(239, "nflog:ip", ECHO, "02 00 0001", "0008 0001 08000100", "0028 0009"),
                of(197, "erf:eth:ip", FRAME, "0000000000000000 02 04 0044 0000 0032", "0000"),
                of(197, "erf:eth:ip", FRAME, ERF_EXTENDED, "8300000000000000 0300000000000000", "0000"),
                of(197, "erf:chdlc:ip", ECHO, "0000000000000000 01 04 0038 0000 0028", "0f00 0800"),
                of(197, "erf:ppp:ip", ECHO, "0000000000000000 05 04 003c 0000 002c", "00000001 ff03 0021"),
                of(197, "erf:ip", ECHO, "0000000000000000 16 04 0034 0000 0024"),
                of(240, "netanalyzer:eth:ip", checked, "00000036"),
                of(241, "netanalyzer:eth:ip", checked, "0000003e 55555555555555d5"),
                of(99, "symantec:ip", ECHO, "0a000001 0000 0800", "00".repeat(36)),
                of(99, "symantec:ip", ECHO, "0a000001 0000 0000 0000 0800", "00".repeat(44)),
                of(178, "juniper:eth:ip", FRAME, "4d4743 01"),
                of(178, "juniper:eth:ip", FRAME, "4d4743 81 0006 010101 020101"),
                of(178, "juniper:ip", ECHO, "4d4743 02 02000000"),
                of(178, "juniper:mpls:ip", ECHO, "4d4743 02 05000000 00010140"),
                of(167, "juniper:eth:ip", FRAME, "4d4743 01"),
                of(179, "juniper:ppp:ip", ECHO, "4d4743 01 ff03 0021"),
                of(180, "juniper:fr:ip", ECHO, "4d4743 01 1841 03 cc"),
                of(181, "juniper:chdlc:ip", ECHO, "4d4743 01 0f00 0800"),
                of(137, "juniper:atm:llc:snap:ip", Frames.snap(0x0800, ECHO), "4d4743 01 00000000"),
                of(135, "juniper:atm:llc:snap:ip", Frames.snap(0x0800, ECHO), "4d4743 01 0000000000000000"),
                of(135, "juniper:eth:ip", FRAME, "4d4743 00 0020000000000000"));
    }

    /** The tag with the name of the dissector, {@code eth_withoutfcs}, and one with a port. */
    private static final String EXPORTED_ETHERNET = "000c 0010 6574685f776974686f757466637300 00 0019 0004 00000001";

    private static final String ERF_EXTENDED = "0000000000000000 82 04 0054 0000 0032";
}
