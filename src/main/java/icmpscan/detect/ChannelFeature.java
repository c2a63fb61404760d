package icmpscan.detect;

import java.util.Locale;

/** What speaks for echo messages that carry somebody's data, and how many points it weighs. One alone never makes a tunnel. */
public enum ChannelFeature {
    /** Files or protocols in the data. */
    EMBEDDED_PROTOCOL(60),
    /** Replies that do not bring the request's data back, as RFC 792 asks for, but data of their own. */
    REPLIES_DIFFER(40),
    /** The data beyond the first 16 bytes are others each time: the best single feature; a ping's stay the same. */
    CHANGING_DATA(40),
    /** Text or noise in the numbers that a program counts up. */
    NUMBERS(40),
    /** Further replies to requests that had one, and they differ: a proxy and a kernel both answer. */
    SEVERAL_REPLIES(30),
    /** The changing data are no random fill: structured, text, or of several lengths. */
    VARIED_CONTENT(30),
    /** Nothing but base64 or hexadecimal digits. */
    ENCODED_TEXT(30),
    /** Some messages are wholly new, between many that stay the same. */
    BURSTS_OF_DATA(25),
    /** Replies that nobody asked for. */
    UNSOLICITED(25),
    /** Text that changes. */
    PLAIN_TEXT(20),
    /** One message much larger than the others, and it is no fill. */
    LARGE_MESSAGE(20),
    /** A sequence number that stands still or jumps while the data change. */
    ODD_SEQUENCE(15),
    /** Many sizes, up and down. */
    MANY_SIZES(15),
    /** The changing data are as even as random bytes: enciphered, packed, or a random fill. */
    RANDOM_DATA(15),
    /** Messages of one direction are larger than those of the other: echoes are not. */
    UNEQUAL_DIRECTIONS(15),
    /** Much data in one direction. */
    VOLUME(10),
    /** Many messages a second for long. */
    RATE(10);

    private final int points;

    ChannelFeature(int points) {
        this.points = points;
    }

    /** What it weighs. */
    public int points() {
        return points;
    }

    /** The word for it in output. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
