package icmpscan.classify;

import java.util.List;
import java.util.function.Predicate;

import icmpscan.classify.EchoSignature.Role;

import static icmpscan.classify.EchoSignature.COMMON_KNOWLEDGE;
import static icmpscan.classify.EchoSignature.MEASURED;
import static icmpscan.classify.EchoSignature.RULE;

/** Tunnels, back doors and flooding agents by the bytes that they cannot do without. A sequence number alone is never enough. */
final class TunnelSignatures {
    private static final byte[] PTUNNEL_MAGIC = {(byte) 0xD5, 0x20, 0x08, (byte) 0x80};
    private static final byte[] PTUNNEL_NG_MAGIC = {(byte) 0xDE, (byte) 0xAD, (byte) 0xC0, (byte) 0xDE};
    /** Field 6 as a variable-length number, 0xDEAD in it. */
    private static final byte[] PINGTUNNEL_FIELD = {0x30, (byte) 0xDA, (byte) 0xFA, 0x06};

    private static final int ICMPDOOR_IDENTIFIER = 13_170;
    private static final List<String> PINGBACK_COMMANDS = List.of("upload", "download", "exep", "shell", "rexec");

    static final List<EchoSignature> ALL = List.of(
            tunnel(
                    "ptunnel",
                    "ptunnel",
                    MEASURED,
                    "magic D5 20 08 80 and a fitting header",
                    s -> s.hasBytes(0, PTUNNEL_MAGIC) && ptunnelShape(s)),
            tunnel(
                    "ptunnel-ng",
                    "ptunnel-ng",
                    MEASURED,
                    "magic DE AD C0 DE and a fitting header",
                    s -> s.hasBytes(0, PTUNNEL_NG_MAGIC) && ptunnelShape(s)),
            tunnel(
                    "ptunnel-like",
                    "ptunnel or ptunnel-ng with a magic number of its own",
                    MEASURED,
                    "the header of ptunnel",
                    s -> ptunnelShape(s) && !hasPtunnelMagic(s)),
            tunnel(
                    "hans",
                    "Hans",
                    MEASURED,
                    "hanc or hans, then a message type 1-9",
                    s -> (s.hasText(0, "hanc") || s.hasText(0, "hans"))
                            && s.captured() > 4
                            && s.at(4) >= 1
                            && s.at(4) <= 9),
            tunnel(
                    "icmptunnel",
                    "icmptunnel",
                    MEASURED,
                    "TUNL, then a message type 0-5",
                    s -> s.hasText(0, "TUNL") && s.captured() > 4 && s.at(4) <= 5),
            tunnel("pingtunnel", "pingtunnel", MEASURED, "field 6 = 0xDEAD in protobuf", TunnelSignatures::pingtunnel),
            tunnel(
                    "ip-over-echo",
                    "IP packets as echo data (icmptx, itun, icmptunnel)",
                    MEASURED,
                    "a valid IPv4 header",
                    s -> ipv4At(s, 0)),
            tunnel(
                    "ip-in-tunnel",
                    "IP packets inside a tunnel's header",
                    MEASURED,
                    "a valid IPv4 header after the tunnel's",
                    s -> ipv4At(s, 4) || ipv4At(s, 5) || ipv4At(s, 8) || ipv4At(s, EchoMagic.PTUNNEL_HEADER)),
            tunnel("ssh", "SSH as echo data", MEASURED, "SSH-2.0", s -> textAtUsualPlaces(s, "SSH-2.0")),
            malware(
                    "icmpdoor",
                    "icmpdoor or PingRAT",
                    MEASURED,
                    "identifier 13170 and readable text",
                    s -> s.identifier() == ICMPDOOR_IDENTIFIER && readable(s)),
            malware(
                    "loki",
                    "Loki2",
                    RULE,
                    "sequence F001 and data that is no fill",
                    s -> (s.sequenceNumber() == 0xF001 || s.sequenceNumber() == 0x01F0) && s.isLong(56) && readable(s)),
            malware(
                    "pingback",
                    "Pingback",
                    MEASURED,
                    "its command word, 788 or 1056 bytes",
                    s -> (s.isLong(788) || s.isLong(1056))
                            && PINGBACK_COMMANDS.stream().anyMatch(word -> s.hasText(0, word))),
            malware(
                    "bpfdoor",
                    "BPFDoor",
                    MEASURED,
                    "72 55 and 24 bytes",
                    s -> s.isLong(24) && s.hasBytes(0, (byte) 0x72, (byte) 0x55)),
            malware("pingpull", "PingPull", COMMON_KNOWLEDGE, "PROJECT_", s -> s.hasText(0, "PROJECT_")),
            malware(
                    "stacheldraht",
                    "Stacheldraht",
                    RULE,
                    "its words in a reply",
                    s -> s.hasText(0, "skillz") || s.hasText(0, "ficken") || s.hasText(0, "sicken")),
            malware(
                    "tfn",
                    "Tribe Flood Network",
                    RULE,
                    "shell bound to port",
                    s -> s.hasText(0, "shell bound to port")),
            malware(
                    "tfn2k",
                    "TFN2K",
                    RULE,
                    "reply with identifier 0 and A repeated",
                    s -> s.type() == 0 && s.identifier() == 0 && s.hasText(0, "AAAAAAAAAA")));

    private TunnelSignatures() {}

    private static EchoSignature tunnel(
            String slug, String name, int confidence, String decidedBy, Predicate<EchoSample> test) {
        return new EchoSignature(slug, name, Role.TUNNEL, confidence, decidedBy, test);
    }

    private static EchoSignature malware(
            String slug, String name, int confidence, String decidedBy, Predicate<EchoSample> test) {
        return new EchoSignature(slug, name, Role.MALWARE, confidence, decidedBy, test);
    }

    private static boolean hasPtunnelMagic(EchoSample sample) {
        return sample.hasBytes(0, PTUNNEL_MAGIC) || sample.hasBytes(0, PTUNNEL_NG_MAGIC);
    }

    private static boolean ptunnelShape(EchoSample sample) {
        return EchoMagic.isPtunnelHeader(sample.data(), sample.start(), sample.end(), sample.dataLength());
    }

    /** A header whose checksum is right: 0x45 alone begins one in 256 of all random data. */
    private static boolean ipv4At(EchoSample sample, int offset) {
        return EchoMagic.isIpv4Header(
                sample.data(), sample.start() + offset, sample.end(), sample.dataLength() - offset);
    }

    private static boolean pingtunnel(EchoSample sample) {
        for (int i = 0; i + 4 <= sample.captured(); i++) {
            if (sample.at(i) == PINGTUNNEL_FIELD[0] && sample.hasBytes(i, PINGTUNNEL_FIELD)) {
                return true;
            }
        }
        return false;
    }

    private static boolean textAtUsualPlaces(EchoSample sample, String text) {
        return sample.hasText(0, text)
                || sample.hasText(4, text)
                || sample.hasText(8, text)
                || sample.hasText(28, text);
    }

    /** At least four bytes, all of them printable ASCII or line ends. */
    private static boolean readable(EchoSample sample) {
        for (int i = 0; i < sample.captured(); i++) {
            int value = sample.at(i);
            boolean printable = value >= 0x20 && value < 0x7F;
            if (!printable && value != '\n' && value != '\r' && value != '\t' && value != 0) {
                return false;
            }
        }
        return sample.captured() >= 4 && sample.at(0) != 0;
    }
}
