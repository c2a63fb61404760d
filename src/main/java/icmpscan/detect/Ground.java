package icmpscan.detect;

import java.util.Set;

import icmpscan.decode.IcmpMessage;

/** Messages that a finding rests on, by what they have in common: each finding has one or several such. */
public sealed interface Ground permits Sent, Exchanged, During, AboutFlows, Unquoting, Inquired, Misshapen {
    /** Whether a message is one of these. */
    boolean holds(IcmpMessage message);

    /**
     * Whether messages of this type and code from one address to another may be such: all that is known of those of a session.
     *
     * @param from bits of the sender's address
     * @param to   bits of the receiver's address
     */
    boolean mayHold(int type, int code, int from, int to);

    /** Addresses of which each of these messages has one: as its sender or receiver, or as the sender that it quotes. */
    Set<Integer> addresses();

    /** Between whom alone such messages go, in either direction; {@link Ends#ANY} where others send some as well. */
    Ends between();
}
