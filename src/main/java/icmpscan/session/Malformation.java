package icmpscan.session;

import java.util.Optional;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.classify.MessageClass;
import icmpscan.classify.Status;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;

/** How a message, or the fragments that it came in, break their format. */
public enum Malformation {
    /** A type that is unassigned or reserved (IANA). */
    UNKNOWN_TYPE(1, "unknown-type"),
    /** A code that its type does not have; not on replies, which repeat what they were asked with. */
    UNKNOWN_CODE(2, "unknown-code"),
    /** The whole message is there and its checksum is wrong (RFC 792). */
    BAD_CHECKSUM(3, "bad-checksum"),
    /** An error that quotes no IPv4 header. */
    BAD_QUOTATION(4, "bad-quotation"),
    /** An error that quotes nothing, or less than the header and 8 bytes. */
    SHORT_QUOTATION(5, "short-quotation"),
    /** Shorter on the wire than its type needs. */
    SHORT(6, "short"),
    /** Not this message, but the datagram that it quotes: somebody could not make sense of its IPv4 header (type 12). */
    REFUSED_HEADER(7, "refused-header"),
    /** A first fragment smaller than any link asks for. */
    TINY_FRAGMENT(8, "tiny-fragment"),
    /** Fragments that contradict each other. */
    FRAGMENT_OVERLAP(9, "fragment-overlap"),
    /** Fragments beyond the end of the largest datagram there is: the ping of death. */
    OVERSIZE(10, "oversize");

    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;
    private static final int PARAMETER_PROBLEM = 12;

    /** Bytes of a first fragment. Links pass 576 and more; SLIP, the smallest in use, 296 with the header. */
    private static final int LEAST_FRAGMENT = 256;

    private static final Malformation[] KINDS = values();

    private final int number;
    private final String slug;

    Malformation(int number, String slug) {
        this.number = number;
        this.slug = slug;
    }

    /** The word for it in output. */
    public String slug() {
        return slug;
    }

    /** The number under which {@link Malformations} count it. */
    int number() {
        return number;
    }

    static Malformation ofNumber(long number) {
        for (Malformation kind : KINDS) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no malformation: " + number);
    }

    /** Whether it is about fragments, not about the message in them. */
    public boolean ofFragments() {
        return compareTo(TINY_FRAGMENT) >= 0;
    }

    /** How a message breaks its format: in its fragments where they are at fault, since then its content means nothing, else by itself. */
    public static Optional<Malformation> of(IcmpMessage message) {
        return Optional.ofNullable(orNull(message));
    }

    /** Whether a message of this type and code may break its format so. */
    public boolean mayBe(int type, int code) {
        return switch (this) {
            case UNKNOWN_TYPE, UNKNOWN_CODE -> ofNumbers(type, code) == this;
            case BAD_QUOTATION, SHORT_QUOTATION -> IcmpTypes.isError(type);
            case REFUSED_HEADER -> type == PARAMETER_PROBLEM;
            default -> true;
        };
    }

    /** The same for who looks at every message. */
    static Malformation orNull(IcmpMessage message) {
        Malformation kind = ofFragments(message);
        return kind == null ? ofMessage(message) : kind;
    }

    /** What is wrong with the fragments of a message; the gravest, or null. */
    static Malformation ofFragments(IcmpMessage message) {
        if (!message.has(Anomaly.IP_FRAGMENT)) {
            return null;
        }
        if (message.has(Anomaly.OVERSIZE)) {
            return OVERSIZE;
        }
        if (message.has(Anomaly.FRAGMENT_OVERLAP)) {
            return FRAGMENT_OVERLAP;
        }
        int bytes = message.ipTotalLength() - message.ipHeaderLength();
        return bytes >= 0 && bytes < LEAST_FRAGMENT ? TINY_FRAGMENT : null;
    }

    /** What is wrong with the message itself: the first that fits, or null. Ordinary messages leave at once. */
    static Malformation ofMessage(IcmpMessage message) {
        int type = message.type();
        boolean ordinaryNumbers = message.code() == 0 && (type == ECHO_REPLY || type == ECHO_REQUEST);
        if (!ordinaryNumbers) {
            Malformation byNumbers = ofNumbers(type, message.code());
            if (byNumbers != null) {
                return byNumbers;
            }
        }
        if (message.isOdd()) {
            Malformation byContent = ofContent(message);
            if (byContent != null) {
                return byContent;
            }
        }
        return type == PARAMETER_PROBLEM && message.quoted().hasHeader() ? REFUSED_HEADER : null;
    }

    private static Malformation ofNumbers(int type, int code) {
        Status status = IcmpTypes.of(type).status();
        if (status == Status.UNASSIGNED || status == Status.RESERVED) {
            return UNKNOWN_TYPE;
        }
        boolean codesMean =
                code != 0 && status != Status.EXPERIMENTAL && IcmpTypes.of(type).messageClass() != MessageClass.REPLY;
        return codesMean && !IcmpCodes.of(type, code).defined() ? UNKNOWN_CODE : null;
    }

    private static Malformation ofContent(IcmpMessage message) {
        if (message.has(Anomaly.BAD_CHECKSUM)) {
            return BAD_CHECKSUM;
        }
        if (message.has(Anomaly.QUOTE_NOT_IPV4) || message.has(Anomaly.QUOTE_BAD_HEADER_LENGTH)) {
            return BAD_QUOTATION;
        }
        boolean quotes = IcmpTypes.isError(message.type());
        if (message.has(Anomaly.QUOTE_MISSING)
                || message.has(Anomaly.QUOTE_TRUNCATED)
                || (quotes && message.has(Anomaly.SHORT))) {
            return SHORT_QUOTATION;
        }
        return message.has(Anomaly.SHORT) ? SHORT : null;
    }
}
