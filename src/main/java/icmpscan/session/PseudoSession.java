package icmpscan.session;

import java.util.List;
import java.util.Optional;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.tally.PackedFrame;

/**
 * ICMP messages between two addresses within one VLAN, neighbours in time no more than the gap apart.
 *
 * @param vlanKey    the VLAN tags, as {@link icmpscan.decode.IcmpMessage#vlanKey()} has them
 * @param firstSender source of the first message: the earliest, of equal times that of the lowest frame
 * @param other      the other address
 * @param firstType  type of the first message
 * @param firstCode  code of the first message
 * @param timeKnown  whether the capture tells when it was
 * @param firstNanos time of the first message, nanoseconds since the epoch; needs {@code timeKnown}
 * @param lastNanos  time of the last message; likewise
 * @param firstFrame {@link icmpscan.tally.PackedFrame} of the first message
 * @param lastFrame  {@link icmpscan.tally.PackedFrame} of the last message in time
 * @param forward    what the first sender sent
 * @param backward   what the other one sent
 * @param kinds      messages by type, code and direction, in this order; bounded, see {@link Direction#otherMessages()}
 */
public record PseudoSession(
        long vlanKey,
        Ipv4Address firstSender,
        Ipv4Address other,
        int firstType,
        int firstCode,
        boolean timeKnown,
        long firstNanos,
        long lastNanos,
        long firstFrame,
        long lastFrame,
        Direction forward,
        Direction backward,
        List<Kind> kinds) {

    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

    /** Keeps a copy of the list. */
    public PseudoSession {
        kinds = List.copyOf(kinds);
    }

    /**
     * What one of the two has sent.
     *
     * @param messages      messages
     * @param bytes         their bytes, ICMP header included
     * @param otherMessages messages of kinds beyond the bound; 0 in all but sessions with dozens of types and codes
     */
    public record Direction(long messages, long bytes, long otherMessages) {}

    /**
     * Messages of one type and code in one direction.
     *
     * @param type     ICMP type, 0..255
     * @param code     ICMP code, 0..255
     * @param forward  whether the first sender sent them
     * @param messages how many; at least 1
     */
    public record Kind(int type, int code, boolean forward, long messages) {}

    /**
     * Who began: the sender of the first message. Empty where that is an error or a reply, because what it speaks about began it, and that is no
     * message of the session.
     */
    public Optional<Ipv4Address> initiator() {
        return IcmpTypes.isError(firstType) || IcmpTypes.isReply(firstType)
                ? Optional.empty()
                : Optional.of(firstSender);
    }

    /** Messages of both directions. */
    public long messages() {
        return forward.messages + backward.messages;
    }

    /** Bytes of both directions. */
    public long bytes() {
        return forward.bytes + backward.bytes;
    }

    /** Echo requests of both directions, whatever their code. */
    public long echoRequests() {
        return ofType(ECHO_REQUEST);
    }

    /** Echo replies of both directions, whatever their code. */
    public long echoReplies() {
        return ofType(ECHO_REPLY);
    }

    private long ofType(int type) {
        return kinds.stream()
                .filter(kind -> kind.type == type)
                .mapToLong(Kind::messages)
                .sum();
    }

    /** Whether this message is one of the session's: of its addresses and VLAN, and of its time, or where there are no times of its frames. */
    public boolean holds(IcmpMessage message) {
        Ipv4Address source = new Ipv4Address(message.source());
        Ipv4Address destination = new Ipv4Address(message.destination());
        boolean between = (source.equals(firstSender) && destination.equals(other))
                || (source.equals(other) && destination.equals(firstSender));
        if (!between || message.vlanKey() != vlanKey || message.timeKnown() != timeKnown) {
            return false;
        }
        long frame = PackedFrame.of(message);
        return timeKnown
                ? message.epochNanos() >= firstNanos && message.epochNanos() <= lastNanos
                : frame >= firstFrame && frame <= lastFrame;
    }
}
