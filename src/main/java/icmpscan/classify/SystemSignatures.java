package icmpscan.classify;

import java.util.List;
import java.util.function.Predicate;

import icmpscan.classify.EchoSignature.Role;

import static icmpscan.classify.EchoSignature.COMMON_KNOWLEDGE;
import static icmpscan.classify.EchoSignature.MEASURED;
import static icmpscan.classify.EchoSignature.RULE;

/** The pings of operating systems and devices: what their data begins with and how it goes on. */
final class SystemSignatures {
    /** Where iputils, BSD and inetutils stop writing the time and begin to count. */
    private static final int EIGHT = 8;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvw";

    static final List<EchoSignature> ALL = List.of(
            system(
                    "windows-ping",
                    "Windows ping",
                    MEASURED,
                    "abcdefghijklmnopqrstuvw, repeated",
                    SystemSignatures::alphabet),
            system(
                    "windows-tracert",
                    "Windows tracert",
                    MEASURED,
                    "64 zero bytes",
                    s -> s.isLong(64) && s.filledWith(0, 0)),
            system(
                    "windows-slow-link",
                    "Windows Group Policy slow-link test",
                    RULE,
                    "over 1400 bytes with WANG2",
                    s -> s.dataLength() > 1400 && contains(s, "WANG2")),
            system(
                    "windows-dc",
                    "Windows domain controller",
                    RULE,
                    "one byte ?",
                    s -> s.isLong(1) && s.hasText(0, "?")),
            system(
                    "windows-dhcp",
                    "Windows DHCP server, conflict check",
                    RULE,
                    "DhcpIcmpChk",
                    s -> s.isLong(11) && s.hasText(0, "DhcpIcmpChk")),
            system(
                    "linux-ping",
                    "Linux ping (iputils)",
                    MEASURED,
                    "16 bytes of time, then 10 11 12 ...",
                    s -> s.captured() > 24 && s.countsUp(16, 0x10) && !s.countsUp(EIGHT, EIGHT)),
            system(
                    "bsd-ping",
                    "macOS, iOS or BSD ping, or 32-bit Linux",
                    COMMON_KNOWLEDGE,
                    "8 bytes of time, then 08 09 0a ...",
                    s -> s.dataLength() >= 56 && s.countsUp(EIGHT, EIGHT) && !s.countsUp(0, 0)),
            system(
                    "inetutils-ping",
                    "GNU inetutils ping",
                    MEASURED,
                    "16 bytes of time, then 00 01 02 ...",
                    s -> s.countsUp(16, 0) && !s.filledWith(16, 0)),
            system(
                    "openbsd-ping",
                    "OpenBSD ping",
                    COMMON_KNOWLEDGE,
                    "24 scrambled bytes, then 18 19 1a ...",
                    s -> s.captured() > 32 && s.countsUp(24, 0x18) && !s.countsUp(16, 0x10)),
            system(
                    "busybox-ping",
                    "BusyBox ping",
                    MEASURED,
                    "4 bytes of time, then zeros",
                    s -> s.isLong(56) && s.captured() > 8 && s.filledWith(4, 0) && !s.filledWith(0, 0)),
            system(
                    "cisco-ping",
                    "Cisco IOS ping",
                    MEASURED,
                    "4 zero bytes, uptime, then AB CD repeated",
                    SystemSignatures::cisco),
            system(
                    "beos-ping",
                    "BeOS ping",
                    RULE,
                    "zeros, then 08 09 0a 0b",
                    s -> s.hasBytes(0, new byte[4]) && s.hasBytes(4, new byte[] {0, 0, 0, 0, 8, 9, 10, 11})),
            system("bayrs-ping", "BayRS router or FlowPoint ping", RULE, "01 02 03 ...", s -> s.countsUp(0, 1)));

    private SystemSignatures() {}

    private static EchoSignature system(
            String slug, String name, int confidence, String decidedBy, Predicate<EchoSample> test) {
        return new EchoSignature(slug, name, Role.SYSTEM, confidence, decidedBy, test);
    }

    private static boolean alphabet(EchoSample sample) {
        if (sample.captured() < EIGHT) {
            return false;
        }
        for (int i = 0; i < sample.captured(); i++) {
            if (sample.at(i) != ALPHABET.charAt(i % ALPHABET.length())) {
                return false;
            }
        }
        return true;
    }

    private static boolean cisco(EchoSample sample) {
        if (sample.captured() < 16 || !sample.hasBytes(0, new byte[4])) {
            return false;
        }
        for (int i = EIGHT; i < sample.captured(); i++) {
            if (sample.at(i) != (i % 2 == 0 ? 0xAB : 0xCD)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(EchoSample sample, String ascii) {
        for (int i = 0; i + ascii.length() <= sample.captured(); i++) {
            if (sample.hasText(i, ascii)) {
                return true;
            }
        }
        return false;
    }
}
