package icmpscan.session;

import java.util.BitSet;

import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.RecentKeys;

/**
 * Which IPv4 flows have passed, ICMP or not, so that of each error it can be said whether the datagram that provoked it is in the capture.
 * In fixed memory, and merged in any order: see {@link BitSieve}. It tells that a flow passed, not when.
 *
 * <p>A hot class: told of every IPv4 frame. What was told a moment ago is recognised in a small table and costs next to nothing; some are
 * looked up at a time, because many looks into memory take a processor hardly longer than one.
 */
public final class SeenFlows implements FlowSink {
    /** Flows that are recognised at once: 512 KiB, so that they stay near the processor. */
    private static final int RECENT_FLOWS = 1 << 16;

    /** The same of pairs of hosts. */
    private static final int RECENT_PAIRS = 1 << 15;

    /** No Ethernet address has more than 48 bits. */
    private static final long ANY_MAC = 1L << 48;

    private static final int ICMP = 1;
    private static final int FIRST_MULTICAST = 0xE0;
    private static final int LAST_OCTET = 0xFF;

    private final BitSieve seen;
    private final ConversationSample sample = new ConversationSample();
    private final BitSet protocols = new BitSet(256);
    private final RecentKeys recentFlows = new RecentKeys(RECENT_FLOWS);
    private final RecentKeys recentPairs = new RecentKeys(RECENT_PAIRS);
    private final ToldFlows told = new ToldFlows();
    private long datagrams;

    /** None yet. */
    public SeenFlows() {
        this(new BitSieve());
    }

    private SeenFlows(BitSieve seen) {
        this.seen = seen;
    }

    /**
     * Another one, for another thread to tell of other frames, that shares most of the memory of this one: 1 MB more. Nothing may be asked of
     * either before it is {@link #merge merged} into this one.
     */
    public SeenFlows beside() {
        return new SeenFlows(seen);
    }

    @Override
    public void flow(int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {
        datagrams++;
        long pairKey = FlowKeys.pair(FlowKeys.pairOf(source, destination), protocol);
        told.add(
                FlowKeys.flow(pairKey, ports) ^ way(sourceMac, destinationMac),
                source,
                destination,
                protocol,
                ports,
                sourceMac,
                destinationMac);
        if (told.isFull()) {
            takeTold();
        }
    }

    private static long way(long sourceMac, long destinationMac) {
        return sourceMac ^ (destinationMac << 16);
    }

    /** Remembers what it was told of; before anything is asked. */
    private void takeTold() {
        told.keepNew(recentFlows);
        for (int i = 0; i < told.size(); i++) {
            remember(
                    told.source(i),
                    told.destination(i),
                    told.protocol(i),
                    told.ports(i),
                    told.sourceMac(i),
                    told.destinationMac(i));
        }
        told.clear();
    }

    private void remember(int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {
        long pair = FlowKeys.pairOf(source, destination);
        long pairKey = FlowKeys.pair(pair, protocol);
        if (recentPairs.isNew(pairKey ^ way(sourceMac, destinationMac))) {
            protocols.set(protocol);
            seen.add(pairKey, pairKey);
            rememberSender(source, destination, sourceMac, destinationMac);
        }
        if (ports == NO_PORTS) {
            seen.add(pairKey, FlowKeys.withoutPorts(pairKey));
            return;
        }
        long flow = FlowKeys.flow(pairKey, ports);
        seen.add(flow, flow);
        if (ports > 0 && !isGroup(destination)) {
            sample(pair, protocol, ports);
        }
    }

    private void sample(long pair, int protocol, long ports) {
        boolean forth = (int) (pair >>> 32) < (int) pair;
        long ordered = forth ? pair : Long.rotateLeft(pair, 32);
        long orderedPorts = forth ? ports : turned(protocol, ports);
        sample.add(
                FlowKeys.conversation(ordered, protocol, orderedPorts),
                forth ? ConversationSample.FORTH : ConversationSample.BACK);
    }

    /** No Ethernet addresses of datagrams to a group: those are what somebody sends in another's name, and are to be told by them. */
    private void rememberSender(int source, int destination, long sourceMac, long destinationMac) {
        long sender = FlowKeys.sender(source);
        seen.add(sender, sender);
        if (sourceMac != NO_MAC && !isGroup(destination)) {
            seen.add(sender, FlowKeys.fromMac(sender, ANY_MAC));
            seen.add(sender, FlowKeys.fromMac(sender, sourceMac));
            seen.add(sender, FlowKeys.toMac(sender, destinationMac));
        }
    }

    /** Whether an address is one of a group of hosts, or looks like a broadcast to a network of 24 bits or fewer. */
    public static boolean isGroup(int address) {
        return address >>> 24 >= FIRST_MULTICAST || (address & LAST_OCTET) == LAST_OCTET;
    }

    /** Adds what was seen elsewhere. */
    public void merge(SeenFlows other) {
        takeTold();
        other.takeTold();
        if (seen != other.seen) {
            seen.merge(other.seen);
        }
        sample.merge(other.sample);
        protocols.or(other.protocols);
        datagrams += other.datagrams;
    }

    /** Datagrams told of; 0 where flows were not to be remembered, or nothing passed. */
    public long datagrams() {
        return datagrams;
    }

    /** How full the memory is, in hundredths: from about 50 on "seen" is wrong for one flow in eight. */
    public int percentFull() {
        takeTold();
        return seen.percentFull();
    }

    /** How many conversations passed, roughly: two ends with their ports, or with an identifier of ICMP. */
    public long conversations() {
        takeTold();
        return sample.conversations();
    }

    /** How many of a sample of conversations were seen in both directions, in hundredths; 0 where there are none. */
    public int percentBothWays() {
        takeTold();
        return sample.size() == 0 ? 0 : sample.bothWays() * 100 / sample.size();
    }

    /** Whether the capture shows both directions of anything. */
    public boolean bothWays() {
        takeTold();
        return sample.bothWays() > 0;
    }

    /** Whether this address has sent anything but ICMP errors. */
    public boolean hasSent(int address) {
        long sender = FlowKeys.sender(address);
        return mayHold(sender, sender);
    }

    /** Whether one address has sent anything of this IP protocol to the other. */
    public boolean hasSent(int source, int destination, int protocol) {
        long pair = FlowKeys.pair(FlowKeys.pairOf(source, destination), protocol);
        return mayHold(pair, pair);
    }

    /** Whether anybody has sent anything of this IP protocol. */
    public boolean hasPassed(int protocol) {
        takeTold();
        return protocols.get(protocol);
    }

    /** Whether the Ethernet addresses are known from and to which an address sends. */
    public boolean knowsMacsOf(int address) {
        return hasSentFrom(address, ANY_MAC);
    }

    /** Whether an address has sent anything from this Ethernet address. */
    public boolean hasSentFrom(int address, long mac) {
        long sender = FlowKeys.sender(address);
        return mayHold(sender, FlowKeys.fromMac(sender, mac));
    }

    /** Whether an address has sent anything to this Ethernet address: a router's, for what leaves the network. */
    public boolean hasSentTo(int address, long mac) {
        long sender = FlowKeys.sender(address);
        return mayHold(sender, FlowKeys.toMac(sender, mac));
    }

    /** Whether datagrams of this flow passed; ports as in {@link FlowSink}, and known. */
    public Sighting flow(int source, int destination, int protocol, long ports) {
        long pair = FlowKeys.pair(FlowKeys.pairOf(source, destination), protocol);
        long flow = FlowKeys.flow(pair, ports);
        if (mayHold(flow, flow)) {
            return Sighting.SEEN;
        }
        boolean couldTell = hasSent(source) && hasPassed(protocol) && !mayHold(pair, FlowKeys.withoutPorts(pair));
        return couldTell ? Sighting.NOT_SEEN : Sighting.CANNOT_TELL;
    }

    /** Whether anybody answers: datagrams of the other direction of a flow passed. Ports as in {@link FlowSink}, and known. */
    public boolean answered(int source, int destination, int protocol, long ports) {
        return flow(/* source= */ destination, /* destination= */ source, protocol, turned(protocol, ports))
                == Sighting.SEEN;
    }

    private boolean mayHold(long place, long key) {
        takeTold();
        return seen.mayHold(place, key);
    }

    /** The ports of the other direction; an identifier of ICMP is the same in both. */
    private static long turned(int protocol, long ports) {
        return protocol == ICMP ? ports : (ports >>> 16) | ((ports & 0xFFFF) << 16);
    }

    /** The ports of a quoted datagram as {@link FlowSink} has them; {@link FlowSink#NO_PORTS} where it is no query, or is cut too short. */
    public static long quotedPorts(IcmpMessage error) {
        QuotedDatagram quoted = error.quoted();
        if (!quoted.hasProtocol() || quoted.fragmentOffset() != 0) {
            return NO_PORTS;
        }
        if (quoted.protocol() == ICMP) {
            ExchangeKind kind = quoted.hasIcmpType() ? ExchangeKind.ofType(quoted.icmpType()) : null;
            return kind == null || !quoted.hasIcmpIdentifier()
                    ? NO_PORTS
                    : ((long) kind.requestType() << 16) | quoted.icmpIdentifier();
        }
        return switch (quoted.protocol()) {
            case 6, 17, 33, 132, 136 ->
                quoted.hasPorts()
                        ? (((long) quoted.sourcePort() << 16) | quoted.destinationPort()) & 0xFFFF_FFFFL
                        : NO_PORTS;
            default -> 0;
        };
    }
}
