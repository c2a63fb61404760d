import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes, byte by byte, the sample captures that no tool makes. Run as {@code java scripts/MakeSamples.java DIR}; two runs give the same
 * bytes, and a test holds that they are those in {@code samples/}.
 *
 * <p>{@code samples/README.md} says what each file shows. One file, so that {@code java} runs it without a build.
 */
final class MakeSamples {
    private static final String HOST = "10.20.0.11";
    private static final String ROUTER = "10.20.0.1";
    private static final String SERVER = "192.0.2.10";
    private static final String EVERYBODY = "255.255.255.255";

    private static final int NULL = 0;
    private static final int ETHERNET = 1;
    private static final int PPP = 9;
    private static final int RAW = 101;
    private static final int CISCO_HDLC = 104;
    private static final int LOOP = 108;
    private static final int LINUX_SLL = 113;
    private static final int USER_0 = 147;
    private static final int LINUX_SLL2 = 276;

    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS = 0x2000;

    private MakeSamples() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            Files.write(directory.resolve(sample.getKey()), sample.getValue());
        }
    }

    private static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new TreeMap<>();
        samples.put("all-types.pcap", Pcap.ethernet(allTypes()).bytes());
        samples.put("unreachable-codes.pcap", Pcap.ethernet(unreachableCodes()).bytes());
        samples.put("unreachable-codes.pcap.gz", gzip(Pcap.ethernet(unreachableCodes()).bytes()));
        samples.put("redirect.pcap", Pcap.ethernet(redirect()).bytes());
        samples.put("extensions.pcap", Pcap.ethernet(extensions()).bytes());
        samples.put("ip-options.pcap", Pcap.ethernet(ipOptions()).bytes());
        samples.put("fragments.pcap", Pcap.ethernet(fragments()).bytes());
        samples.put("tunnel.pcap", Pcap.ethernet(tunnel()).bytes());
        samples.put("malformed.pcap", malformed());
        samples.put("snapped.pcap", snapped());
        samples.put("clock-steps-back.pcap", clockStepsBack());
        samples.put("big-endian-nanosecond.pcap", bigEndianNanosecond());
        samples.put("empty.pcap", new Pcap(ByteOrder.LITTLE_ENDIAN, false, ETHERNET).bytes());
        samples.put("unknown-link-type.pcap", link(USER_0, List.of(exchange().get(0))));
        samples.put("cut-off.pcap", cutOff(Pcap.ethernet(exchange()).bytes(), 20));
        samples.put("cut-off.pcapng", cutOff(Pcapng.ethernet(exchange()).bytes(), 20));
        samples.put("damaged.pcap", damaged());
        samples.put("damaged.pcapng", damagedPcapng());
        samples.put("sflow.pcap", Pcap.ethernet(sflow()).bytes());
        samples.put("encapsulated.pcap", Pcap.ethernet(encapsulated()).bytes());
        linkSamples().forEach((name, frames) -> samples.put("link-" + name + ".pcap", link(LINK_TYPES.get(name), frames)));
        samples.put("link-types.pcapng", everyLinkType());
        samples.put("two-sections.pcapng", twoSections());
        samples.put("hostile-text.pcapng", hostileText());
        samples.put("names.pcapng", names());
        return samples;
    }

    // Messages

    /** Types 0 to 43 and 253, one message each, questions from the host, the rest to it. */
    private static List<byte[]> allTypes() {
        List<byte[]> datagrams = new ArrayList<>();
        for (int type = 0; type <= 43; type++) {
            boolean question = List.of(8, 10, 13, 15, 17, 33, 35, 37, 42).contains(type);
            byte[] message = icmp(type, type == 3 ? 3 : 0, bodyOf(type));
            datagrams.add(question ? ip(HOST, SERVER, ICMP, message) : ip(SERVER, HOST, ICMP, message));
        }
        datagrams.add(ip(HOST, SERVER, ICMP, icmp(253, 0, hex("00000000"))));
        return datagrams;
    }

    /** Bytes 4 and on of a well-formed message of the type; four zeros where no layout is known. */
    private static byte[] bodyOf(int type) {
        byte[] identified = hex("0017 0001");
        byte[] quoted = probe();
        return switch (type) {
            case 0, 8 -> join(identified, text("icmpscan sample"));
            case 3, 4, 11 -> join(hex("00000000"), quoted);
            case 5 -> join(address("10.20.0.2"), quoted);
            case 6 -> join(hex("00000000"), address("192.0.2.11"));
            case 9 -> join(hex("01 02 0708"), address(ROUTER), hex("00000000"));
            case 12 -> join(hex("08 00 0000"), quoted);
            case 13 -> join(identified, hex("02932e00 00000000 00000000"));
            case 14 -> join(identified, hex("02932e00 02932e05 02932e05"));
            case 15, 16, 33, 34, 35, 36, 37, 39 -> identified;
            case 17 -> join(identified, hex("00000000"));
            case 18 -> join(identified, hex("ffffff00"));
            case 30 -> join(identified, hex("0003 ffff 0001e848 000005dc"));
            case 31 -> join(hex("00000014"), quoted);
            case 38 -> join(identified, hex("00000e10 06"), text("server"), hex("07"), text("example"), hex("00"));
            case 40 -> join(hex("0000 0014"), quoted);
            case 41 -> hex("01 000000");
            case 42 -> join(hex("0017 01 01"), extension(object(3, 1, join(text("eth0")))));
            case 43 -> hex("0017 01 46");
            default -> hex("00000000");
        };
    }

    /** Every code of destination unreachable, about UDP, TCP and ICMP in turn. */
    private static List<byte[]> unreachableCodes() {
        List<byte[]> datagrams = new ArrayList<>();
        List<byte[]> quoted = List.of(
                probe(),
                ip(HOST, SERVER, 62, 7, DONT_FRAGMENT, TCP, hex(""), hex("c001 0050 11223344 00000000 5002 2000 0000 0000")),
                ip(HOST, SERVER, ICMP, echo(8, 23, 1, text("quoted"))));
        for (int code = 0; code <= 15; code++) {
            byte[] second = code == 4 ? hex("0000 0578") : hex("00000000");
            byte[] about = code == 4 ? quoted.get(1) : quoted.get(code % 3);
            datagrams.add(ip(code == 2 || code == 3 ? SERVER : ROUTER, HOST, ICMP, icmp(3, code, join(second, about))));
        }
        return datagrams;
    }

    private static List<byte[]> redirect() {
        byte[] request = ip(HOST, SERVER, ICMP, echo(8, 23, 1, text("find a better way")));
        return List.of(request, ip(ROUTER, HOST, ICMP, icmp(5, 1, join(address("10.20.0.2"), request))));
    }

    /** Time exceeded with RFC 4884 extensions: where they should be, where old routers put them, and where they go wrong. */
    private static List<byte[]> extensions() {
        byte[] labels = object(1, 1, join(label(416240, false, 1), label(16, true, 1)));
        byte[] name = join(hex("08"), text("wan0"), hex("000000"));
        byte[] incoming = object(2, 0x0F, join(hex("00000003 0001 0000"), address(ROUTER), name, hex("000005dc")));
        byte[] endless = extension(join(hex("0000 01 01"), label(17, true, 1)));
        byte[] badSum = extension(labels);
        badSum[2] ^= 0x55;
        List<byte[]> datagrams = new ArrayList<>();
        datagrams.add(extended(32, extension(labels)));
        datagrams.add(extended(0, extension(labels)));
        datagrams.add(extended(0x11, hex("20 00 78 56 00 08 01 01 65 9f 01 01")));
        datagrams.add(extended(93, extension(labels)));
        datagrams.add(extended(32, extension(join(labels, incoming))));
        datagrams.add(extended(32, extension(object(0xF7, 9, text("private!")))));
        datagrams.add(extended(32, endless));
        datagrams.add(extended(32, badSum));
        return datagrams;
    }

    private static byte[] extended(int lengthByte, byte[] extension) {
        byte[] padded = Arrays.copyOf(probe(), 128);
        return ip(ROUTER, HOST, ICMP, icmp(11, 0, join(new byte[] {0, (byte) lengthByte, 0, 0}, padded, extension)));
    }

    private static List<byte[]> ipOptions() {
        byte[] recordRoute = join(hex("07 0b 0c"), address(ROUTER), address("10.20.12.2"), hex("00"));
        byte[] timestamps = hex("44 0c 0d 00 02932e00 02932e05");
        byte[] looseRoute = join(hex("83 07 04"), address("10.20.12.2"), hex("00"));
        byte[] ports = hex("c001 0045 0008 0000");
        byte[] quotedOptions = ip(HOST, SERVER, 62, 7, 0, UDP, recordRoute, ports);
        byte[] quotedRoute = ip(HOST, SERVER, 62, 8, 0, UDP, looseRoute, ports);
        return List.of(
                ip(HOST, SERVER, 64, 1, 0, ICMP, recordRoute, echo(8, 23, 1, text("route"))),
                ip(HOST, SERVER, 64, 2, 0, ICMP, timestamps, echo(8, 23, 2, text("times"))),
                ip(HOST, SERVER, 64, 3, 0, ICMP, hex("94 04 0000"), echo(8, 23, 3, text("alert"))),
                ip(SERVER, HOST, ICMP, icmp(3, 3, join(hex("00000000"), quotedOptions))),
                ip(ROUTER, HOST, ICMP, icmp(3, 5, join(hex("00000000"), quotedRoute))),
                ip(ROUTER, HOST, ICMP, icmp(12, 0, join(hex("16 000000"), quotedRoute))));
    }

    /** A request in order, its reply in reverse order, a lone later fragment, a first fragment of 8 bytes, two that overlap. */
    private static List<byte[]> fragments() {
        byte[] request = echo(8, 23, 1, counting(3000));
        byte[] reply = echo(0, 23, 1, counting(3000));
        byte[] small = echo(8, 23, 2, counting(48));
        return List.of(
                fragment(HOST, SERVER, 1, request, 0, 1480),
                fragment(HOST, SERVER, 1, request, 1480, 2960),
                fragment(HOST, SERVER, 1, request, 2960, request.length),
                fragment(SERVER, HOST, 2, reply, 2960, reply.length),
                fragment(SERVER, HOST, 2, reply, 1480, 2960),
                fragment(SERVER, HOST, 2, reply, 0, 1480),
                fragment(HOST, SERVER, 3, request, 1480, 2960),
                fragment(HOST, SERVER, 4, small, 0, 8),
                fragment(HOST, SERVER, 4, small, 8, small.length),
                fragment(HOST, SERVER, 5, small, 0, 32),
                fragment(HOST, SERVER, 5, small, 24, small.length));
    }

    private static byte[] fragment(String source, String destination, int id, byte[] message, int from, int to) {
        int flags = to < message.length ? MORE_FRAGMENTS : 0;
        return ip(source, destination, 64, id, flags | from / 8, ICMP, hex(""), Arrays.copyOfRange(message, from, to));
    }

    /** IP packets in echo data: requests carry TCP one way, replies other TCP the other way. */
    private static List<byte[]> tunnel() {
        List<byte[]> datagrams = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] segment = hex("c350 0016 00000000 00000000 5018 2000 0000 0000");
            ByteBuffer.wrap(segment).putInt(4, i * 97);
            byte[] up = ip("10.99.0.2", "10.99.0.1", TCP, join(segment, text("SSH-2.0-inner ".repeat(1 + i % 5))));
            byte[] down = ip("10.99.0.1", "10.99.0.2", TCP, join(segment, counting(40 + i * 31 % 400)));
            datagrams.add(ip(HOST, SERVER, ICMP, echo(8, 65279, 0, up)));
            datagrams.add(ip(SERVER, HOST, ICMP, echo(0, 65279, 0, down)));
        }
        return datagrams;
    }

    /** ICMP in other datagrams: IP in IP, GRE with key and sequence number, VXLAN, Geneve, GTP-U; each an echo request. */
    private static List<byte[]> encapsulated() {
        byte[] inner = ip("10.99.0.1", "10.99.0.2", ICMP, echo(8, 23, 1, text("inside")));
        byte[] frame = ethernet(0x0800, inner);
        return List.of(
                ip(HOST, SERVER, 4, inner),
                ip(HOST, SERVER, 47, join(hex("3000 0800 00000007 00000001"), inner)),
                ip(HOST, SERVER, UDP, udp(50000, 4789, join(hex("08000000 00002a00"), frame))),
                ip(HOST, SERVER, UDP, udp(50000, 6081, join(hex("0000 6558 00002a00"), frame))),
                ip(HOST, SERVER, UDP, udp(2152, 2152, join(hex("30 ff"), u16(inner.length), hex("00000007"), inner))));
    }

    /**
     * Two sFlow datagrams of a switch. In the first: an echo request of 1400 bytes cut to 128, a port unreachable. In the second: counters, a
     * request with a VLAN tag, a sampled header of IPv4 without a link layer, one of TCP.
     */
    private static List<byte[]> sflow() {
        byte[] large = ethernet(0x0800, ip(HOST, SERVER, ICMP, echo(8, 23, 1, counting(1400))));
        byte[] refused = ethernet(0x0800, ip(SERVER, HOST, ICMP, icmp(3, 3, join(hex("00000000"), probe()))));
        byte[] tagged = ethernet(0x8100, join(hex("0064 0800"), ip(HOST, SERVER, ICMP, echo(8, 23, 2, text("tagged")))));
        byte[] bare = ip(ROUTER, HOST, ICMP, icmp(11, 0, join(hex("00000000"), probe())));
        byte[] other = ethernet(0x0800, ip(HOST, SERVER, TCP, counting(60)));
        byte[] counters = sflowEntry(2, join(u32(1), u32(7), u32(0)));
        return List.of(
                sflowDatagram(1, flowSample(512, 1, large), flowSample(512, 1, refused)),
                sflowDatagram(2, counters, expandedFlowSample(1024, 1, tagged), flowSample(2048, 11, bare),
                        flowSample(512, 1, other)));
    }

    private static byte[] sflowDatagram(int sequence, byte[]... samples) {
        byte[] header = join(u32(5), u32(1), address(ROUTER), u32(0), u32(sequence), u32(1000 * sequence), u32(samples.length));
        return ip(ROUTER, SERVER, UDP, udp(50000, 6343, join(header, join(samples))));
    }

    private static byte[] flowSample(int rate, int protocol, byte[] frame) {
        byte[] start = join(u32(1), u32(7), u32(rate), u32(4096), u32(0), u32(7), u32(8), u32(1));
        return sflowEntry(1, join(start, sampledHeader(protocol, frame)));
    }

    private static byte[] expandedFlowSample(int rate, int protocol, byte[] frame) {
        byte[] start = join(u32(1), u32(0), u32(7), u32(rate), u32(4096), u32(0), u32(0), u32(7), u32(0), u32(8), u32(1));
        return sflowEntry(3, join(start, sampledHeader(protocol, frame)));
    }

    /** At most 128 bytes of the frame; of Ethernet the frame check sequence was there, and was taken off. */
    private static byte[] sampledHeader(int protocol, byte[] frame) {
        int stripped = protocol == 1 ? 4 : 0;
        byte[] header = Arrays.copyOf(frame, Math.min(128, frame.length));
        byte[] padded = Arrays.copyOf(header, (header.length + 3) / 4 * 4);
        return sflowEntry(
                1, join(u32(protocol), u32(frame.length + stripped), u32(stripped), u32(header.length), padded));
    }

    private static byte[] sflowEntry(int format, byte[] content) {
        return join(u32(format), u32(content.length), content);
    }

    private static byte[] u32(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    // Damage

    /** One defect a frame, in the order of the list in README.md. */
    private static byte[] malformed() {
        byte[] ping = echo(8, 23, 1, text("odd one"));
        byte[] request = ip(HOST, SERVER, ICMP, ping);
        byte[] error = icmp(3, 3, join(hex("00000000"), probe()));
        Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, false, ETHERNET);
        pcap.ip(patched(request, 22, "dead"));
        pcap.ip(patched(request, 10, "dead"));
        pcap.ip(ip(HOST, SERVER, ICMP, icmp(8, 0, hex(""))));
        pcap.ip(ip(HOST, SERVER, ICMP, hex("")));
        pcap.ip(about(Arrays.copyOf(probe(), 24)));
        pcap.ip(about(hex("")));
        pcap.ip(about(patched(probe(), 0, "65")));
        pcap.ip(about(patched(probe(), 0, "44")));
        pcap.ip(about(ip(HOST, SERVER, ICMP, icmp(11, 0, join(hex("00000000"), probe())))));
        pcap.ip(about(ip(HOST, EVERYBODY, UDP, udp(50000, 69, hex("")))));
        pcap.ip(about(ip(HOST, SERVER, 62, 7, 185, UDP, hex(""), counting(8))));
        pcap.ip(about(ip("0.0.0.0", SERVER, UDP, udp(50000, 69, hex("")))));
        pcap.ip(ip(SERVER, EVERYBODY, ICMP, error));
        pcap.ip(stating(0, request));
        pcap.ip(stating(0x4000, request));
        pcap.ip(join(request, text("a secret in the padding")));
        pcap.ip(ip(HOST, SERVER, ICMP, icmp(8, 9, hex("0017 0127"))));
        pcap.ip(ip(SERVER, HOST, ICMP, icmp(3, 99, join(hex("00000000"), probe()))));
        pcap.ip(ip(SERVER, HOST, ICMP, icmp(3, 1, join(hex("c0ffee00"), probe()))));
        pcap.ip(ip(ROUTER, HOST, ICMP, icmp(3, 4, join(hex("0000 0000"), large(DONT_FRAGMENT)))));
        pcap.ip(ip(ROUTER, HOST, ICMP, icmp(3, 4, join(hex("0000 0044"), large(DONT_FRAGMENT)))));
        pcap.ip(ip(ROUTER, HOST, ICMP, icmp(3, 4, join(hex("0000 0578"), large(0)))));
        pcap.ip(ip(HOST, SERVER, ICMP, icmp(13, 0, hex("0017 0001 05265c00 00000000 00000000"))));
        pcap.ip(ip(ROUTER, HOST, ICMP, icmp(5, 0, join(address(ROUTER), probe()))));
        pcap.ip(ip(HOST, EVERYBODY, ICMP, ping));
        pcap.ip(patched(request, 0, "43"));
        pcap.frame(Arrays.copyOf(ethernet(0x0800, request), 10));
        pcap.frame(hex(""));
        return pcap.bytes();
    }

    private static byte[] about(byte[] quoted) {
        return ip(SERVER, HOST, ICMP, icmp(3, 3, join(hex("00000000"), quoted)));
    }

    /** The datagram with another total length, which its header checksum agrees to. */
    private static byte[] stating(int totalLength, byte[] datagram) {
        byte[] header = patched(Arrays.copyOf(datagram, 20), 10, "0000");
        System.arraycopy(u16(totalLength), 0, header, 2, 2);
        return join(patched(header, 10, checksum(header)), Arrays.copyOfRange(datagram, 20, datagram.length));
    }

    /** What an error quotes of a datagram of 1500 bytes: its header and 8 bytes. */
    private static byte[] large(int flags) {
        return Arrays.copyOf(ip(HOST, SERVER, 1, 7, flags, UDP, hex(""), udp(50000, 69, counting(1472))), 28);
    }

    /** One port unreachable, cut by the snap length at every place where something ends. */
    private static byte[] snapped() {
        byte[] frame = ethernet(0x0800, about(probe()));
        Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, false, ETHERNET);
        for (int captured : new int[] {12, 14, 24, 34, 35, 36, 38, 40, 42, 52, 58, 62, 64, 66, frame.length}) {
            pcap.frame(frame, captured);
        }
        return pcap.bytes();
    }

    private static byte[] clockStepsBack() {
        Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, false, ETHERNET);
        for (long step : new long[] {10_000, 10_000, -5_000_000, 10_000}) {
            pcap.waitMicros(step);
            exchange().subList(0, 2).forEach(pcap::ip);
        }
        return pcap.bytes();
    }

    /** Twelve records, of which the fifth claims four gigabytes. */
    private static byte[] damaged() {
        byte[] datagram = exchange().get(0);
        int record = 16 + 14 + datagram.length;
        byte[] file = Pcap.ethernet(Collections.nCopies(12, datagram)).bytes();
        return patched(file, 24 + 4 * record + 8, "ffffffff");
    }

    /** Twelve blocks, of which the fifth has an impossible length. */
    private static byte[] damagedPcapng() {
        byte[] datagram = exchange().get(0);
        Pcapng pcapng = Pcapng.ethernet(Collections.nCopies(4, datagram));
        int fifth = pcapng.bytes().length;
        for (int i = 4; i < 12; i++) {
            pcapng.packet(0, Pcapng.START_MICROS + i * 1000L, ethernet(0x0800, datagram), hex(""));
        }
        return patched(pcapng.bytes(), fifth + 4, "03000000");
    }

    private static byte[] cutOff(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    // File formats and link types

    private static byte[] bigEndianNanosecond() {
        Pcap pcap = new Pcap(ByteOrder.BIG_ENDIAN, true, ETHERNET);
        exchange().forEach(pcap::ip);
        return pcap.bytes();
    }

    private static final Map<String, Integer> LINK_TYPES = Map.ofEntries(
            Map.entry("linux-cooked", LINUX_SLL),
            Map.entry("linux-cooked-2", LINUX_SLL2),
            Map.entry("null", NULL),
            Map.entry("null-swapped", NULL),
            Map.entry("loop", LOOP),
            Map.entry("raw-ip", RAW),
            Map.entry("ppp", PPP),
            Map.entry("cisco-hdlc", CISCO_HDLC),
            Map.entry("llc-snap", ETHERNET),
            Map.entry("vlan-three-tags", ETHERNET),
            Map.entry("mpls", ETHERNET));

    /** The same exchange and error behind each kind of link-layer header. */
    private static Map<String, List<byte[]>> linkSamples() {
        Map<String, List<byte[]>> samples = new LinkedHashMap<>();
        String station = "0006 020000001101 0000";
        samples.put("linux-cooked", behind(hex("0000 0001 " + station + "0800")));
        samples.put("linux-cooked-2", behind(hex("0800 0000 00000002 0001 00 06 020000001101 0000")));
        samples.put("null", behind(hex("02000000")));
        samples.put("null-swapped", behind(hex("00000002")));
        samples.put("loop", behind(hex("00000002")));
        samples.put("raw-ip", behind(hex("")));
        samples.put("ppp", behind(hex("ff03 0021")));
        samples.put("cisco-hdlc", behind(hex("0f00 0800")));
        samples.put("llc-snap", exchange().stream().map(MakeSamples::llcSnap).toList());
        samples.put("vlan-three-tags", behind(ethernet(0x88A8, hex("0064 8100 0014 8100 0007 0800"))));
        samples.put("mpls", behind(ethernet(0x8847, hex("00064 0 40 00010 1 40".replace(" ", "")))));
        return samples;
    }

    private static List<byte[]> behind(byte[] header) {
        return exchange().stream().map(datagram -> join(header, datagram)).toList();
    }

    private static byte[] llcSnap(byte[] datagram) {
        return ethernet(8 + datagram.length, join(hex("aaaa03 000000 0800"), datagram));
    }

    private static byte[] link(int linkType, List<byte[]> frames) {
        Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, false, linkType);
        frames.forEach(pcap::frame);
        return pcap.bytes();
    }

    private static byte[] everyLinkType() {
        Pcapng pcapng = new Pcapng(ByteOrder.LITTLE_ENDIAN).section();
        Map<String, List<byte[]>> samples = linkSamples();
        samples.forEach((name, frames) -> pcapng.device(LINK_TYPES.get(name), pcapng.option(2, text(name))));
        int number = 0;
        for (List<byte[]> frames : samples.values()) {
            for (byte[] frame : frames) {
                pcapng.packet(number, Pcapng.START_MICROS + number * 1_000_000L, frame, hex(""));
            }
            number++;
        }
        return pcapng.bytes();
    }

    /** Little-endian with nanoseconds and with 2^-20 s, then big-endian with an offset of an hour; a block without a time in each. */
    private static byte[] twoSections() {
        long seconds = Pcapng.START_MICROS / 1_000_000;
        List<byte[]> exchange = exchange();
        Pcapng little = new Pcapng(ByteOrder.LITTLE_ENDIAN).section();
        little.device(ETHERNET, little.option(9, hex("09")));
        little.device(RAW, little.option(9, hex("94")));
        little.packet(0, seconds * 1_000_000_000L + 123_456_789L, ethernet(0x0800, exchange.get(0)), hex(""));
        little.packet(1, seconds * (1L << 20) + (1L << 19), exchange.get(1), hex(""));
        little.simplePacket(ethernet(0x0800, exchange.get(2)));
        Pcapng big = new Pcapng(ByteOrder.BIG_ENDIAN).section();
        big.device(LINUX_SLL, big.option(14, hex("0000000000000e10")));
        exchange.forEach(datagram -> big.packet(
                0, Pcapng.START_MICROS, join(hex("0000 0001 0006 020000001101 0000 0800"), datagram), hex("")));
        big.simplePacket(join(hex("0000 0001 0006 020000001101 0000 0800"), exchange.get(0)));
        return join(little.bytes(), big.bytes());
    }

    /** What a capture says beside its frames: a filter, names of addresses (one of them hostile), directions, frames that were lost. */
    private static byte[] names() {
        Pcapng pcapng = new Pcapng(ByteOrder.LITTLE_ENDIAN).section();
        byte[] filter = join(hex("00"), text("icmp and net 10.20.0.0/16"));
        pcapng.device(ETHERNET, join(pcapng.option(2, text("uplink")), pcapng.option(11, filter)));
        pcapng.names(
                name(HOST, "workstation.example"),
                name(ROUTER, "\u001b[31mrouter\u202e,\r\n=cmd()"),
                name(SERVER, "server.example\0alias.example"));
        byte[] inbound = pcapng.option(2, hex("01000000"));
        byte[] outbound = pcapng.option(2, hex("02000000"));
        byte[] request = ip(HOST, SERVER, ICMP, echo(8, 23, 1, text("named")));
        byte[] refused = ip(ROUTER, HOST, ICMP, icmp(3, 13, join(hex("00000000"), request)));
        pcapng.packet(0, Pcapng.START_MICROS, ethernet(0x0800, request), outbound);
        pcapng.packet(0, Pcapng.START_MICROS + 1000, ethernet(0x0800, refused), join(inbound, pcapng.lost(4, 2)));
        pcapng.statistics(0, join(pcapng.lost(5, 17), pcapng.lost(7, 3)));
        return pcapng.bytes();
    }

    /** The value of a name resolution record: names, each with a zero byte after it. */
    private static byte[] name(String address, String names) {
        return join(address(address), text(names), hex("00"));
    }

    /** Text that would like to be a terminal's command, a spreadsheet's formula, a row or a page of its own. */
    private static byte[] hostileText() {
        List<byte[]> texts = List.of(
                text("\u001b[2J\u001b]0;owned\u0007 clears the screen"),
                text("=cmd|' /C calc'!A0"),
                text("a line\r\nb,\"8\",row of its own\n"),
                text("<script>alert('page')</script>&amp;"),
                text("right\u202eto left \u2066and wide \uff37"),
                join(text("not UTF-8: "), hex("ff fe c3 28 00 80 9b")));
        Pcapng pcapng = new Pcapng(ByteOrder.LITTLE_ENDIAN).section();
        for (byte[] name : texts) {
            pcapng.device(ETHERNET, join(pcapng.option(1, name), pcapng.option(2, name), pcapng.option(3, name)));
        }
        for (int i = 0; i < texts.size(); i++) {
            byte[] frame = ethernet(0x0800, ip(HOST, SERVER, ICMP, echo(8, 23, i, texts.get(i))));
            pcapng.packet(i, Pcapng.START_MICROS + i * 1_000_000L, frame, pcapng.option(1, texts.get(i)));
        }
        return pcapng.bytes();
    }

    /** A gzip file (RFC 1952) that stores and does not compress: what a compressor writes depends on its version. */
    private static byte[] gzip(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ByteBuffer out = ByteBuffer.allocate(bytes.length + 23).order(ByteOrder.LITTLE_ENDIAN);
        out.put(hex("1f8b 08 00 00000000 00 ff 01"));
        out.putShort((short) bytes.length).putShort((short) ~bytes.length).put(bytes);
        return out.putInt((int) crc.getValue()).putInt(bytes.length).array();
    }

    // Headers

    /** An echo request, its reply, and an error about another datagram. */
    private static List<byte[]> exchange() {
        return List.of(
                ip(HOST, SERVER, ICMP, echo(8, 23, 1, counting(32))),
                ip(SERVER, HOST, ICMP, echo(0, 23, 1, counting(32))),
                about(probe()));
    }

    /** A UDP datagram that provokes errors: port 69, hop limit nearly reached. */
    private static byte[] probe() {
        return ip(HOST, SERVER, 1, 7, 0, UDP, hex(""), udp(50000, 69, text("who?")));
    }

    private static byte[] echo(int type, int identifier, int sequence, byte[] data) {
        return icmp(type, 0, join(u16(identifier), u16(sequence), data));
    }

    private static byte[] icmp(int type, int code, byte[] body) {
        byte[] message = join(new byte[] {(byte) type, (byte) code, 0, 0}, body);
        return patched(message, 2, checksum(message));
    }

    private static byte[] udp(int sourcePort, int destinationPort, byte[] data) {
        return join(u16(sourcePort), u16(destinationPort), u16(8 + data.length), u16(0), data);
    }

    private static byte[] ip(String source, String destination, int protocol, byte[] payload) {
        return ip(source, destination, 64, 1, 0, protocol, hex(""), payload);
    }

    private static byte[] ip(String source, String destination, int timeToLive, int identification, int flagsAndOffset,
            int protocol, byte[] options, byte[] payload) {
        byte[] header = join(
                new byte[] {(byte) (0x45 + options.length / 4), 0},
                u16(20 + options.length + payload.length),
                u16(identification),
                u16(flagsAndOffset),
                new byte[] {(byte) timeToLive, (byte) protocol, 0, 0},
                address(source),
                address(destination),
                options);
        return join(patched(header, 10, checksum(header)), payload);
    }

    private static byte[] ethernet(int type, byte[] payload) {
        return join(hex("020000000101 020000001101"), u16(type), payload);
    }

    private static byte[] extension(byte[] objects) {
        byte[] structure = join(hex("2000 0000"), objects);
        return patched(structure, 2, checksum(structure));
    }

    private static byte[] object(int objectClass, int type, byte[] payload) {
        return join(u16(4 + payload.length), new byte[] {(byte) objectClass, (byte) type}, payload);
    }

    private static byte[] label(int label, boolean last, int timeToLive) {
        return ByteBuffer.allocate(4).putInt(label << 12 | (last ? 0x100 : 0) | timeToLive).array();
    }

    /** The Internet checksum (RFC 1071), as four hexadecimal digits. */
    private static String checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return String.format("%04x", ~sum & 0xFFFF);
    }

    // Bytes

    private static byte[] address(String dotted) {
        byte[] bytes = new byte[4];
        String[] parts = dotted.split("\\.", -1);
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte[] u16(int value) {
        return new byte[] {(byte) (value >>> 8), (byte) value};
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** 0, 1, 2 and so on. */
    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] patched(byte[] bytes, int at, String digits) {
        byte[] copy = bytes.clone();
        byte[] patch = hex(digits);
        System.arraycopy(patch, 0, copy, at, patch.length);
        return copy;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer out = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }

    /** A pcap file; each frame is a hundredth of a second after the one before. */
    private static final class Pcap {
        private final ByteBuffer out = ByteBuffer.allocate(1 << 16);
        private final boolean nanoseconds;
        private long micros = Pcapng.START_MICROS;

        Pcap(ByteOrder order, boolean nanoseconds, int linkType) {
            this.nanoseconds = nanoseconds;
            out.order(order).putInt(nanoseconds ? 0xA1B23C4D : 0xA1B2C3D4).putShort((short) 2).putShort((short) 4);
            out.putLong(0).putInt(65535).putInt(linkType);
        }

        static Pcap ethernet(List<byte[]> datagrams) {
            Pcap pcap = new Pcap(ByteOrder.LITTLE_ENDIAN, false, ETHERNET);
            datagrams.forEach(pcap::ip);
            return pcap;
        }

        void ip(byte[] datagram) {
            frame(MakeSamples.ethernet(0x0800, datagram));
        }

        void frame(byte[] frame) {
            frame(frame, frame.length);
        }

        void frame(byte[] frame, int captured) {
            int fraction = (int) (micros % 1_000_000);
            out.putInt((int) (micros / 1_000_000)).putInt(nanoseconds ? fraction * 1000 + 789 : fraction);
            out.putInt(captured).putInt(frame.length).put(frame, 0, captured);
            waitMicros(10_000);
        }

        void waitMicros(long duration) {
            micros += duration;
        }

        byte[] bytes() {
            return Arrays.copyOf(out.array(), out.position());
        }
    }

    /** Blocks of a pcapng file, of one byte order. */
    private static final class Pcapng {
        /** 2026-01-01 00:00:00 UTC. */
        static final long START_MICROS = 1_767_225_600_000_000L;

        private final ByteBuffer out = ByteBuffer.allocate(1 << 16);

        Pcapng(ByteOrder order) {
            out.order(order);
        }

        static Pcapng ethernet(List<byte[]> datagrams) {
            Pcapng pcapng = new Pcapng(ByteOrder.LITTLE_ENDIAN).section();
            pcapng.device(ETHERNET, hex(""));
            for (int i = 0; i < datagrams.size(); i++) {
                pcapng.packet(0, START_MICROS + i * 1000L, MakeSamples.ethernet(0x0800, datagrams.get(i)), hex(""));
            }
            return pcapng;
        }

        Pcapng section() {
            block(0x0A0D0D0A, buffer(16).putInt(0x1A2B3C4D).putShort((short) 1).putShort((short) 0).putLong(-1));
            return this;
        }

        void device(int linkType, byte[] options) {
            block(1, buffer(8 + options.length).putShort((short) linkType).putShort((short) 0).putInt(0).put(options));
        }

        void packet(int device, long time, byte[] frame, byte[] options) {
            byte[] padded = padded(frame);
            ByteBuffer body = buffer(20 + padded.length + options.length);
            body.putInt(device).putInt((int) (time >>> 32)).putInt((int) time).putInt(frame.length).putInt(frame.length);
            block(6, body.put(padded).put(options));
        }

        void simplePacket(byte[] frame) {
            byte[] padded = padded(frame);
            block(3, buffer(4 + padded.length).putInt(frame.length).put(padded));
        }

        void names(byte[]... records) {
            byte[] all = hex("");
            for (byte[] record : records) {
                all = join(all, option(1, record));
            }
            block(4, buffer(all.length + 4).put(all));
        }

        void statistics(int device, byte[] options) {
            block(5, buffer(12 + options.length).putInt(device).putLong(0).put(options));
        }

        /** An option that counts lost frames. */
        byte[] lost(int code, long frames) {
            return option(code, buffer(8).putLong(frames).array());
        }

        byte[] option(int code, byte[] value) {
            byte[] padded = padded(value);
            return buffer(4 + padded.length).putShort((short) code).putShort((short) value.length).put(padded).array();
        }

        byte[] bytes() {
            return Arrays.copyOf(out.array(), out.position());
        }

        private void block(int type, ByteBuffer body) {
            int length = 12 + body.capacity();
            out.putInt(type).putInt(length).put(body.array()).putInt(length);
        }

        private ByteBuffer buffer(int capacity) {
            return ByteBuffer.allocate(capacity).order(out.order());
        }

        private static byte[] padded(byte[] bytes) {
            return Arrays.copyOf(bytes, bytes.length + 3 & ~3);
        }
    }
}
