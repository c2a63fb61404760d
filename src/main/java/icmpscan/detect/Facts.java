package icmpscan.detect;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.Exchanges;
import icmpscan.session.ProbeFacts;
import icmpscan.session.PseudoSessions;
import icmpscan.tally.Accumulator;

/** All that detectors judge by, gathered as one accumulator. Merges in file order only, because pairing does. */
public final class Facts implements Accumulator<Facts> {
    private final ProbeFacts probes = new ProbeFacts();
    private final Exchanges exchanges;

    /** Nothing gathered yet; with the usual session gap. */
    public Facts() {
        this(PseudoSessions.DEFAULT_GAP_NANOS);
    }

    /** Nothing gathered yet; replies later than the session gap, in nanoseconds, are late. */
    public Facts(long sessionGapNanos) {
        exchanges = new Exchanges(sessionGapNanos);
    }

    @Override
    public void accept(IcmpMessage message) {
        probes.accept(message);
        exchanges.accept(message);
    }

    @Override
    public void merge(Facts later) {
        probes.merge(later.probes);
        exchanges.merge(later.exchanges);
    }

    /** What each address has tried to reach. */
    public ProbeFacts probes() {
        return probes;
    }

    /** Requests with their replies. */
    public Exchanges exchanges() {
        return exchanges;
    }
}
