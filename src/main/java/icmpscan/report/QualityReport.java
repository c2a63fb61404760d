package icmpscan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import icmpscan.classify.NumberAnomaly;
import icmpscan.decode.Anomaly;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.FragmentCounts;
import icmpscan.decode.FrameOutcome;
import icmpscan.tally.CaptureClock;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.Counts;
import icmpscan.tally.TypeHistogram;

/**
 * How far the capture can be trusted: one row a measure. Outcomes and checksum states are listed with their zeros, so that "none" and "not
 * looked for" differ; oddities only where there are any.
 */
public final class QualityReport {
    private static final List<Column> COLUMNS = List.of(
            Column.essence("measure", "measure"),
            Column.essence("value", "value"),
            Column.of("meaning", "meaning").as(Look.SENTENCE),
            Column.of("first_frame", "first frame"));

    private QualityReport() {}

    /**
     * A measure that was taken elsewhere, such as what the reader says of the file.
     *
     * @param measure its name for machines, such as {@code reader:damages}
     * @param value   what was measured
     * @param meaning what it says, in a few words for a person
     * @param first   the first frame that shows it, or {@link Value#ABSENT}
     */
    public record Row(String measure, Value value, String meaning, Value first) {
        private List<Value> cells() {
            return List.of(Cells.text(measure), value, Cells.text(meaning), first);
        }
    }

    /**
     * The report of these counts. It is never cut to a number of rows.
     *
     * @param quality    what was counted of frames and messages
     * @param types      the same messages by type and code, which tell some oddities alone
     * @param readerRows the reader's own rows, which come first
     * @param full       the tables that were too small, which come last
     */
    public static Report of(CaptureQuality quality, TypeHistogram types, List<Row> readerRows, FullTables full) {
        List<Row> rows = new ArrayList<>(readerRows);
        addFrames(rows, quality);
        addLinkTypes(rows, quality);
        addClock(rows, quality);
        addMessages(rows, quality);
        addFragments(rows, quality.fragments());
        addAnomalies(rows, quality, types);
        rows.addAll(full.rows());
        return new Report(
                "quality",
                "How far the capture can be trusted",
                COLUMNS,
                rows.stream().map(Row::cells).toList(),
                0,
                notes(quality));
    }

    private static List<String> notes(CaptureQuality quality) {
        List<String> notes = new ArrayList<>();
        if (quality.clock().backwards() > 0) {
            notes.add("Times go backwards: intervals and rates near those frames may be wrong.");
        }
        long unsupported = quality.frames(FrameOutcome.UNSUPPORTED_LINK_TYPE);
        if (unsupported > 0) {
            notes.add(unsupported + " of " + Counted.of(quality.frames(), "frame")
                    + (unsupported == 1
                            ? " was not looked into, because its link type is not decoded."
                            : " were not looked into, because their link type is not decoded."));
        }
        return notes;
    }

    private static void addFrames(List<Row> rows, CaptureQuality quality) {
        add(rows, "frames", quality.frames(), "frames in all", Optional.empty());
        for (FrameOutcome outcome : FrameOutcome.values()) {
            add(
                    rows,
                    "frames:" + outcome.slug(),
                    quality.frames(outcome),
                    outcome.meaning(),
                    quality.firstFrame(outcome));
        }
    }

    private static void addLinkTypes(List<Row> rows, CaptureQuality quality) {
        for (CaptureQuality.LinkTypeRow row : quality.linkTypes()) {
            String meaning = "frames of link type " + row.linkType() + (row.decoded() ? ", decoded" : ", not decoded");
            String measure = "link-type:" + row.linkType() + (row.decoded() ? "" : ":not-decoded");
            add(
                    rows,
                    measure,
                    row.counts().messages(),
                    meaning,
                    Optional.of(row.counts().firstFrame()));
        }
    }

    private static void addClock(List<Row> rows, CaptureQuality quality) {
        CaptureClock clock = quality.clock();
        boolean known = clock.timeKnown();
        rows.add(new Row("first-time", Cells.time(known, clock.earliestNanos()), "earliest frame", Value.ABSENT));
        rows.add(new Row("last-time", Cells.time(known, clock.latestNanos()), "latest frame", Value.ABSENT));
        add(
                rows,
                "time-unknown",
                quality.framesWithoutTime(),
                "frames whose time the capture does not tell",
                quality.firstFrameWithoutTime());
        Value first = clock.backwards() > 0 ? Cells.frame(clock.firstBackwardsFrame()) : Value.ABSENT;
        rows.add(new Row(
                "time-backwards", Cells.count(clock.backwards()), "frames earlier than the frame before them", first));
        rows.add(new Row(
                "time-backwards-most-seconds",
                Cells.seconds(clock.largestNanos()),
                "largest step back, seconds",
                Value.ABSENT));
    }

    private static void addMessages(List<Row> rows, CaptureQuality quality) {
        add(rows, "messages", quality.messages(), "ICMP messages", quality.firstFrame(FrameOutcome.MESSAGE));
        if (quality.sampledMessages() > 0) {
            add(
                    rows,
                    "messages:sampled",
                    quality.sampledMessages(),
                    "messages that sFlow agents sampled",
                    quality.firstSampledFrame());
        }
        for (ChecksumState state : ChecksumState.values()) {
            add(
                    rows,
                    "checksum:" + state.slug(),
                    quality.messages(state),
                    "messages whose checksum is " + state.slug(),
                    quality.firstFrame(state));
        }
    }

    /** Only where there are fragments: most captures have none, and six zeros would say no more. */
    private static void addFragments(List<Row> rows, FragmentCounts counts) {
        if (counts.equals(FragmentCounts.NONE)) {
            return;
        }
        add(rows, "fragments:reassembled", counts.reassembled(), "messages put together from all their fragments");
        add(rows, "fragments:incomplete", counts.incomplete(), "messages of which fragments are missing");
        add(rows, "fragments:completed-late", counts.completedLate(), "of those, the ones whose rest came too late");
        add(rows, "fragments:orphans", counts.orphans(), "later fragments whose first fragment is missing");
        add(rows, "fragments:duplicates", counts.duplicates(), "later fragments seen before");
        add(rows, "fragments:evicted", counts.evicted(), "fragmented messages given up for lack of room");
    }

    private static void add(List<Row> rows, String measure, long value, String meaning) {
        add(rows, measure, value, meaning, Optional.empty());
    }

    private static void addAnomalies(List<Row> rows, CaptureQuality quality, TypeHistogram types) {
        for (NumberAnomaly anomaly : NumberAnomaly.values()) {
            List<Counts> odd = types.rows().stream()
                    .filter(row -> NumberAnomaly.of(row.type(), row.code()).contains(anomaly))
                    .map(TypeHistogram.Row::counts)
                    .toList();
            long messages = odd.stream().mapToLong(Counts::messages).sum();
            Optional<Long> first = odd.stream().map(Counts::firstFrame).min(Comparator.naturalOrder());
            addAnomaly(rows, anomaly.slug(), messages, anomaly.meaning(), first);
        }
        for (Anomaly anomaly : Anomaly.values()) {
            long messages = quality.messages(anomaly);
            addAnomaly(rows, anomaly.slug(), messages, anomaly.meaning(), quality.firstFrame(anomaly));
        }
    }

    private static void addAnomaly(List<Row> rows, String slug, long messages, String meaning, Optional<Long> first) {
        if (messages > 0) {
            add(rows, "anomaly:" + slug, messages, meaning, first);
        }
    }

    private static void add(List<Row> rows, String measure, long value, String meaning, Optional<Long> first) {
        Value frame = first.map(Cells::frame).orElse(Value.ABSENT);
        rows.add(new Row(measure, Cells.count(value), meaning, frame));
    }
}
