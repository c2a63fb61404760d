package icmpscan.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.tally.Accumulator;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.DistinctAddresses;
import icmpscan.tally.GroupSink;
import icmpscan.tally.MessageGroups;
import icmpscan.tally.Oddities;
import icmpscan.tally.Talkers;
import icmpscan.tally.Timeline;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.Vantage;

/** Everything that is counted over captures, as one accumulator. Merges in file order only, because some of its parts do. */
public final class Analysis implements Accumulator<Analysis> {
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

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

    /** Nothing counted yet; sessions will be cut where neighbours are more than the gap apart. */
    public Analysis(Duration sessionGap) {
        this.sessions = new PseudoSessions(sessionGap.toNanos());
        this.facts = new Facts(sessionGap.toNanos());
    }

    /** One by one: the plain way, of which {@link #fold} is the quick one. */
    @Override
    public void accept(IcmpMessage message) {
        quality.accept(message);
        types.accept(message);
        addresses.accept(message);
        unreachables.accept(message);
        talkers.accept(message);
        oddities.accept(message);
        timeline.accept(message);
        vantage.accept(message);
        sessions.accept(message);
        facts.accept(message);
    }

    /** What does the same as {@link #accept} for the parts that are asked for, but for {@link #quality()}, and more quickly. */
    AnalysisFold fold(Set<Part> wanted) {
        MessageGroups groups = new MessageGroups(grouped(wanted));
        List<MessageSink> sinks = new ArrayList<>();
        List<MessageSink> few = new ArrayList<>();
        List<MessageSink> others = new ArrayList<>();
        if (wanted.contains(Part.FACTS)) {
            sinks.addAll(facts.ofMany());
            few.addAll(facts.ofFew());
            others.addAll(facts.ofFewOthers());
        }
        sinks.add(groups);
        if (wanted.contains(Part.SESSIONS) && !sessions.takesGroups()) {
            sinks.add(sessions);
        }
        if (wanted.contains(Part.UNREACHABLES)) {
            others.add(unreachables);
        }
        if (wanted.contains(Part.ODDITIES)) {
            others.add(oddities);
        }
        if (!others.isEmpty()) {
            sinks.add(inTurn(few, others));
        }
        return new AnalysisFold(sinks, groups);
    }

    private List<GroupSink> grouped(Set<Part> wanted) {
        List<GroupSink> grouped = new ArrayList<>(List.of(types, addresses));
        if (wanted.contains(Part.FACTS)) {
            grouped.addAll(facts.grouped());
        }
        if (wanted.contains(Part.SESSIONS) && sessions.takesGroups()) {
            grouped.add(sessions);
        }
        if (wanted.contains(Part.TALKERS)) {
            grouped.add(talkers);
        }
        if (wanted.contains(Part.VANTAGE)) {
            grouped.add(vantage);
        }
        if (wanted.contains(Part.TIMELINE)) {
            grouped.add(timeline);
        }
        return grouped;
    }

    /**
     * Sinks that have something to do with few messages as one, so that all of them look at a message while it is near. The others are spared
     * plain echoes: in most captures these are nearly all messages, which each of them would only look at to let it go.
     */
    private static MessageSink inTurn(List<MessageSink> few, List<MessageSink> others) {
        MessageSink[] ofAll = few.toArray(MessageSink[]::new);
        MessageSink[] ofOthers = others.toArray(MessageSink[]::new);
        return message -> {
            for (MessageSink sink : ofAll) {
                sink.accept(message);
            }
            if (!isPlainEcho(message)) {
                for (MessageSink sink : ofOthers) {
                    sink.accept(message);
                }
            }
        };
    }

    private static boolean isPlainEcho(IcmpMessage message) {
        int type = message.type();
        return (type == ECHO_REQUEST || type == ECHO_REPLY) && message.code() == 0 && !message.isOdd();
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
