package icmpscan.decode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An oddity of a message. A value, never a reason to drop the message; what it means is for others to
 * say. What type and code alone tell (unassigned, deprecated ...) is not here: {@code classify} has tables for it.
 */
public enum Anomaly {
    /** Less of the message was captured than it had on the wire (snap length, cut file). */
    TRUNCATED("truncated", "not all of the message was captured"),
    /** The IPv4 total length leaves less than the least length of the type. */
    SHORT("short", "shorter on the wire than its type needs"),
    /** The whole message is there and its checksum is wrong (RFC 792). */
    BAD_CHECKSUM("bad-checksum", "checksum wrong"),
    /** The IPv4 header's own checksum is wrong (RFC 791). */
    BAD_IP_CHECKSUM("bad-ip-checksum", "IPv4 header checksum wrong"),
    /** The IPv4 total length is 0, as with segmentation offload; the captured rest was taken. */
    IP_LENGTH_ZERO("ip-length-zero", "IPv4 total length 0"),
    /** The IPv4 total length reaches beyond the frame as it was on the wire. */
    IP_LENGTH_BEYOND_FRAME("ip-length-beyond-frame", "IPv4 total length beyond the frame"),
    /** The IPv4 header carries options (record route, timestamp, source route). */
    IP_OPTIONS("ip-options", "IPv4 options"),
    /** The message is in several IPv4 fragments. */
    IP_FRAGMENT("ip-fragment", "in IPv4 fragments"),
    /** Fragments of the message overlap or reach beyond its end; the bytes that came first were taken. */
    FRAGMENT_OVERLAP("fragment-overlap", "fragments contradict each other"),
    /** Fragments reach beyond the 65,535 bytes of the largest datagram there is: the ping of death. */
    OVERSIZE("oversize", "fragments beyond 65,535 bytes"),
    /** Bytes that the type leaves unused are not zero. */
    NONZERO_UNUSED("nonzero-unused", "unused bytes not zero"),
    /** An echo request to a broadcast or multicast address. */
    ECHO_TO_BROADCAST("echo-to-broadcast", "echo request to broadcast or multicast"),
    /** An error without any quoted byte. */
    QUOTE_MISSING("quote-missing", "error that quotes nothing"),
    /** An error on the wire that quotes less than the IPv4 header and 8 bytes (RFC 792). */
    QUOTE_TRUNCATED("quote-truncated", "quotes less than the header and 8 bytes"),
    /** What an error quotes does not begin with version 4. */
    QUOTE_NOT_IPV4("quote-not-ipv4", "quotes no IPv4"),
    /** What an error quotes has a header length below 20 bytes. */
    QUOTE_BAD_HEADER_LENGTH("quote-bad-ihl", "quoted header length below 20"),
    /** An error about an error (RFC 1122 section 3.2.2). */
    QUOTES_ERROR("quotes-error", "error about an error"),
    /** An error about a datagram to broadcast or multicast (RFC 1122 section 3.2.2). */
    QUOTES_BROADCAST("quotes-broadcast", "error about a broadcast or multicast"),
    /** An error about a fragment other than the first (RFC 1122 section 3.2.2). */
    QUOTES_LATER_FRAGMENT("quotes-later-fragment", "error about a later fragment"),
    /** An error about a datagram whose source is not one host (RFC 1122 section 3.2.2). */
    QUOTES_NO_HOST("quotes-no-host", "error about a source that is no single host"),
    /** Something where the length byte announces an extension is one but for its checksum (RFC 4884 section 7); it is not taken for one. */
    EXTENSION_BAD_CHECKSUM("extension-bad-checksum", "extension checksum wrong"),
    /** An object of the extension has a length below its header's or beyond the message (RFC 4884 section 8). */
    EXTENSION_MALFORMED("extension-malformed", "extension object of an impossible length"),
    /** An error that is itself sent to, or from, broadcast or multicast. */
    ERROR_TO_BROADCAST("error-to-broadcast", "error to or from broadcast or multicast"),
    /** An error whose recipient is not the quoted source: address translation or forgery. */
    QUOTE_OTHER_SOURCE("quote-other-source", "recipient is not the quoted source"),
    /** Fragmentation needed with an MTU of 0 (before RFC 1191). */
    MTU_ZERO("mtu-zero", "next-hop MTU 0"),
    /** Fragmentation needed with an MTU of 1 to 575. */
    MTU_SMALL("mtu-small", "next-hop MTU below 576"),
    /** Fragmentation needed with an MTU that the quoted datagram would have passed. */
    MTU_USELESS("mtu-useless", "next-hop MTU not below the quoted length"),
    /** Fragmentation needed about a datagram that allowed it. */
    DF_CLEAR("df-clear", "fragmentation needed, yet allowed"),
    /** Redirect to its own sender, or to the quoted destination itself. */
    REDIRECT_SELF("redirect-self", "redirect to its own sender or to the destination"),
    /** Redirect to a gateway outside its receiver's /24: a hint only, for the mask is not known. */
    REDIRECT_OFF_LINK("redirect-offlink", "redirect to a gateway outside the receiver's /24"),
    /** Reassembly time exceeded about a later fragment, while RFC 792 wants fragment zero. */
    REASSEMBLY_LATE("reassembly-late", "reassembly time exceeded about a later fragment"),
    /** A standard timestamp above 86,399,999 ms (RFC 792 p. 16). */
    TIMESTAMP_RANGE("timestamp-range", "timestamp beyond a day"),
    /** Non-zero bytes between the end of the datagram and the end of the frame. */
    NONZERO_PADDING("nonzero-padding", "frame padding not zero"),
    /** More headers around the message than are followed. */
    TOO_DEEP("too-deep", "too many layers");

    /** Those that belong to the headers before the message, whatever becomes of the message. */
    static final long OF_HEADERS = BAD_IP_CHECKSUM.bit()
            | IP_LENGTH_ZERO.bit()
            | IP_LENGTH_BEYOND_FRAME.bit()
            | IP_OPTIONS.bit()
            | NONZERO_PADDING.bit();

    private static final Anomaly[] ALL = values();

    private final String slug;
    private final String meaning;

    Anomaly(String slug, String meaning) {
        this.slug = slug;
        this.meaning = meaning;
    }

    /** The bit that stands for it where several are one number. */
    long bit() {
        return 1L << ordinal();
    }

    /** Those whose bits are set. */
    static Set<Anomaly> of(long bits) {
        if (bits == 0) {
            return Set.of();
        }
        EnumSet<Anomaly> set = EnumSet.noneOf(Anomaly.class);
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            set.add(ALL[Long.numberOfTrailingZeros(rest)]);
        }
        return Collections.unmodifiableSet(set);
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** What it says, in a few words for a person. */
    public String meaning() {
        return meaning;
    }
}
