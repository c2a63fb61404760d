package icmpscan.report;

import icmpscan.detect.ChannelFeature;
import icmpscan.detect.Measure;

/** What speaks for a channel, in words. */
final class ChannelWords {
    private ChannelWords() {}

    /** A feature with its figure; no capital, no full stop. */
    static String phrase(ChannelFeature feature, Measure measure) {
        long value = measure.value();
        return switch (feature) {
            case EMBEDDED_PROTOCOL -> Counted.of(value, "message holds", "messages hold") + " a file or a protocol";
            case REPLIES_DIFFER -> Counted.of(value, "reply has data of its own", "replies have data of their own");
            case CHANGING_DATA -> value + " % of the data change from message to message";
            case NUMBERS ->
                measure.unit().equals("identifiers")
                        ? Counted.of(value, "identifier") + ", each for a message or two"
                        : "the sequence number jumps " + Counted.of(value, "time");
            case SEVERAL_REPLIES -> Counted.of(value, "further reply", "further replies") + " to requests that had one";
            case VARIED_CONTENT ->
                value > 1 ? "they have " + value + " sizes or more" : "they are in more order than random bytes";
            case ENCODED_TEXT ->
                Counted.of(value, "message is", "messages are") + " base64 or hexadecimal digits throughout";
            case BURSTS_OF_DATA -> value + " messages or more are wholly new between others that stay the same";
            case UNSOLICITED -> Counted.of(value, "reply", "replies") + " that nobody asked for";
            case PLAIN_TEXT -> Counted.of(value, "message is", "messages are") + " text";
            case LARGE_MESSAGE -> "one message of " + value + " bytes among small ones";
            case ODD_SEQUENCE -> "the sequence number stands still or jumps";
            case MANY_SIZES -> value + " sizes or more, up and down";
            case RANDOM_DATA -> "they are as even as random bytes";
            case UNEQUAL_DIRECTIONS -> "messages of the two directions differ in size";
            case VOLUME -> Counted.of(value, "byte") + " in one direction";
            case RATE -> Counted.of(value, "message") + " a second";
        };
    }
}
