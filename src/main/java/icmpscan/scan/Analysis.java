package icmpscan.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.tally.Accumulator;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.DistinctAddresses;
import icmpscan.tally.Oddities;
import icmpscan.tally.Talkers;
import icmpscan.tally.Timeline;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.Vantage;

/** Everything that is counted over captures, as one accumulator. Merges in file order only, because some of its parts do. */
public final class Analysis implements Accumulator<Analysis> {
    private final CaptureQuality quality = new CaptureQuality();
    private final TypeHistogram types = new TypeHistogram();
    private final DistinctAddresses addresses = new DistinctAddresses();
    private final UnreachableBreakdown unreachables = new UnreachableBreakdown();
    private final Talkers talkers = new Talkers();
    private final Oddities oddities = new Oddities();
    private final Timeline timeline = new Timeline();
    private final Vantage vantage = new Vantage();
    private final PseudoSessions sessions;
    private final Facts facts;
    private final List<MessageSink> all;

    /** Nothing counted yet; sessions will be cut where neighbours are more than the gap apart. */
    public Analysis(Duration sessionGap) {
        this.sessions = new PseudoSessions(sessionGap.toNanos());
        this.facts = new Facts(sessionGap.toNanos());
        this.all = sinks(Part.ALL);
    }

    @Override
    public void accept(IcmpMessage message) {
        quality.accept(message);
        all.forEach(sink -> sink.accept(message));
    }

    /**
     * All that {@link #accept} hands each message to, but {@link #quality()}, as far as it is asked for: sinks that do not know of one
     * another, those with the most work first.
     */
    List<MessageSink> sinks(Set<Part> wanted) {
        List<MessageSink> sinks = new ArrayList<>();
        if (wanted.contains(Part.FACTS)) {
            sinks.addAll(facts.parts());
        }
        Map<Part, MessageSink> others = new EnumMap<>(Part.class);
        others.put(Part.SESSIONS, sessions);
        others.put(Part.TALKERS, talkers);
        others.put(Part.VANTAGE, vantage);
        others.put(Part.TIMELINE, timeline);
        others.put(Part.UNREACHABLES, unreachables);
        others.put(Part.ODDITIES, oddities);
        others.keySet().retainAll(wanted);
        sinks.addAll(others.values());
        sinks.add(addresses);
        sinks.add(types);
        return sinks;
    }

    @Override
    public void merge(Analysis later) {
        quality.merge(later.quality);
        types.merge(later.types);
        addresses.merge(later.addresses);
        unreachables.merge(later.unreachables);
        talkers.merge(later.talkers);
        oddities.merge(later.oddities);
        timeline.merge(later.timeline);
        vantage.merge(later.vantage);
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

    /** Between how many addresses messages went. */
    public DistinctAddresses addresses() {
        return addresses;
    }

    /** What was unreachable, who said so and to whom. */
    public UnreachableBreakdown unreachables() {
        return unreachables;
    }

    /** Messages by sender and receiver. */
    public Talkers talkers() {
        return talkers;
    }

    /** What is odd about messages, by sender. */
    public Oddities oddities() {
        return oddities;
    }

    /** Messages by type and time. */
    public Timeline timeline() {
        return timeline;
    }

    /** From where the captures see the network. */
    public Vantage vantage() {
        return vantage;
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
