package icmpscan.scan;

import java.time.Duration;

import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.tally.Accumulator;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.Talkers;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;

/** Everything that is counted over captures, as one accumulator. Merges in file order only, because some of its parts do. */
public final class Analysis implements Accumulator<Analysis> {
    private final CaptureQuality quality = new CaptureQuality();
    private final TypeHistogram types = new TypeHistogram();
    private final UnreachableBreakdown unreachables = new UnreachableBreakdown();
    private final Talkers talkers = new Talkers();
    private final PseudoSessions sessions;
    private final Facts facts;

    /** Nothing counted yet; sessions will be cut where neighbours are more than the gap apart. */
    public Analysis(Duration sessionGap) {
        this.sessions = new PseudoSessions(sessionGap.toNanos());
        this.facts = new Facts(sessionGap.toNanos());
    }

    @Override
    public void accept(IcmpMessage message) {
        quality.accept(message);
        types.accept(message);
        unreachables.accept(message);
        talkers.accept(message);
        sessions.accept(message);
        facts.accept(message);
    }

    @Override
    public void merge(Analysis later) {
        quality.merge(later.quality);
        types.merge(later.types);
        unreachables.merge(later.unreachables);
        talkers.merge(later.talkers);
        sessions.merge(later.sessions);
        facts.merge(later.facts);
    }

    /** How far the captures can be trusted. Frames are counted here one by one, beside the messages in them. */
    public CaptureQuality quality() {
        return quality;
    }

    /** Messages by type and code. */
    public TypeHistogram types() {
        return types;
    }

    /** What was unreachable, who said so and to whom. */
    public UnreachableBreakdown unreachables() {
        return unreachables;
    }

    /** Messages by sender and receiver. */
    public Talkers talkers() {
        return talkers;
    }

    /** Messages between two addresses, cut by the gap. */
    public PseudoSessions sessions() {
        return sessions;
    }

    /** What detectors judge by. */
    public Facts facts() {
        return facts;
    }
}
