package icmpscan.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;
import icmpscan.report.Report;
import icmpscan.report.UnreachableReport;
import icmpscan.report.Value;
import icmpscan.scan.ScanResult;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.UnreachableObject;

/** Tells which messages a row of a report is about. */
final class RowMessages {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final FoundMessages found;

    RowMessages(ScanResult result) {
        found = new FoundMessages(result);
    }

    /**
     * The messages of a row; empty where it is not about messages.
     *
     * @param row a report of that row alone
     */
    Optional<Predicate<IcmpMessage>> of(Report row) {
        return switch (row.name()) {
            case "overview", "findings" -> text(row, "id").map(id -> found.ofFindings(List.of(id)));
            case "sessions" ->
                number(row, "session").map(session -> found.ofSessions(List.of(Math.toIntExact(session))));
            case "types" -> Optional.of(ofType(row).and(ofCode(row)));
            case "unreachable" -> Optional.of(unreachable(row));
            case "routes" -> Optional.of(between(row, "actor", "destination"));
            case "echo" -> Optional.of(between(row, "requester", "responder").and(ofIdentifier(row)));
            case "timeline" -> Optional.of(ofType(row).and(inBin(row)));
            default -> Optional.empty();
        };
    }

    private static Predicate<IcmpMessage> ofType(Report row) {
        Optional<Long> type = number(row, "type");
        return message -> type.isEmpty() || message.type() == type.get();
    }

    private static Predicate<IcmpMessage> ofCode(Report row) {
        Optional<Long> code = number(row, "code");
        return message -> code.isEmpty() || message.code() == code.get();
    }

    private static Predicate<IcmpMessage> inBin(Report row) {
        if (!(row.value(0, "from_time") instanceof Value.Time from)) {
            return message -> false;
        }
        long nanos = number(row, "bin_seconds").orElse(1L) * NANOS_A_SECOND;
        return message -> message.timeKnown()
                && message.epochNanos() >= from.epochNanos()
                && message.epochNanos() - from.epochNanos() < nanos;
    }

    private static Predicate<IcmpMessage> unreachable(Report row) {
        Predicate<IcmpMessage> coded = ofCode(row);
        Predicate<IcmpMessage> errors = message -> message.type() == UnreachableBreakdown.TYPE && coded.test(message);
        String object = text(row, "object").orElse("");
        return switch (text(row, "by").orElse("")) {
            case "reporter" -> errors.and(message -> is(message.source(), object));
            case "recipient" -> errors.and(message -> is(UnreachableBreakdown.recipient(message), object));
            case "object" -> errors.and(message -> object(message).equals(object));
            case "request" -> {
                String recipient = text(row, "recipient").orElse("");
                String destination = text(row, "destination").orElse("");
                yield errors.and(message -> message.quoted().hasHeader()
                        && is(message.quoted().source(), recipient)
                        && is(message.quoted().destination(), destination)
                        && object.endsWith(wanted(message)));
            }
            default -> errors;
        };
    }

    private static String object(IcmpMessage message) {
        return message.quoted().hasHeader() ? UnreachableReport.text(UnreachableObject.of(message)) : "";
    }

    /** What the text of a request ends with: a port or a protocol, where it names one. */
    private static String wanted(IcmpMessage message) {
        return switch (UnreachableObject.of(message).kind()) {
            case NETWORK, HOST, DESTINATION -> "";
            case PROTOCOL, PORT -> " " + object(message);
        };
    }

    /** Messages from one of the two to the other, and errors that quote such. */
    private static Predicate<IcmpMessage> between(Report row, String one, String other) {
        String first = text(row, one).orElse("");
        String second = text(row, other).orElse("");
        return message -> {
            QuotedDatagram quoted = message.quoted();
            return isPair(message.source(), message.destination(), first, second)
                    || (quoted.hasHeader() && isPair(quoted.source(), quoted.destination(), first, second));
        };
    }

    private static Predicate<IcmpMessage> ofIdentifier(Report row) {
        Optional<Long> identifier = number(row, "identifier");
        return message -> identifier.isEmpty()
                || (message.hasIdentifier() && message.identifier() == identifier.get())
                || (message.quoted().hasIcmpIdentifier() && message.quoted().icmpIdentifier() == identifier.get());
    }

    private static boolean isPair(int source, int destination, String first, String second) {
        return (is(source, first) && is(destination, second)) || (is(source, second) && is(destination, first));
    }

    private static boolean is(int address, String text) {
        return new Ipv4Address(address).toString().equals(text);
    }

    private static Optional<String> text(Report row, String column) {
        return row.value(0, column) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static Optional<Long> number(Report row, String column) {
        return row.value(0, column) instanceof Value.Count count ? Optional.of(count.number()) : Optional.empty();
    }
}
