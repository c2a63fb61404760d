package icmpscan.detect;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;

/**
 * Errors about certain flows.
 *
 * @param flows which, with what is said of them
 * @param told  bits of the addresses in whose name they are
 */
record AboutFlows(Set<Flow> flows, Set<Integer> told) implements Ground {
    /**
     * A flow as an error quotes it.
     *
     * @param source      bits of the quoted source
     * @param destination bits of the quoted destination
     * @param protocol    quoted IP protocol
     * @param ports       as in {@link icmpscan.decode.FlowSink}
     * @param type        ICMP type of the error
     * @param code        its code
     */
    record Flow(int source, int destination, int protocol, long ports, int type, int code) {}

    /** Keeps copies. */
    AboutFlows {
        flows = Set.copyOf(flows);
        told = Set.copyOf(told);
    }

    static AboutFlows of(Collection<QuotedFlows.Row> rows) {
        return new AboutFlows(
                rows.stream().map(AboutFlows::flow).collect(Collectors.toSet()),
                rows.stream().map(QuotedFlows.Row::source).collect(Collectors.toSet()));
    }

    private static Flow flow(QuotedFlows.Row row) {
        return new Flow(row.source(), row.destination(), row.protocol(), row.ports(), row.type(), row.code());
    }

    @Override
    public boolean holds(IcmpMessage message) {
        return message.quoted().hasHeader()
                && told.contains(message.quoted().source())
                && flows.contains(new Flow(
                        message.quoted().source(),
                        message.quoted().destination(),
                        message.quoted().protocol(),
                        SeenFlows.quotedPorts(message),
                        message.type(),
                        message.code()));
    }

    /** An error goes to who is said to have sent what it quotes. */
    @Override
    public boolean mayHold(int type, int code, int from, int to) {
        return told.contains(to) && flows.stream().anyMatch(flow -> flow.type == type && flow.code == code);
    }

    @Override
    public Set<Integer> addresses() {
        return told;
    }

    @Override
    public Ends between() {
        return Ends.ANY;
    }
}
