package icmpscan.report;

import java.util.LinkedHashMap;
import java.util.Map;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.session.Sighting;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.UnreachableObject;

/** Of Destination Unreachable: how many messages speak of flows that are in the capture, by code, recipient and object. */
public final class ProvokedErrors {
    private static final int WITHOUT_PORTS = 0;

    private final Map<Integer, Counts> codes = new LinkedHashMap<>();
    private final Map<Recipient, Counts> recipients = new LinkedHashMap<>();
    private final Map<UnreachableObject, Counts> objects = new LinkedHashMap<>();

    private ProvokedErrors() {}

    /**
     * Messages about some flows.
     *
     * @param provoked   those whose flow is in the capture
     * @param unprovoked those whose flow is not, though its like is
     * @param answered   those whose flow the other end has sent something of as well
     */
    record Counts(long provoked, long unprovoked, long answered) {
        private static final Counts NONE = new Counts(0, 0, 0);

        private Counts plus(Counts other) {
            return new Counts(provoked + other.provoked, unprovoked + other.unprovoked, answered + other.answered);
        }
    }

    private record Recipient(Ipv4Address address, int code) {}

    /** What these flows say of these errors. */
    public static ProvokedErrors of(QuotedFlows errors, SeenFlows flows) {
        ProvokedErrors result = new ProvokedErrors();
        for (QuotedFlows.Row row : errors.rows()) {
            if (row.type() == UnreachableBreakdown.TYPE) {
                result.add(row, counts(row, flows));
            }
        }
        return result;
    }

    private static Counts counts(QuotedFlows.Row row, SeenFlows flows) {
        Sighting sighting = flows.flow(row.source(), row.destination(), row.protocol(), row.ports());
        boolean answered = flows.answered(row.source(), row.destination(), row.protocol(), row.ports());
        return new Counts(
                sighting == Sighting.SEEN ? row.errors() : 0,
                sighting == Sighting.NOT_SEEN ? row.errors() : 0,
                answered ? row.errors() : 0);
    }

    private void add(QuotedFlows.Row row, Counts counts) {
        codes.merge(row.code(), counts, Counts::plus);
        recipients.merge(new Recipient(new Ipv4Address(row.source()), row.code()), counts, Counts::plus);
        objects.merge(object(row), counts, Counts::plus);
    }

    private static UnreachableObject object(QuotedFlows.Row row) {
        boolean hasPorts = row.ports() != WITHOUT_PORTS && row.protocol() != 1;
        int port = hasPorts ? (int) row.ports() & 0xFFFF : UnreachableObject.NO_PORT;
        return UnreachableObject.of(row.code(), row.destination(), row.protocol(), port);
    }

    Counts ofCode(int code) {
        return codes.getOrDefault(code, Counts.NONE);
    }

    Counts ofRecipient(Ipv4Address recipient, int code) {
        return recipients.getOrDefault(new Recipient(recipient, code), Counts.NONE);
    }

    Counts ofObject(UnreachableObject object) {
        return objects.getOrDefault(object, Counts.NONE);
    }
}
