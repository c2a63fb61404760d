package icmpscan.session;

import java.util.List;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;
import icmpscan.tally.GroupSink;
import icmpscan.tally.MessageGroup;

/**
 * What each address has tried, as ICMP tells it: the ports and protocols that its targets refused, the hosts it did not reach, the hosts it
 * pinged. Facts only; which of it is a scan is for {@code detect} to say.
 *
 * <p>The actor is the source that an error quotes, or the sender of an echo request. Everything is a set with minima, maxima and sums in
 * it, so that neither the order of the messages nor the place of a cut shows; only where more than 65,536 actors (or pairs) are kept, it may
 * ({@link #lostActors()}). Errors are rate-limited by who sends them (Linux: 6 at once, then one a second), so that all that follows from
 * them is a lower bound.
 */
public final class ProbeFacts implements Accumulator<ProbeFacts> {
    private static final int ECHO_REPLY = 0;
    private static final int UNREACHABLE = 3;
    private static final int ECHO_REQUEST = 8;
    private static final int PROTOCOL_UNREACHABLE = 2;
    private static final int HIGHEST_CODE = 15;

    /** Beyond every item of a service: all late replies of a pair together, and all its ends of traceroutes. */
    private static final long LATE_REPLIES = 1L << 32;

    private static final long TRACEROUTE_ENDS = 2L << 32;

    private final ProbeTable ports;
    private final ProbeTable protocols;
    private final ProbeTable hosts;
    private final ProbeTable services;
    private final ProbeTable echoes;

    /** Facts about no message yet. */
    public ProbeFacts() {
        this(ProbeLimits.DEFAULT);
    }

    ProbeFacts(ProbeLimits limits) {
        ports = new ProbeTable(limits);
        protocols = new ProbeTable(limits);
        hosts = new ProbeTable(limits);
        services = new ProbeTable(limits);
        echoes = new ProbeTable(limits);
    }

    @Override
    public void accept(IcmpMessage message) {
        echo(message);
        error(message);
    }

    /** To be told by groups of what {@link #accept} learns of echo messages; {@link #ofErrors()} is then to be told of all messages. */
    public GroupSink ofEchoes() {
        return new GroupSink() {
            @Override
            public void accept(IcmpMessage message) {
                echo(message);
            }

            @Override
            public void accept(MessageGroup group) {
                echo(group);
            }
        };
    }

    /** To be told of messages one by one, for what {@link #accept} learns of errors. */
    public MessageSink ofErrors() {
        return this::error;
    }

    private void echo(IcmpMessage message) {
        if (message.type() == ECHO_REQUEST && !message.has(Anomaly.ECHO_TO_BROADCAST)) {
            echoes.count(actor(message.source()), unsigned(message.destination()), 0, message);
        } else if (message.type() == ECHO_REPLY) {
            echoes.mark(actor(message.destination()), unsigned(message.source()), ProbeMarks.ANSWERED);
        }
    }

    private void echo(MessageGroup group) {
        if (group.type() == ECHO_REQUEST && !group.toBroadcast()) {
            echoes.count(actor(group.source()), unsigned(group.destination()), 0, group);
        } else if (group.type() == ECHO_REPLY) {
            echoes.mark(actor(group.destination()), unsigned(group.source()), ProbeMarks.ANSWERED);
        }
    }

    private void error(IcmpMessage message) {
        if (message.type() == UNREACHABLE && message.quoted().hasHeader() && message.code() <= HIGHEST_CODE) {
            unreachable(message, message.quoted());
        }
    }

    @Override
    public void merge(ProbeFacts later) {
        ports.merge(later.ports);
        protocols.merge(later.protocols);
        hosts.merge(later.hosts);
        services.merge(later.services);
        echoes.merge(later.echoes);
    }

    /**
     * By (actor, target): refused ports, as items of {@link ProbedService}, with the codes (3, 9, 10, 13), and whether the target itself
     * refused, as marks. Late replies and ends
     * of traceroutes are one probe each for all of them, marked as such.
     *
     * @param least groups with fewer probes are left out
     */
    public List<ProbeGroup> ports(int least) {
        return ports.groups(least);
    }

    /** By (actor, target): protocol numbers that the target does not speak (code 2). */
    public List<ProbeGroup> protocols(int least) {
        return protocols.groups(least);
    }

    /** By actor: addresses of hosts that it did not reach, with the codes (0, 1, 7, 10, 13) and what it sent as marks. */
    public List<ProbeGroup> hosts(int least) {
        return hosts.groups(least);
    }

    /** What an actor was looking for on those hosts, as items of {@link ProbedService}; an empty group where it is not known. */
    public ProbeGroup servicesOf(int actor) {
        return services.groupOf(actor(actor));
    }

    /**
     * By sender: targets of echo requests, marked where they answered or somebody called them unreachable. A target that was never asked in
     * this capture, but answers, has no tries. Broadcast and multicast are no targets.
     */
    public List<ProbeGroup> echoes(int least) {
        return echoes.groups(least);
    }

    /** Whether one of those senders has so many targets. */
    public boolean hasEchoes(long least) {
        return echoes.hasGroup(least);
    }

    /** Actors and pairs of which what they tried was let go, because more were about than are kept; 0 where all is exact. */
    public long lostActors() {
        return ports.lostKeys() + protocols.lostKeys() + hosts.lostKeys() + services.lostKeys() + echoes.lostKeys();
    }

    private void unreachable(IcmpMessage message, QuotedDatagram quoted) {
        if (message.code() == PROTOCOL_UNREACHABLE) {
            protocols.count(pair(quoted), quoted.protocol(), ProbeMarks.code(PROTOCOL_UNREACHABLE), message);
        }
        int code = ProbeMarks.code(message.code());
        if ((code & (ProbeMarks.CLOSED | ProbeMarks.PROHIBITED)) != 0 && quoted.hasPorts()) {
            refusedPort(message, quoted, code);
        }
        if ((code & (ProbeMarks.ABSENT | ProbeMarks.code(10) | ProbeMarks.code(13))) != 0) {
            unreachedHost(message, quoted, code);
        }
        if (quoted.hasIcmpType() && quoted.icmpType() == ECHO_REQUEST && !message.has(Anomaly.QUOTES_BROADCAST)) {
            echoes.mark(actor(quoted.source()), unsigned(quoted.destination()), ProbeMarks.UNREACHABLE);
        }
    }

    private void refusedPort(IcmpMessage message, QuotedDatagram quoted, int code) {
        if (ProbeQuotation.isLateReply(quoted)) {
            ports.count(pair(quoted), LATE_REPLIES, ProbeMarks.LATE_REPLY, message);
        } else if (ProbeQuotation.isTracerouteEnd(quoted)) {
            ports.count(pair(quoted), TRACEROUTE_ENDS, ProbeMarks.TRACEROUTE_END, message);
        } else {
            int who = message.source() == quoted.destination() ? ProbeMarks.BY_TARGET : 0;
            ports.count(pair(quoted), ProbedService.itemOf(quoted), code | who, message);
        }
    }

    /** Replies to absent hosts are what the victim of forged sources sends, not a search for hosts. */
    private void unreachedHost(IcmpMessage message, QuotedDatagram quoted, int code) {
        if (!ProbeQuotation.isLateReply(quoted) && !ProbeQuotation.isIcmpReply(quoted)) {
            boolean query = quoted.protocol() == IpProtocols.ICMP;
            int marks = code | (query ? ProbeMarks.BY_QUERY : ProbeMarks.BY_OTHER);
            hosts.count(actor(quoted.source()), unsigned(quoted.destination()), marks, message);
            services.count(actor(quoted.source()), ProbedService.itemOf(quoted), code, message);
        }
    }

    private static long pair(QuotedDatagram quoted) {
        return actor(quoted.source()) | unsigned(quoted.destination());
    }

    private static long actor(int address) {
        return (long) address << 32;
    }

    private static long unsigned(int address) {
        return Integer.toUnsignedLong(address);
    }
}
