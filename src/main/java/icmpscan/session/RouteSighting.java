package icmpscan.session;

import icmpscan.decode.Ipv4Address;
import icmpscan.tally.PackedFrame;

/**
 * What one frame tells of a datagram on its way: the datagram itself, its answer, or an error that quotes it.
 *
 * @param event             which of these
 * @param code              ICMP code of an error, 0..255
 * @param frame             the message's {@link icmpscan.tally.PackedFrame}
 * @param timeKnown         whether the capture tells when
 * @param nanos             when, nanoseconds since the epoch; needs {@code timeKnown}
 * @param capturePoint      interface that captured it, 0..255; those beyond are taken for one
 * @param responder         who sent the message
 * @param arrival           TTL of the message's own IPv4 header, where it was captured
 * @param ownIdentification IP identification of that header
 * @param timeToLive        TTL of the datagram: of its own header, or as quoted
 * @param identification    IP identification of the datagram, likewise
 * @param length            total length of the datagram in bytes, likewise
 * @param sourcePort        its source port; 0 where it has none
 * @param numberKnown       whether {@code number} was captured
 * @param number            its destination port, or its ICMP sequence number
 * @param mtu               next-hop MTU of fragmentation needed, bytes; 0 where none is stated
 */
public record RouteSighting(
        RouteEvent event,
        int code,
        long frame,
        boolean timeKnown,
        long nanos,
        int capturePoint,
        Ipv4Address responder,
        int arrival,
        int ownIdentification,
        int timeToLive,
        int identification,
        int length,
        int sourcePort,
        boolean numberKnown,
        int number,
        int mtu) {
    private static final int FRAGMENTATION_NEEDED = 4;

    /** Two sightings of one message lie closer together than this; the next one of the same identification much further. */
    private static final long SAME_NANOS = 1_000_000_000L;

    /** Whether it is destination unreachable for the datagram's length: the way goes on for shorter ones. */
    boolean isTooLarge() {
        return event == RouteEvent.UNREACHABLE && code == FRAGMENTATION_NEEDED;
    }

    /** Whether both times are known and no further apart than this. */
    boolean isWithin(long span, RouteSighting other) {
        return timeKnown && other.timeKnown && Math.abs(nanos - other.nanos) <= span;
    }

    /** Whether both times are known and further apart than this. */
    boolean isBeyond(long span, RouteSighting other) {
        return timeKnown && other.timeKnown && Math.abs(nanos - other.nanos) > span;
    }

    /** Whether it was captured at another interface, or in another file: perhaps on another router. */
    boolean isElsewhere(RouteSighting other) {
        return capturePoint != other.capturePoint || PackedFrame.file(frame) != PackedFrame.file(other.frame);
    }

    /** Whether this is the same error, seen again: at another interface, or by a switch that mirrors both of a frame's ports. */
    boolean isAgain(RouteSighting other) {
        boolean elsewhere = isElsewhere(other) || arrival != other.arrival;
        return event == other.event
                && code == other.code
                && responder.equals(other.responder)
                && ownIdentification == other.ownIdentification
                && identification == other.identification
                && number == other.number
                && sourcePort == other.sourcePort
                && isWithin(SAME_NANOS, other)
                && (elsewhere || ownIdentification != 0);
    }
}
