package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import icmpscan.classify.EchoSignature;
import icmpscan.session.EchoData;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoSender;
import icmpscan.session.SequenceSteps;
import icmpscan.tally.LazyList;

/**
 * The report {@code senders}: who sent echo requests, with which program, from how far, and how its clock stands to the capture's. A row a
 * source and program.
 */
public final class SendersReport {
    private static final int CONFIDENCE_DECIMALS = 2;

    private static final List<Column> COLUMNS = List.of(
            Column.essence("source", "source"),
            Column.essence("programs", "program"),
            Column.of("confidence", "conf"),
            Column.detail("decided_by", "decided by"),
            Column.of("initial_ttl", "initial TTL"),
            Column.of("hops", "hops"),
            Column.detail("identifiers", "identifiers"),
            Column.of("first_identifier", "first id"),
            Column.of("first_sequence", "first seq"),
            Column.of("sequence_step", "step"),
            Column.detail("counts_little_endian", "little-endian"),
            Column.of("clock_offset_s", "clock offset").as(Look.SECONDS),
            Column.detail("data_bytes", "data bytes").as(Look.BYTES),
            Column.of("targets_count", "targets"),
            Column.essence("requests", "requests"),
            Column.detail("first_frame", "first frame"),
            Column.detail("last_frame", "last frame"));

    private SendersReport() {}

    /** The report of these facts. */
    public static Report of(EchoData data, ReportOptions options) {
        List<EchoSender> senders = EchoSender.of(data);
        List<List<Value>> rows = LazyList.of(options.cut(senders), SendersReport::row);
        return new Report(
                "senders",
                "Who sent echo requests",
                COLUMNS,
                rows,
                senders.size() - (long) rows.size(),
                notes(data, senders));
    }

    private static List<Value> row(EchoSender sender) {
        List<EchoSignature> programs = sender.programs();
        EchoMessage first = sender.first().changes().samples().get(0);
        SequenceSteps steps = sender.first().steps();
        boolean stepped = steps.steps() > 0;
        int initial = EchoSender.initialTimeToLive(sender.timeToLive());
        return List.of(
                Cells.address(sender.source()),
                items(programs.stream().map(EchoSignature::name).toList()),
                confidence(programs),
                items(programs.stream().map(EchoSignature::decidedBy).toList()),
                Cells.count(initial),
                Cells.count(initial - sender.timeToLive()),
                Cells.count(sender.identifiers()),
                Cells.count(first.identifier()),
                Cells.count(first.sequenceNumber()),
                stepped ? Cells.count(steps.firstStep()) : Value.ABSENT,
                stepped ? new Value.Flag(steps.countsLittleEndian()) : Value.ABSENT,
                offset(sender.clockOffsetNanos()),
                Cells.count(first.dataLength()),
                Cells.count(sender.targets()),
                Cells.count(sender.requests()),
                Cells.frame(sender.firstFrame()),
                Cells.frame(sender.lastFrame()));
    }

    private static Value items(List<String> names) {
        return names.isEmpty()
                ? Value.ABSENT
                : new Value.Items(names.stream().map(Cells::text).toList());
    }

    private static Value confidence(List<EchoSignature> programs) {
        return programs.stream()
                .map(EchoSignature::confidence)
                .max(Integer::compare)
                .<Value>map(best -> new Value.Decimal(best, CONFIDENCE_DECIMALS))
                .orElse(Value.ABSENT);
    }

    private static Value offset(OptionalLong nanos) {
        return nanos.isPresent() ? Cells.seconds(nanos.getAsLong()) : Value.ABSENT;
    }

    private static List<String> notes(EchoData data, List<EchoSender> senders) {
        List<String> notes = new ArrayList<>();
        if (!senders.isEmpty()) {
            notes.add("Programs are told by what their messages look like, which anybody can imitate;"
                    + " hops count from the next usual initial TTL (32, 64, 128, 255).");
            notes.add("A clock offset is the sender's clock, as a ping writes it into its data, less the capture's;"
                    + " it includes the way to the capture point.");
        }
        if (data.lostFlows() > 0) {
            notes.add(data.lostFlows() + " pairs of addresses and identifiers with the fewest messages are left out:"
                    + " there were more than are kept.");
        }
        return notes;
    }
}
