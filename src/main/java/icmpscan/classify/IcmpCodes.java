package icmpscan.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The codes of each ICMP type, from the IANA registry, and for types 30 and 31, where the registry is silent, from their RFCs. Types and
 * codes are bytes, 0..255; any other number is a mistake of the caller and an {@link IndexOutOfBoundsException}.
 *
 * @see <a href="https://www.iana.org/assignments/icmp-parameters/">IANA, ICMP parameters</a>
 */
public final class IcmpCodes {
    private static final IcmpCodeInfo[] NO_CODES = {};

    /** By type, then by code; each row ends with its highest defined code and has gaps of {@code null}. */
    private static final IcmpCodeInfo[][] DEFINED = new IcmpCodeInfo[256][];

    static {
        Arrays.fill(DEFINED, NO_CODES);
        for (int type : new int[] {0, 4, 8, 10, 13, 14, 15, 16, 17, 18}) {
            define(type, 0, "No Code", "no-code", IcmpTypes.of(type).reference());
        }
        unreachable();
        redirect();
        define(6, 0, "Alternate Address for Host", "alternate-address", "RFC 6918");
        define(9, 0, "Normal router advertisement", "normal", "RFC 1256");
        define(9, 16, "Does not route common traffic", "no-common-traffic", "RFC 5944");
        define(11, 0, "Time to Live exceeded in Transit", "ttl", "RFC 792");
        define(11, 1, "Fragment Reassembly Time Exceeded", "reassembly", "RFC 792");
        define(12, 0, "Pointer indicates the error", "pointer", "RFC 792");
        define(12, 1, "Missing a Required Option", "missing-option", "RFC 1108");
        define(12, 2, "Bad Length", "bad-length", "");
        define(30, 0, "Outbound Packet successfully forwarded", "forwarded", "RFC 1393");
        define(30, 1, "No route for Outbound Packet; packet discarded", "no-route", "RFC 1393");
        conversionError();
        photuris();
        extendedEcho();
    }

    private IcmpCodes() {}

    /** The entry of this code of this type. Where it is not defined, one is made that says so. */
    public static IcmpCodeInfo of(int type, int code) {
        return isDefined(type, code) ? DEFINED[type][code] : IcmpCodeInfo.undefined(type, code);
    }

    /** Whether the code is defined for the type; makes nothing. */
    public static boolean isDefined(int type, int code) {
        Objects.checkIndex(code, 256);
        IcmpCodeInfo[] codes = DEFINED[type];
        return code < codes.length && codes[code] != null;
    }

    /** The codes that are defined for the type, lowest first; none for a type without codes. */
    public static List<IcmpCodeInfo> definedFor(int type) {
        return Arrays.stream(DEFINED[type]).filter(Objects::nonNull).toList();
    }

    private static void unreachable() {
        define(3, 0, "Net Unreachable", "net", "RFC 792");
        define(3, 1, "Host Unreachable", "host", "RFC 792");
        define(3, 2, "Protocol Unreachable", "protocol", "RFC 792");
        define(3, 3, "Port Unreachable", "port", "RFC 792");
        define(3, 4, "Fragmentation Needed and Don't Fragment was Set", "frag-needed", "RFC 792");
        define(3, 5, "Source Route Failed", "source-route", "RFC 792");
        define(3, 6, "Destination Network Unknown", "net-unknown", "RFC 1122");
        define(3, 7, "Destination Host Unknown", "host-unknown", "RFC 1122");
        define(3, 8, "Source Host Isolated", "isolated", "RFC 1122");
        define(
                3,
                9,
                "Communication with Destination Network is Administratively Prohibited",
                "net-prohibited",
                "RFC 1122");
        define(
                3,
                10,
                "Communication with Destination Host is Administratively Prohibited",
                "host-prohibited",
                "RFC 1122");
        define(3, 11, "Destination Network Unreachable for Type of Service", "net-tos", "RFC 1122");
        define(3, 12, "Destination Host Unreachable for Type of Service", "host-tos", "RFC 1122");
        define(3, 13, "Communication Administratively Prohibited", "admin-prohibited", "RFC 1812");
        define(3, 14, "Host Precedence Violation", "precedence-violation", "RFC 1812");
        define(3, 15, "Precedence cutoff in effect", "precedence-cutoff", "RFC 1812");
    }

    private static void redirect() {
        define(5, 0, "Redirect Datagram for the Network (or subnet)", "net", "RFC 792");
        define(5, 1, "Redirect Datagram for the Host", "host", "RFC 792");
        define(5, 2, "Redirect Datagram for the Type of Service and Network", "net-tos", "RFC 792");
        define(5, 3, "Redirect Datagram for the Type of Service and Host", "host-tos", "RFC 792");
    }

    private static void conversionError() {
        String reference = "RFC 1475";
        define(31, 0, "Unknown error", "unknown-error", reference);
        define(31, 1, "Don't-Convert option present", "dont-convert", reference);
        define(31, 2, "Unknown mandatory option", "unknown-option", reference);
        define(31, 3, "Known unsupported option", "unsupported-option", reference);
        define(31, 4, "Unsupported transport", "unsupported-transport", reference);
        define(31, 5, "Overall length exceeded", "overall-length", reference);
        define(31, 6, "IP header length exceeded", "ip-header-length", reference);
        define(31, 7, "Transport protocol above 255", "transport-protocol", reference);
        define(31, 8, "Port conversion out of range", "port-conversion", reference);
        define(31, 9, "Transport header length exceeded", "transport-header-length", reference);
        define(31, 10, "32-bit rollover missing and ACK set", "rollover-missing", reference);
        define(31, 11, "Unknown mandatory transport option", "unknown-transport-option", reference);
    }

    private static void photuris() {
        String reference = "RFC 2521";
        define(40, 0, "Bad SPI", "bad-spi", reference);
        define(40, 1, "Authentication Failed", "authentication-failed", reference);
        define(40, 2, "Decompression Failed", "decompression-failed", reference);
        define(40, 3, "Decryption Failed", "decryption-failed", reference);
        define(40, 4, "Need Authentication", "need-authentication", reference);
        define(40, 5, "Need Authorization", "need-authorization", reference);
    }

    private static void extendedEcho() {
        String reference = "RFC 8335";
        define(42, 0, "No Error", "no-error", reference);
        define(43, 0, "No Error", "no-error", reference);
        define(43, 1, "Malformed Query", "malformed-query", reference);
        define(43, 2, "No Such Interface", "no-such-interface", reference);
        define(43, 3, "No Such Table Entry", "no-such-entry", reference);
        define(43, 4, "Multiple Interfaces Satisfy Query", "multiple-interfaces", reference);
    }

    private static void define(int type, int code, String name, String slug, String reference) {
        if (DEFINED[type].length <= code) {
            DEFINED[type] = Arrays.copyOf(DEFINED[type], code + 1);
        }
        DEFINED[type][code] = new IcmpCodeInfo(type, code, name, slug, true, reference);
    }
}
