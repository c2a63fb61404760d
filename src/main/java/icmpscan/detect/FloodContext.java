package icmpscan.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.QuotedFlows;
import icmpscan.session.RareMessages;
import icmpscan.session.Sighting;
import icmpscan.tally.Volume;

/** What explains many messages, so that they are no flood. */
final class FloodContext {
    /** Detectors of their own judge these, whatever their number. */
    private static final Set<Integer> JUDGED_ELSEWHERE = Set.of(RareMessages.SOURCE_QUENCH, RareMessages.REDIRECT);

    /** Answers are explained by half as many questions: capture and rate limits lose some of either. */
    private static final int ANSWERS_PER_QUESTION = 2;

    private final Told told;
    private final Map<Link, Long> queries = new HashMap<>();
    private final Map<Integer, Long> provoked = new HashMap<>();
    private final Map<Integer, Long> unprovoked = new HashMap<>();

    /** Queries of a type that one address sends another in a bin of time. */
    private record Link(int source, int destination, int type, long bin) {}

    private FloodContext(List<Finding> earlier) {
        told = Told.by(earlier);
    }

    static FloodContext of(Facts facts, List<Finding> earlier) {
        FloodContext context = new FloodContext(earlier);
        for (Volume.Row row : facts.volume().rows()) {
            if (IcmpTypes.isQuery(row.type())) {
                context.queries.merge(
                        new Link(row.source(), row.destination(), row.type(), row.bin()), row.messages(), Long::sum);
            }
        }
        Provocation provocation = Provocation.of(facts);
        for (QuotedFlows.Row error : provocation.errors()) {
            Sighting sighting = provocation.sighting(error);
            if (sighting != Sighting.CANNOT_TELL) {
                (sighting == Sighting.SEEN ? context.provoked : context.unprovoked)
                        .merge(error.source(), error.errors(), Long::sum);
            }
        }
        return context;
    }

    /** Whether these messages are answers, or part of what another finding tells. */
    boolean isExplained(Volume.Row row) {
        return JUDGED_ELSEWHERE.contains(row.type())
                || isAsked(row)
                || told.about(new Ipv4Address(row.source()), new Ipv4Address(row.destination()));
    }

    private boolean isAsked(Volume.Row row) {
        OptionalInt query =
                IcmpTypes.isReply(row.type()) ? IcmpTypes.of(row.type()).pair() : OptionalInt.empty();
        if (query.isEmpty()) {
            return false;
        }
        // The question may fall into the bin before.
        long asked = 0;
        for (long bin = row.bin() - 1; bin <= row.bin(); bin++) {
            asked += queries.getOrDefault(
                    new Link(/* source= */ row.destination(), /* destination= */ row.source(), query.getAsInt(), bin),
                    0L);
        }
        return asked * ANSWERS_PER_QUESTION >= row.messages();
    }

    /** Whether errors come to an address because of what it sent: the capture shows that, or another finding says so. */
    boolean isProvoked(int destination, int type) {
        if (!IcmpTypes.isError(type)) {
            return false;
        }
        return provoked.getOrDefault(destination, 0L) >= unprovoked.getOrDefault(destination, 0L)
                || told.names(new Ipv4Address(destination));
    }
}
