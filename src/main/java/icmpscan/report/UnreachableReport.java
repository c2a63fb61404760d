package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IpProtocols;
import icmpscan.classify.Services;
import icmpscan.decode.Ipv4Address;
import icmpscan.tally.Counts;
import icmpscan.tally.LazyList;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.UnreachableObject;

/**
 * Destination Unreachable, five ways in one table, so that CSV is one table too: the column {@code by} says which. Each way has its own
 * rows, most messages first; the messages of each add up to all, except that a message without a quotation names no object and no request.
 */
public final class UnreachableReport {
    private static final List<Column> COLUMNS = columns();

    private UnreachableReport() {}

    /** The report of these counts, with what is known of the flows that errors speak of; the options' top is of each of the five ways. */
    public static Report of(UnreachableBreakdown breakdown, ProvokedErrors provoked, ReportOptions options) {
        List<UnreachableBreakdown.CodeRow> codes = breakdown.codes();
        List<UnreachableBreakdown.AddressRow> reporters = breakdown.reporters();
        List<UnreachableBreakdown.AddressRow> recipients = breakdown.recipients();
        List<UnreachableBreakdown.ObjectRow> objects = breakdown.objects();
        List<UnreachableBreakdown.RequestRow> requests = breakdown.requests();
        List<Supplier<List<Value>>> rows = new ArrayList<>();
        for (UnreachableBreakdown.CodeRow row : options.cut(codes)) {
            rows.add(() -> codeCells(row, provoked.ofCode(row.code())));
        }
        for (UnreachableBreakdown.AddressRow row : options.cut(reporters)) {
            rows.add(() -> addressCells("reporter", row, Optional.empty()));
        }
        for (UnreachableBreakdown.AddressRow row : options.cut(recipients)) {
            rows.add(
                    () -> addressCells("recipient", row, Optional.of(provoked.ofRecipient(row.address(), row.code()))));
        }
        for (UnreachableBreakdown.ObjectRow row : options.cut(objects)) {
            rows.add(() -> objectCells(row, provoked.ofObject(row.object())));
        }
        for (UnreachableBreakdown.RequestRow row : options.cut(requests)) {
            rows.add(() -> requestCells(row));
        }
        long all = (long) codes.size() + reporters.size() + recipients.size() + objects.size() + requests.size();
        return new Report(
                "unreachable",
                "What could not be reached, who says so, who was told, and what it had wanted",
                COLUMNS,
                LazyList.of(rows, Supplier::get),
                all - rows.size(),
                notes(breakdown, objects));
    }

    private static List<String> notes(UnreachableBreakdown breakdown, List<UnreachableBreakdown.ObjectRow> objects) {
        List<String> notes = new ArrayList<>();
        if (breakdown.messages() == 0) {
            return notes;
        }
        notes.add(Notes.ERRORS_ARE_LIMITED);
        notes.add(
                "Provoked: the flow that the message quotes is in the capture; unprovoked: it is not, though its like is; answered: the"
                        + " other end of that flow has sent too. Of the rest it cannot be told.");
        if (objects.stream().anyMatch(row -> row.object().kind() == UnreachableObject.Kind.NETWORK)) {
            notes.add("A message about a network names an address in it and no mask; a /"
                    + UnreachableObject.ASSUMED_PREFIX_LENGTH + " is assumed.");
        }
        if (breakdown.assumedRecipients() > 0) {
            notes.add(Counted.of(
                            breakdown.assumedRecipients(),
                            "message quotes no source: its own destination was",
                            "messages quote no source: their own destinations were")
                    + " taken for the recipient.");
        }
        if (breakdown.withoutObject() > 0) {
            notes.add(Counted.of(
                    breakdown.withoutObject(),
                    "message quotes no whole header, and so names no object and no request.",
                    "messages quote no whole header, and so name no object and no request."));
        }
        addBounds(notes, breakdown);
        return notes;
    }

    private static void addBounds(List<String> notes, UnreachableBreakdown breakdown) {
        addLetGo(notes, breakdown, breakdown.reportersLetGo(), "reporters");
        addLetGo(notes, breakdown, breakdown.recipientsLetGo(), "recipients");
        addLetGo(notes, breakdown, breakdown.objectsLetGo(), "objects");
        addLetGo(notes, breakdown, breakdown.requestsLetGo(), "requests");
        if (!breakdown.witnessesExact()) {
            notes.add("The numbers of distinct recipients and reporters of an object are lower bounds: there were more"
                    + " than are kept.");
        }
    }

    private static void addLetGo(List<String> notes, UnreachableBreakdown breakdown, long messages, String what) {
        if (messages > 0) {
            notes.add(Notes.letGo(messages, breakdown.messages(), what));
        }
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.essence("by", "by"),
                Column.detail("object_kind", "kind"),
                Column.essence("object", "address or object"),
                Column.detail("object_name", "name"),
                Column.of("code", "code"),
                Column.essence("code_name", "code name"),
                Column.essence("messages", "messages"),
                Column.detail("bytes", "bytes").as(Look.BYTES),
                Column.detail("recipients", "recipients"),
                Column.detail("reporters", "reporters")));
        columns.addAll(Cells.spanColumns());
        columns.add(Column.detail("provoked", "provoked"));
        columns.add(Column.detail("unprovoked", "unprovoked"));
        columns.add(Column.detail("answered", "answered"));
        columns.add(Column.detail("recipient", "recipient").as(Look.DATA));
        columns.add(Column.detail("destination", "destination").as(Look.DATA));
        return columns;
    }

    private static List<Value> codeCells(UnreachableBreakdown.CodeRow row, ProvokedErrors.Counts provoked) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.text("code"));
        cells.add(Value.ABSENT);
        cells.add(Value.ABSENT);
        cells.add(Value.ABSENT);
        addCounts(cells, row.code(), row.counts(), Value.ABSENT, Value.ABSENT);
        addProvoked(cells, Optional.of(provoked));
        addRequest(cells, Value.ABSENT, Value.ABSENT);
        return cells;
    }

    private static List<Value> addressCells(
            String by, UnreachableBreakdown.AddressRow row, Optional<ProvokedErrors.Counts> provoked) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.text(by));
        cells.add(Value.ABSENT);
        cells.add(Cells.address(row.address()));
        cells.add(Value.ABSENT);
        addCounts(cells, row.code(), row.counts(), Value.ABSENT, Value.ABSENT);
        addProvoked(cells, provoked);
        addRequest(cells, Value.ABSENT, Value.ABSENT);
        return cells;
    }

    private static List<Value> objectCells(UnreachableBreakdown.ObjectRow row, ProvokedErrors.Counts provoked) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.text("object"));
        cells.add(Cells.text(row.object().kind().slug()));
        cells.add(Cells.text(text(row.object())));
        cells.add(name(row.object()));
        addCounts(
                cells, row.object().code(), row.counts(), Cells.count(row.recipients()), Cells.count(row.reporters()));
        addProvoked(cells, Optional.of(provoked));
        addRequest(cells, Value.ABSENT, Value.ABSENT);
        return cells;
    }

    private static List<Value> requestCells(UnreachableBreakdown.RequestRow row) {
        UnreachableObject object = row.object();
        String wanted =
                switch (object.kind()) {
                    case NETWORK, HOST, DESTINATION -> "";
                    case PROTOCOL -> " protocol " + text(object);
                    case PORT -> " " + text(object);
                };
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.text("request"));
        cells.add(Cells.text(object.kind().slug()));
        cells.add(Cells.text(row.recipient() + " -> " + row.destination() + wanted));
        cells.add(name(object));
        addCounts(cells, object.code(), row.counts(), Value.ABSENT, Value.ABSENT);
        addProvoked(cells, Optional.empty());
        addRequest(cells, Cells.address(row.recipient()), Cells.address(row.destination()));
        return cells;
    }

    /** The two addresses of a request, for programs: a table has them in the column of the object. */
    private static void addRequest(List<Value> cells, Value recipient, Value destination) {
        cells.add(recipient);
        cells.add(destination);
    }

    private static void addCounts(List<Value> cells, int code, Counts counts, Value recipients, Value reporters) {
        cells.add(Cells.count(code));
        cells.add(Cells.text(IcmpCodes.of(UnreachableBreakdown.TYPE, code).name()));
        cells.add(Cells.count(counts.messages()));
        cells.add(Cells.count(counts.bytes()));
        cells.add(recipients);
        cells.add(reporters);
        Cells.addSpan(cells, counts);
    }

    /** Of one reporter and of a request it is not known: errors about one flow are not kept by who sent them, nor told by request. */
    private static void addProvoked(List<Value> cells, Optional<ProvokedErrors.Counts> provoked) {
        cells.add(provoked.map(counts -> Cells.count(counts.provoked())).orElse(Value.ABSENT));
        cells.add(provoked.map(counts -> Cells.count(counts.unprovoked())).orElse(Value.ABSENT));
        cells.add(provoked.map(counts -> Cells.count(counts.answered())).orElse(Value.ABSENT));
    }

    /** What the column of objects calls it. */
    public static String text(UnreachableObject object) {
        return switch (object.kind()) {
            case NETWORK -> new Ipv4Address(object.bits()) + "/" + UnreachableObject.ASSUMED_PREFIX_LENGTH;
            case HOST, DESTINATION -> new Ipv4Address(object.bits()).toString();
            case PROTOCOL -> Integer.toString(object.bits());
            case PORT -> IpProtocols.name(object.protocol()) + "/" + object.port();
        };
    }

    private static Value name(UnreachableObject object) {
        return switch (object.kind()) {
            case NETWORK, HOST, DESTINATION -> Value.ABSENT;
            case PROTOCOL -> Cells.text(IpProtocols.name(object.bits()));
            case PORT ->
                Services.name(object.protocol(), object.port()).map(Cells::text).orElse(Value.ABSENT);
        };
    }
}
