package icmpscan.classify;

import java.util.OptionalInt;

import static icmpscan.classify.MessageClass.ERROR;
import static icmpscan.classify.MessageClass.INFORMATION;
import static icmpscan.classify.MessageClass.NONE;
import static icmpscan.classify.MessageClass.QUERY;
import static icmpscan.classify.MessageClass.REPLY;
import static icmpscan.classify.Status.CURRENT;
import static icmpscan.classify.Status.DEPRECATED;
import static icmpscan.classify.Status.EXPERIMENTAL;
import static icmpscan.classify.Status.RESERVED;
import static icmpscan.classify.Status.UNASSIGNED;

/**
 * The ICMP types, all 256 of them. A type is one byte, so that every number has an entry; any other number is a mistake of the caller and an
 * {@link ArrayIndexOutOfBoundsException}.
 *
 * @see <a href="https://www.iana.org/assignments/icmp-parameters/">IANA, ICMP parameters</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6918">RFC 6918, deprecations</a>
 */
public final class IcmpTypes {
    private static final IcmpTypeInfo[] BY_NUMBER = new IcmpTypeInfo[256];

    static {
        pair(8, "Echo", "echo-request", 0, "Echo Reply", "echo-reply", CURRENT, "RFC 792");
        one(3, "Destination Unreachable", "dest-unreachable", ERROR, CURRENT, "RFC 792");
        one(4, "Source Quench", "source-quench", ERROR, DEPRECATED, "RFC 792, RFC 6633");
        one(5, "Redirect", "redirect", ERROR, CURRENT, "RFC 792");
        one(6, "Alternate Host Address", "alt-host-address", INFORMATION, DEPRECATED, "RFC 6918");
        // Routers also advertise unasked, so that an advertisement alone is no reply that lacks its query.
        put(9, "Router Advertisement", "router-advert", INFORMATION, OptionalInt.of(10), CURRENT, "RFC 1256");
        put(10, "Router Solicitation", "router-solicit", QUERY, OptionalInt.of(9), CURRENT, "RFC 1256");
        one(11, "Time Exceeded", "time-exceeded", ERROR, CURRENT, "RFC 792");
        one(12, "Parameter Problem", "param-problem", ERROR, CURRENT, "RFC 792");
        pair(13, "Timestamp", "timestamp-request", 14, "Timestamp Reply", "timestamp-reply", CURRENT, "RFC 792");
        pair(
                15,
                "Information Request",
                "info-request",
                16,
                "Information Reply",
                "info-reply",
                DEPRECATED,
                "RFC 792, RFC 6918");
        pair(
                17,
                "Address Mask Request",
                "mask-request",
                18,
                "Address Mask Reply",
                "mask-reply",
                DEPRECATED,
                "RFC 950, RFC 6918");
        one(19, "Reserved (for Security)", "reserved-19", NONE, RESERVED, "");
        for (int number = 20; number <= 29; number++) {
            one(number, "Reserved (for Robustness Experiment)", "reserved-" + number, NONE, RESERVED, "");
        }
        one(30, "Traceroute", "traceroute", INFORMATION, DEPRECATED, "RFC 1393, RFC 6918");
        one(31, "Datagram Conversion Error", "conversion-error", ERROR, DEPRECATED, "RFC 1475, RFC 6918");
        one(32, "Mobile Host Redirect", "mobile-redirect", INFORMATION, DEPRECATED, "RFC 6918");
        pair(33, "IPv6 Where-Are-You", "where-are-you", 34, "IPv6 I-Am-Here", "i-am-here", DEPRECATED, "RFC 6918");
        pair(
                35,
                "Mobile Registration Request",
                "mobile-reg-request",
                36,
                "Mobile Registration Reply",
                "mobile-reg-reply",
                DEPRECATED,
                "RFC 6918");
        pair(
                37,
                "Domain Name Request",
                "domain-request",
                38,
                "Domain Name Reply",
                "domain-reply",
                DEPRECATED,
                "RFC 1788, RFC 6918");
        one(39, "SKIP", "skip", INFORMATION, DEPRECATED, "RFC 6918");
        one(40, "Photuris", "photuris", ERROR, CURRENT, "RFC 2521");
        one(41, "Experimental mobility (Seamoby)", "seamoby", INFORMATION, EXPERIMENTAL, "RFC 4065");
        pair(
                42,
                "Extended Echo Request",
                "ext-echo-request",
                43,
                "Extended Echo Reply",
                "ext-echo-reply",
                CURRENT,
                "RFC 8335");
        one(253, "RFC3692-style Experiment 1", "experiment-1", NONE, EXPERIMENTAL, "RFC 4727");
        one(254, "RFC3692-style Experiment 2", "experiment-2", NONE, EXPERIMENTAL, "RFC 4727");
        one(255, "Reserved", "reserved-255", NONE, RESERVED, "");
        for (int number = 0; number < BY_NUMBER.length; number++) {
            if (BY_NUMBER[number] == null) {
                one(number, "Unassigned", "unassigned-" + number, NONE, UNASSIGNED, "");
            }
        }
    }

    private IcmpTypes() {}

    /** The entry of this type (0..255). */
    public static IcmpTypeInfo of(int type) {
        return BY_NUMBER[type];
    }

    /** Whether messages of this type (0..255) report and quote a datagram: 3, 4, 5, 11, 12, 31 and 40. */
    public static boolean isError(int type) {
        return BY_NUMBER[type].messageClass() == ERROR;
    }

    /** Whether messages of this type (0..255) ask for an answer. */
    public static boolean isQuery(int type) {
        return BY_NUMBER[type].messageClass() == QUERY;
    }

    /** Whether messages of this type (0..255) always answer a query; router advertisements, also sent unasked, do not. */
    public static boolean isReply(int type) {
        return BY_NUMBER[type].messageClass() == REPLY;
    }

    /** The type that answers this query (0..255); empty where the type is not a query. */
    public static OptionalInt replyTo(int type) {
        return isQuery(type) ? BY_NUMBER[type].pair() : OptionalInt.empty();
    }

    private static void pair(
            int query,
            String queryName,
            String querySlug,
            int reply,
            String replyName,
            String replySlug,
            Status status,
            String reference) {
        put(query, queryName, querySlug, QUERY, OptionalInt.of(reply), status, reference);
        put(reply, replyName, replySlug, REPLY, OptionalInt.of(query), status, reference);
    }

    private static void one(
            int number, String name, String slug, MessageClass messageClass, Status status, String reference) {
        put(number, name, slug, messageClass, OptionalInt.empty(), status, reference);
    }

    private static void put(
            int number,
            String name,
            String slug,
            MessageClass messageClass,
            OptionalInt pair,
            Status status,
            String reference) {
        BY_NUMBER[number] = new IcmpTypeInfo(number, name, slug, messageClass, pair, status, reference);
    }
}
