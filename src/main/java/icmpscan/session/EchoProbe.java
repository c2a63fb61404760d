package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One echo request of a trace, with all sightings of it, and its answers. */
final class EchoProbe {
    /** A datagram that still goes round in circles, or past another interface, does so within this. */
    private static final long ON_ITS_WAY_NANOS = 10_000_000_000L;

    /** Two interfaces of one router see a datagram this close together, and a capture may have them in either order. */
    private static final long OUT_OF_ORDER_NANOS = 10_000_000L;

    /** The sighting nearest to the sender: the one with most hops left. */
    private RouteSighting first;

    private RouteSighting last;
    private final List<RouteSighting> answers = new ArrayList<>();

    EchoProbe(RouteSighting sent) {
        first = sent;
        last = sent;
    }

    /** Takes over another sighting of the same request; false where it is a request of its own, sent after this one. */
    boolean seenAgain(RouteSighting sent) {
        boolean same = sent.numberKnown() == first.numberKnown()
                && sent.number() == first.number()
                && sent.identification() == first.identification()
                && !sent.isBeyond(ON_ITS_WAY_NANOS, last);
        boolean fewerHops = sent.timeToLive() <= last.timeToLive();
        boolean outOfOrder = sent.isElsewhere(last) && sent.isWithin(OUT_OF_ORDER_NANOS, last);
        if (!same || !(fewerHops || outOfOrder)) {
            return false;
        }
        if (sent.timeToLive() > first.timeToLive()) {
            first = sent;
        }
        last = sent;
        return true;
    }

    /** How far it was sent, counted from the capture point. */
    int hop() {
        return first.timeToLive();
    }

    RouteSighting sent() {
        return first;
    }

    boolean isAnswered() {
        return !answers.isEmpty();
    }

    List<RouteSighting> answers() {
        return answers;
    }

    /** Adds an answer; of several sightings of one, the one nearest to the sender stays. */
    void answer(RouteSighting answer) {
        for (int i = 0; i < answers.size(); i++) {
            RouteSighting known = answers.get(i);
            if (known.responder().equals(answer.responder()) && known.event() == answer.event()) {
                if (answer.arrival() < known.arrival()) {
                    answers.set(i, answer);
                }
                return;
            }
        }
        answers.add(answer);
    }

    OptionalLong roundTripNanos(RouteSighting answer) {
        return first.timeKnown() && answer.timeKnown()
                ? OptionalLong.of(answer.nanos() - first.nanos())
                : OptionalLong.empty();
    }
}
