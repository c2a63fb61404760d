package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Ipv4Address;

/**
 * What one sender was told of the path MTU to one destination (fragmentation needed, RFC 1191), and whether it took notice.
 *
 * <p>A connection that is told again a second or more after it was told, with a datagram as long as before or too long still, has not taken
 * notice: that is a retry. What is told within a second of it was on its way already. After five minutes a sender may try whether the path has
 * changed (RFC 1191 section 6.3), and its first such datagram is no retry; nor are pings, whose sender wants to be told.
 *
 * @param source      who was told
 * @param destination to where it sent
 * @param reporters   who told it, in the order of addresses
 * @param errors      the errors, each once, in the order of frames
 * @param connections protocols, ports and identifiers that they quote
 * @param retries     those of the errors that are retries
 */
public record PathMtu(
        Ipv4Address source,
        Ipv4Address destination,
        List<Ipv4Address> reporters,
        List<RouteSighting> errors,
        int connections,
        List<RouteSighting> retries) {
    private static final long NOTICE_NANOS = 1_000_000_000L;
    private static final long FORGET_NANOS = 300_000_000_000L;

    /** Keeps copies. */
    public PathMtu {
        reporters = List.copyOf(reporters);
        errors = List.copyOf(errors);
        retries = List.copyOf(retries);
    }

    private record Pair(Ipv4Address source, Ipv4Address destination) {}

    private record Connection(RouteKey key, int sourcePort, int destinationPort) {}

    /** An error with the connection that it is about. */
    private record Told(Connection connection, RouteSighting error) {}

    static List<PathMtu> all(List<RouteFlow> flows) {
        Map<Pair, List<Told>> pairs = new LinkedHashMap<>();
        for (RouteFlow flow : flows) {
            for (RouteSighting error : flow.errors(RouteEvent.UNREACHABLE)) {
                if (error.isTooLarge()) {
                    pairs.computeIfAbsent(
                                    new Pair(flow.key().source(), flow.key().destination()), pair -> new ArrayList<>())
                            .add(new Told(connection(flow.key(), error), error));
                }
            }
        }
        List<PathMtu> all = new ArrayList<>();
        pairs.forEach((pair, told) -> all.add(of(pair, told)));
        all.sort(Comparator.comparingLong(path -> path.errors.get(0).frame()));
        return all;
    }

    /** Echo requests of one identifier are one connection, whatever their sequence numbers. */
    private static Connection connection(RouteKey key, RouteSighting error) {
        boolean ports = key.protocol() != IpProtocols.ICMP;
        return new Connection(key, error.sourcePort(), ports ? error.number() : 0);
    }

    private static PathMtu of(Pair pair, List<Told> told) {
        told.sort(Comparator.comparingLong(one -> one.error.frame()));
        Map<Connection, RouteSighting> last = new HashMap<>();
        List<RouteSighting> retries = new ArrayList<>();
        for (Told one : told) {
            RouteSighting before = last.get(one.connection);
            boolean noticed =
                    before == null || before.isBeyond(FORGET_NANOS, one.error) || hasShrunk(before, one.error);
            if (noticed) {
                last.put(one.connection, one.error);
            } else if (isRetry(before, one)) {
                last.put(one.connection, one.error);
                retries.add(one.error);
            }
        }
        return new PathMtu(
                pair.source,
                pair.destination,
                told.stream()
                        .map(one -> one.error.responder())
                        .distinct()
                        .sorted()
                        .toList(),
                told.stream().map(Told::error).toList(),
                last.size(),
                retries);
    }

    /** Who pings with too long datagrams tests the path, and wants to be told. */
    private static boolean isRetry(RouteSighting before, Told one) {
        return one.connection.key.protocol() != IpProtocols.ICMP
                && before.isBeyond(NOTICE_NANOS, one.error)
                && one.error.length() > one.error.mtu();
    }

    /** Whether the datagram is shorter than the last one was allowed to be, or where no length was told, than it was. */
    private static boolean hasShrunk(RouteSighting before, RouteSighting error) {
        return error.length() < before.length() && (before.mtu() == 0 || error.length() <= before.mtu());
    }

    /** The least MTU that was told; 0 of routers that tell none. */
    public int leastMtu() {
        return errors.stream().mapToInt(RouteSighting::mtu).min().orElse(0);
    }

    /** The greatest length of a datagram that was too long, bytes. */
    public int longest() {
        return errors.stream().mapToInt(RouteSighting::length).max().orElse(0);
    }

    /** First {@link icmpscan.tally.PackedFrame}. */
    public long firstFrame() {
        return errors.get(0).frame();
    }
}
