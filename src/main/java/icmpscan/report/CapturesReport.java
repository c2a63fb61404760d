package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import icmpscan.capture.CaptureInterface;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.Damage;

/**
 * What was read: one row a capture, in the order of reading. Captures go by their number; where there are several, a short name tells which
 * number is which. A path would make the same captures give other bytes on another machine, and one capture alone needs no name.
 */
public final class CapturesReport {
    private static final List<Column> COLUMNS = List.of(
            Column.of("file", "file"),
            Column.of("format", "format"),
            Column.detail("version", "version"),
            Column.of("compression", "compression"),
            Column.detail("byte_order", "byte order"),
            Column.detail("time_resolution", "time unit"),
            Column.of("snaplen", "snaplen"),
            Column.detail("sections", "sections"),
            Column.of("interfaces", "interfaces"),
            Column.of("records", "records"),
            Column.of("bytes", "bytes").as(Look.BYTES),
            Column.of("cut_off", "cut off"),
            Column.of("damages", "damages"),
            Column.of("skipped_bytes", "skipped bytes").as(Look.BYTES),
            Column.detail("comments", "comments"),
            Column.detail("unknown_blocks", "unknown blocks"));

    /** The last column, where there are several captures. */
    private static final Column NAME = Column.of("name", "name");

    private CapturesReport() {}

    /**
     * The report of these captures.
     *
     * @param captures those that could be opened
     * @param unread   numbers, from 1, of those that could not be read, or not to their end
     * @param opening  the lines with which an answer begins, see {@link OpeningLines}
     */
    public static Report of(List<CaptureSummary> captures, List<Integer> unread, List<String> opening) {
        List<String> notes = new ArrayList<>(opening);
        for (int fileNumber : unread) {
            notes.add("Capture " + fileNumber + " could not be read, or not to its end.");
        }
        List<List<Value>> rows = captures.stream().map(CapturesReport::cells).toList();
        return isOneOfSeveral(captures, unread)
                ? new Report("captures", "What was read", with(COLUMNS, NAME), named(captures, rows), 0, notes)
                : new Report("captures", "What was read", COLUMNS, rows, 0, notes);
    }

    /** Whether frames need the number of their capture: one that could not be read has a number too. */
    private static boolean isOneOfSeveral(List<CaptureSummary> captures, List<Integer> unread) {
        return IntStream.concat(
                                captures.stream().mapToInt(CaptureSummary::fileNumber),
                                unread.stream().mapToInt(Integer::intValue))
                        .distinct()
                        .count()
                > 1;
    }

    private static List<List<Value>> named(List<CaptureSummary> captures, List<List<Value>> rows) {
        List<String> names =
                CaptureNames.of(captures.stream().map(CaptureSummary::inputName).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(row -> with(rows.get(row), Cells.text(names.get(row))))
                .toList();
    }

    private static <T> List<T> with(List<T> all, T last) {
        List<T> more = new ArrayList<>(all);
        more.add(last);
        return more;
    }

    private static List<Value> cells(CaptureSummary capture) {
        return List.of(
                Cells.count(capture.fileNumber()),
                Cells.text(capture.format()),
                Cells.text(capture.version()),
                Cells.text(capture.compression()),
                Cells.text(capture.byteOrder()),
                textOrAbsent(capture.timeResolution()),
                Cells.count(capture.snaplen()),
                Cells.count(capture.sections()),
                Cells.count(capture.interfaceCount()),
                Cells.count(capture.records()),
                Cells.count(capture.bytesRead()),
                new Value.Flag(capture.cutOff()),
                Cells.count(capture.damageCount()),
                Cells.count(capture.skippedBytes()),
                Cells.count(capture.comments()),
                Cells.count(capture.unknownBlocks()));
    }

    private static Value textOrAbsent(String text) {
        return text.isEmpty() ? Value.ABSENT : Cells.text(text);
    }

    /** The reader's own measures for {@link QualityReport}: what of each capture was there, damaged or missing. */
    public static List<QualityReport.Row> qualityRows(List<CaptureSummary> captures) {
        List<QualityReport.Row> rows = new ArrayList<>();
        for (CaptureSummary capture : captures) {
            String prefix = "capture:" + capture.fileNumber() + ":";
            String whole = capture.compression().equals("none")
                    ? capture.format()
                    : capture.format() + ", " + capture.compression();
            add(rows, prefix + "records", Cells.count(capture.records()), "packet records read, " + whole);
            add(rows, prefix + "cut-off", new Value.Flag(capture.cutOff()), cutMeaning(capture));
            add(rows, prefix + "damages", Cells.count(capture.damageCount()), "places that depart from the format");
            add(
                    rows,
                    prefix + "skipped-bytes",
                    Cells.count(capture.skippedBytes()),
                    "bytes that nothing was read from, of a cut-off record too");
            if (capture.comments() > 0) {
                add(rows, prefix + "comments", Cells.count(capture.comments()), "comments in its blocks");
            }
            capture.interfaces().forEach(each -> addInterface(rows, prefix + "interface:" + each.id() + ":", each));
            int place = 0;
            for (Damage damage : capture.damages()) {
                place++;
                add(
                        rows,
                        prefix + "damage:" + place,
                        Cells.count(damage.skippedBytes()),
                        "bytes skipped at " + damage.message());
            }
        }
        return rows;
    }

    /** What the capture says that it did not see, and why: without it a count may be taken for all that passed. */
    private static void addInterface(List<QualityReport.Row> rows, String prefix, CaptureInterface source) {
        source.filter()
                .ifPresent(filter ->
                        add(rows, prefix + "filter", Cells.text(filter), "what was captured, and nothing else"));
        addDrops(rows, prefix + "dropped-by-interface", source.droppedByInterface(), "frames that the interface lost");
        addDrops(rows, prefix + "dropped-by-system", source.droppedBySystem(), "frames that the operating system lost");
        addDrops(
                rows,
                prefix + "dropped-between-records",
                source.droppedBetweenRecords(),
                "frames that were lost, as single records say");
    }

    private static void addDrops(List<QualityReport.Row> rows, String measure, OptionalLong frames, String meaning) {
        if (frames.isPresent()) {
            add(rows, measure, Cells.count(frames.getAsLong()), meaning);
        }
    }

    private static String cutMeaning(CaptureSummary capture) {
        return capture.cutOff()
                ? "ends at byte " + capture.cutOffset() + " with " + capture.cutPresentBytes() + " of "
                        + capture.cutRequiredBytes() + " bytes of a record"
                : "whether it ends within a record";
    }

    private static void add(List<QualityReport.Row> rows, String measure, Value value, String meaning) {
        rows.add(new QualityReport.Row(measure, value, meaning, Value.ABSENT));
    }
}
