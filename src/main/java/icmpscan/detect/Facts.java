package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;

import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;
import icmpscan.session.EchoData;
import icmpscan.session.Exchanges;
import icmpscan.session.Inquiries;
import icmpscan.session.Malformations;
import icmpscan.session.ProbeFacts;
import icmpscan.session.PseudoSessions;
import icmpscan.session.QuotedFlows;
import icmpscan.session.RareMessages;
import icmpscan.session.Refusals;
import icmpscan.session.Routes;
import icmpscan.session.SeenFlows;
import icmpscan.tally.Accumulator;
import icmpscan.tally.GroupSink;
import icmpscan.tally.Volume;

/** All that detectors judge by, gathered as one accumulator. Merges in file order only, because pairing does. */
public final class Facts implements Accumulator<Facts> {
    private final ProbeFacts probes = new ProbeFacts();
    private final Refusals refusals = new Refusals();
    private final Inquiries inquiries = new Inquiries();
    private final Malformations malformations = new Malformations();
    private final EchoData echoData = new EchoData();
    private final Exchanges exchanges;
    private final SeenFlows seenFlows = new SeenFlows();
    private final QuotedFlows quotedFlows = new QuotedFlows();
    private final RareMessages rareMessages = new RareMessages();
    private final Routes routes = new Routes();
    private final Volume volume = new Volume();
    /** What {@link #conversations()} gave since the last message; null where that is to be found out. */
    private List<EchoConversation> conversations;

    /** What {@link #echoVerdicts} gave since the last message, and by which thresholds; null where that is to be found out. */
    private List<EchoVerdict> verdicts;

    private Thresholds verdictsBy;

    /** Nothing gathered yet; with the usual session gap. */
    public Facts() {
        this(PseudoSessions.DEFAULT_GAP_NANOS);
    }

    /** Nothing gathered yet; replies later than the session gap, in nanoseconds, are late. */
    public Facts(long sessionGapNanos) {
        exchanges = new Exchanges(sessionGapNanos);
    }

    /**
     * Part of what {@link #accept} hands each message to: sinks that do not know of one another, with work to do for most messages. Instead of
     * it, all messages may be handed to each of these, of {@link #ofFew()}, of {@link #ofFewOthers()} and, by groups, of {@link #grouped()}, as
     * long as nothing is asked in between.
     */
    public List<MessageSink> ofMany() {
        return List.of(echoData, exchanges);
    }

    /** The sinks that have something to do with few messages, of which any may be one. */
    public List<MessageSink> ofFew() {
        return List.of(routes, rareMessages, inquiries);
    }

    /** The sinks that have nothing to do with a request or reply of echo of code 0 without an oddity, and may be spared it. */
    public List<MessageSink> ofFewOthers() {
        return List.of(quotedFlows, refusals, malformations, probes.ofErrors());
    }

    /** What takes messages by the group. */
    public List<GroupSink> grouped() {
        return List.of(volume, probes.ofEchoes());
    }

    @Override
    public void accept(IcmpMessage message) {
        forgetConclusions();
        echoData.accept(message);
        exchanges.accept(message);
        volume.accept(message);
        routes.accept(message);
        probes.accept(message);
        quotedFlows.accept(message);
        rareMessages.accept(message);
        refusals.accept(message);
        inquiries.accept(message);
        malformations.accept(message);
    }

    private void forgetConclusions() {
        conversations = null;
        verdicts = null;
    }

    @Override
    public void merge(Facts later) {
        forgetConclusions();
        probes.merge(later.probes);
        refusals.merge(later.refusals);
        inquiries.merge(later.inquiries);
        malformations.merge(later.malformations);
        echoData.merge(later.echoData);
        exchanges.merge(later.exchanges);
        seenFlows.merge(later.seenFlows);
        quotedFlows.merge(later.quotedFlows);
        rareMessages.merge(later.rareMessages);
        routes.merge(later.routes);
        volume.merge(later.volume);
    }

    /** What each address has tried to reach. */
    public ProbeFacts probes() {
        return probes;
    }

    /** Who was refused what, by whom, and how often. */
    public Refusals refusals() {
        return refusals;
    }

    /** Who asked whom for what hosts need not tell. */
    public Inquiries inquiries() {
        return inquiries;
    }

    /** Who sends what breaks its format. */
    public Malformations malformations() {
        return malformations;
    }

    /** What echo messages carry. */
    public EchoData echoData() {
        return echoData;
    }

    /** Echo messages by what is judged as one. Made once: four detectors ask. */
    List<EchoConversation> conversations() {
        if (conversations == null) {
            conversations = List.copyOf(EchoConversation.of(echoData, exchanges));
        }
        return conversations;
    }

    /** What is thought of each of them by these thresholds; kept for the next who asks by the same. */
    List<EchoVerdict> echoVerdicts(Thresholds thresholds) {
        if (verdicts == null || !thresholds.equals(verdictsBy)) {
            List<EchoVerdict> all = new ArrayList<>();
            for (EchoConversation conversation : conversations()) {
                all.add(EchoVerdict.of(conversation, thresholds));
            }
            verdicts = all;
            verdictsBy = thresholds;
        }
        return verdicts;
    }

    /** Requests with their replies. */
    public Exchanges exchanges() {
        return exchanges;
    }

    /** To be told of all that passes, ICMP or not, beside the messages. */
    public FlowSink flows() {
        return new FlowSink() {
            @Override
            public void flow(
                    int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {
                seenFlows.flow(source, destination, protocol, ports, sourceMac, destinationMac);
            }

            @Override
            public void expiring(ExpiringDatagram datagram) {
                routes.sent(datagram);
            }
        };
    }

    /** Which flows passed. It is told of frames one by one, beside the messages; where nobody does, it knows nothing. */
    public SeenFlows seenFlows() {
        return seenFlows;
    }

    /** About which flows errors speak. */
    public QuotedFlows quotedFlows() {
        return quotedFlows;
    }

    /** Redirects, source quench, echo requests to groups. */
    public RareMessages rareMessages() {
        return rareMessages;
    }

    /** How many messages go where in ten seconds. */
    public Volume volume() {
        return volume;
    }

    /** Traceroutes, circles and path MTUs. */
    public Routes routes() {
        return routes;
    }
}
