package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.Ipv4Address;

/**
 * Who sent echo requests, and with which program, as the messages tell.
 *
 * @param source   the sender
 * @param programs the programs whose signature fits all messages kept; empty where none is known
 * @param flows    what it sent with them, in the order of first frames
 */
public record EchoSender(Ipv4Address source, List<EchoSignature> programs, List<EchoFlow> flows) {
    private static final int[] INITIAL_TIMES_TO_LIVE = {32, 64, 128, 255};

    private record Key(Ipv4Address source, List<EchoSignature> programs) {
        /** Of the source alone, which has few programs: signatures are many words to hash. */
        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }

    /** Keeps copies. */
    public EchoSender {
        programs = List.copyOf(programs);
        flows = List.copyOf(flows);
    }

    /** All senders of requests by address, one a program, in the order of first frames. */
    public static List<EchoSender> of(EchoData data) {
        Map<Key, List<EchoFlow>> byProgram = new LinkedHashMap<>();
        for (EchoFlow flow : data.flows()) {
            if (flow.requests().messages() > 0) {
                Key key = new Key(flow.requester(), flow.requests().signatures());
                byProgram.computeIfAbsent(key, anew -> new ArrayList<>()).add(flow);
            }
        }
        List<EchoSender> senders = new ArrayList<>();
        byProgram.forEach((key, flows) -> senders.add(new EchoSender(key.source, key.programs, inOrder(flows))));
        senders.sort(EchoSender::compare);
        return senders;
    }

    private static int compare(EchoSender one, EchoSender other) {
        int order = one.source.compareTo(other.source);
        return order == 0 ? Long.compare(one.firstFrame(), other.firstFrame()) : order;
    }

    private static List<EchoFlow> inOrder(List<EchoFlow> flows) {
        return flows.size() == 1
                ? flows
                : flows.stream()
                        .sorted(Comparator.comparingLong(flow -> flow.requests().firstFrame()))
                        .toList();
    }

    /** The smallest of the usual initial TTLs (32, 64, 128, 255) that is not below the observed one. */
    public static int initialTimeToLive(int observed) {
        for (int initial : INITIAL_TIMES_TO_LIVE) {
            if (initial >= observed) {
                return initial;
            }
        }
        throw new IllegalArgumentException("a TTL of " + observed);
    }

    /** Highest TTL at the capture point: that of a traceroute's probes rises. */
    public int timeToLive() {
        return flows.stream()
                .mapToInt(flow -> flow.requests().greatestTimeToLive())
                .max()
                .orElseThrow();
    }

    /** The requests of the first flow. */
    public EchoStream first() {
        return flows.get(0).requests();
    }

    /** Requests of all flows. */
    public long requests() {
        return flows.stream().mapToLong(flow -> flow.requests().messages()).sum();
    }

    /** How many hosts were asked. */
    public long targets() {
        return flows.stream().map(EchoFlow::responder).distinct().count();
    }

    /** How many identifiers were used. */
    public long identifiers() {
        return flows.stream().map(EchoFlow::identifier).distinct().count();
    }

    /** {@link icmpscan.tally.PackedFrame} of the first request. */
    public long firstFrame() {
        return first().firstFrame();
    }

    /** {@link icmpscan.tally.PackedFrame} of the last request. */
    public long lastFrame() {
        return flows.stream()
                .mapToLong(flow -> flow.requests().lastFrame())
                .max()
                .orElseThrow();
    }

    /**
     * The sender's clock less that of the capture, in nanoseconds, by the first message kept that holds a time. Empty where none does, where
     * the program is known and writes none, and where it is not known and the times do not go on with those of the capture. It includes the
     * way from the sender to the capture point.
     */
    public OptionalLong clockOffsetNanos() {
        boolean known = programs.stream().anyMatch(SenderClock::isWrittenBy);
        if (!known && !programs.isEmpty()) {
            return OptionalLong.empty();
        }
        return flows.stream()
                .map(EchoFlow::requests)
                .filter(requests -> known || requests.messagesWithMagic() == 0)
                .map(requests -> requests.changes().samples())
                .filter(samples -> known || SenderClock.goesOn(samples))
                .flatMap(List::stream)
                .map(SenderClock::offsetNanos)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
