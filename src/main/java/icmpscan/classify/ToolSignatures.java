package icmpscan.classify;

import java.util.List;
import java.util.function.Predicate;

import icmpscan.classify.EchoSignature.Role;

import static icmpscan.classify.EchoSignature.COMMON_KNOWLEDGE;
import static icmpscan.classify.EchoSignature.MEASURED;
import static icmpscan.classify.EchoSignature.RULE;

/** Tools and monitoring products by the echo messages that they send. */
final class ToolSignatures {
    static final List<EchoSignature> ALL = List.of(
            tool(
                    "nmap-os-1",
                    "nmap OS detection, first echo",
                    MEASURED,
                    "code 9, 120 zero bytes",
                    s -> s.code() == 9 && s.isLong(120) && s.filledWith(0, 0)),
            tool(
                    "nmap-os-2",
                    "nmap OS detection, second echo",
                    MEASURED,
                    "150 zero bytes, sequence 296",
                    s -> s.isLong(150) && s.filledWith(0, 0) && s.sequenceNumber() == 296),
            tool(
                    "icmpush",
                    "icmpush",
                    MEASURED,
                    "no data, IP identification 0x3372",
                    s -> s.isLong(0) && s.ipIdentification() == 0x3372),
            tool(
                    "hping3",
                    "hping3",
                    MEASURED,
                    "X repeated, or no data and a sequence that is a multiple of 256",
                    ToolSignatures::hping),
            tool(
                    "nmap-ping",
                    "nmap host discovery",
                    MEASURED,
                    "no data, sequence 0, TTL 37-59 at its start",
                    s -> s.isLong(0) && s.sequenceNumber() == 0 && s.timeToLive() <= 59),
            tool(
                    "masscan",
                    "masscan",
                    MEASURED,
                    "48 bytes 08 09 0a ..., TTL near 255",
                    s -> s.isLong(48) && s.countsUp(0, 8) && s.timeToLive() > 128),
            tool(
                    "zmap",
                    "zmap",
                    MEASURED,
                    "12 or 20 zero bytes, TTL near 255",
                    s -> (s.isLong(12) || s.isLong(20)) && s.filledWith(0, 0) && s.timeToLive() > 128),
            tool(
                    "fping",
                    "fping, or a monitor that fills with zeros",
                    MEASURED,
                    "56 zero bytes",
                    s -> s.isLong(56) && s.filledWith(0, 0)),
            tool(
                    "mtr",
                    "mtr",
                    MEASURED,
                    "36 zero bytes, sequence from 33000",
                    s -> s.isLong(36) && s.filledWith(0, 0) && s.sequenceNumber() >= 33_000),
            tool("traceroute-icmp", "Linux traceroute -I", MEASURED, "32 bytes 48 49 4a ...", s -> s.countsUp(0, 0x48)),
            tool(
                    "inetutils-traceroute",
                    "GNU inetutils traceroute -I",
                    MEASURED,
                    "24 bytes 08 09 0a ...",
                    s -> s.isLong(24) && s.countsUp(0, 8)),
            monitor("liboping", "liboping (oping, noping, collectd)", MEASURED, "liboping"),
            monitor("blackbox-exporter", "Prometheus blackbox exporter", MEASURED, "Prometheus Blackbox Exporter"),
            monitor("ripe-atlas", "RIPE Atlas probe", MEASURED, "http://atlas.ripe.net"),
            monitor("solarwinds", "SolarWinds", RULE, "SolarWinds"),
            monitor("orion", "SolarWinds Orion", RULE, "Orion Network Sonar Scan"),
            monitor("whatsup", "WhatsUp Gold", RULE, "WhatsUp - A Netw"),
            monitor("tjpingpro", "TJPingPro", RULE, "TJPingPro by Jim"),
            monitor("sniffer-pro", "Sniffer Pro", RULE, "Cinco Network, Inc."),
            monitor("speedera", "Speedera probe", RULE, "89:;<=>?"),
            monitor("digital-island", "Digital Island probe", RULE, "mailto:ops@digisle.com"),
            tool("iss", "ISS scanner", RULE, "ISSPNGRQ", s -> s.hasText(0, "ISSPNGRQ")),
            tool(
                    "l3retriever",
                    "L3Retriever",
                    RULE,
                    "ABCDEFGHIJKLMNOPQRSTUVWABCDEFGHI",
                    s -> s.hasText(0, "ABCDEFGHIJKLMNOPQRSTUVWABCDEFGHI")),
            tool("superscan", "Superscan", RULE, "8 zero bytes", s -> s.isLong(8) && s.filledWith(0, 0)),
            tool(
                    "nemesis",
                    "Nemesis",
                    RULE,
                    "20 zero bytes, identifier and sequence 0",
                    s -> s.isLong(20) && s.filledWith(0, 0) && zeroNumbers(s)),
            tool(
                    "broadscan",
                    "Broadscan, looking for smurf amplifiers",
                    RULE,
                    "4 bytes, identifier and sequence 0",
                    s -> s.isLong(4) && zeroNumbers(s)),
            tool(
                    "cyberkit",
                    "CyberKit, or the Welchia worm at 64 bytes",
                    RULE,
                    "AA repeated",
                    s -> s.dataLength() >= 32 && s.filledWith(0, 0xAA)),
            tool(
                    "webtrends",
                    "Webtrends or McAfee scanner",
                    RULE,
                    "3 or 4 bytes, then E repeated",
                    s -> s.dataLength() >= 32 && s.filledWith(4, 'E') && !s.filledWith(0, 'E')),
            tool(
                    "simpleping",
                    "SimplePing sample for iOS",
                    COMMON_KNOWLEDGE,
                    "bottles of beer on the wall",
                    s -> s.hasText(2, " bottles of beer") || s.hasText(3, " bottles of beer")));

    private ToolSignatures() {}

    private static EchoSignature tool(
            String slug, String name, int confidence, String decidedBy, Predicate<EchoSample> test) {
        return new EchoSignature(slug, name, Role.TOOL, confidence, decidedBy, test);
    }

    private static EchoSignature monitor(String slug, String name, int confidence, String begins) {
        return new EchoSignature(slug, name, Role.MONITOR, confidence, begins, s -> s.hasText(0, begins));
    }

    private static boolean hping(EchoSample sample) {
        boolean stepped = sample.sequenceNumber() != 0 && (sample.sequenceNumber() & 0xFF) == 0;
        return sample.filledWith(0, 'X') || (sample.isLong(0) && stepped);
    }

    private static boolean zeroNumbers(EchoSample sample) {
        return sample.identifier() == 0 && sample.sequenceNumber() == 0;
    }
}
