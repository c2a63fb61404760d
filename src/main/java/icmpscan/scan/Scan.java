package icmpscan.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.PacketRecord;
import icmpscan.decode.FlowSink;
import icmpscan.decode.FrameDecoder;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.MessageSink;
import icmpscan.detect.Detections;
import icmpscan.detect.Detectors;
import icmpscan.detect.Settings;
import icmpscan.session.FrameWatch;
import icmpscan.session.ProvokingFrames;
import icmpscan.tally.CaptureQuality;

/**
 * Folds captures over the rooms in one pass: one after the other in the order given, or merged by time. A capture that cannot be read does
 * not keep the others from being read.
 */
public final class Scan {
    /** Records between two calls of {@link ScanProgress}: a fraction of a millisecond, and not long on a slow pipe either. */
    private static final int RECORDS_BETWEEN_PROGRESS = 1 << 8;

    private final CaptureQuality quality;
    private final ReadOptions options;
    private final FrameDecoder decoder;
    private final ScanProgress progress;
    private final List<CaptureSummary> captures = new ArrayList<>();
    private final List<CaptureFailure> failures = new ArrayList<>();
    private Consumer<PacketRecord> records = record -> {};
    private int untilProgress = RECORDS_BETWEEN_PROGRESS;
    private boolean ended;

    private Scan(CaptureQuality quality, MessageSink sink, FlowSink flows, ReadOptions options, ScanProgress progress) {
        this.quality = quality;
        this.options = options;
        this.decoder = new FrameDecoder(sink, flows, options.linkTypes());
        this.progress = progress;
    }

    /** Counts everything that there is to count, and remembers which flows passed. */
    public static ScanResult analyze(List<CaptureInput> inputs, Duration sessionGap, ScanProgress progress) {
        return analyze(inputs, ReadOptions.USUAL, sessionGap, Part.ALL, Settings.defaults(), progress);
    }

    /**
     * Counts what is asked for.
     *
     * @param options  how the captures are read
     * @param wanted   the parts of the result that are asked for; the others stay empty
     * @param settings what detectors are told
     */
    public static ScanResult analyze(
            List<CaptureInput> inputs,
            ReadOptions options,
            Duration sessionGap,
            Set<Part> wanted,
            Settings settings,
            ScanProgress progress) {
        return analyze(inputs, options, sessionGap, wanted, settings, List.of(), progress);
    }

    /** As above; {@code besides} are handed all messages in order as well, and do not know of one another. */
    public static ScanResult analyze(
            List<CaptureInput> inputs,
            ReadOptions options,
            Duration sessionGap,
            Set<Part> wanted,
            Settings settings,
            List<MessageSink> besides,
            ScanProgress progress) {
        Analysis analysis = new Analysis(sessionGap);
        Coverage coverage = BlockScan.fold(analysis, wanted, besides, options, progress, inputs);
        Detections detections = wanted.contains(Part.FINDINGS)
                ? Detectors.all(analysis.facts(), settings)
                : new Detections(List.of(), List.of(), List.of(), 0, settings);
        return new ScanResult(coverage, analysis, detections);
    }

    /**
     * Counts everything that there is to count in one capture, and keeps all that it comes across about some of its frames. Reads it once more,
     * as far as the last error that has to do with them, where there is one; so the input must be one that can be read again.
     */
    public static ScanResult inspect(
            CaptureInput input,
            ReadOptions options,
            Duration sessionGap,
            Settings settings,
            FrameWatch watch,
            ScanProgress progress) {
        Analysis analysis = new Analysis(sessionGap);
        AnalysisFold parts = analysis.fold(Part.ALL);
        MessageSink sink = message -> {
            analysis.quality().accept(message);
            parts.sinks().forEach(part -> part.accept(message));
            watch.accept(message);
        };
        FlowSink flows = analysis.facts().flows().and(watch.flows());
        Coverage coverage =
                watch(new Scan(analysis.quality(), sink, flows, options, progress), input, options, watch, progress);
        parts.finish();
        return new ScanResult(coverage, analysis, Detectors.all(analysis.facts(), settings));
    }

    /** As {@link #inspect}, of a capture in which everything has been counted before: of its frames alone. */
    public static Coverage watch(CaptureInput input, ReadOptions options, FrameWatch watch, ScanProgress progress) {
        Scan scan = new Scan(new CaptureQuality(), watch::accept, watch.flows(), options, progress);
        return watch(scan, input, options, watch, progress);
    }

    private static Coverage watch(
            Scan scan, CaptureInput input, ReadOptions options, FrameWatch watch, ScanProgress progress) {
        scan.records = watch::see;
        Coverage coverage = scan.readAll(List.of(input));
        findProvoking(List.of(input), options, watch.provoking(), progress);
        watch.addProvoked();
        return coverage;
    }

    /** Reads captures for the datagrams that provoked errors of an earlier reading, as far as the last of these errors. */
    static void findProvoking(
            List<CaptureInput> inputs, ReadOptions options, ProvokingFrames provoking, ScanProgress progress) {
        if (provoking.looksOn()) {
            ScanProgress untilLast = progress.whilst(provoking::looksOn);
            records(inputs, options, provoking::see, message -> {}, provoking.flows(), untilLast);
        }
    }

    /** Hands each message to {@code sink} as it is decoded; memory does not depend on how many there are. */
    public static Coverage messages(List<CaptureInput> inputs, MessageSink sink, ScanProgress progress) {
        return messages(inputs, ReadOptions.USUAL, sink, progress);
    }

    /** As above, with captures read as the options say. */
    public static Coverage messages(
            List<CaptureInput> inputs, ReadOptions options, MessageSink sink, ScanProgress progress) {
        return messages(inputs, options, sink, FlowSink.IGNORED, progress);
    }

    /** As above; {@code flows} is told of every IPv4 datagram, before the messages that come after it. */
    public static Coverage messages(
            List<CaptureInput> inputs, ReadOptions options, MessageSink sink, FlowSink flows, ScanProgress progress) {
        return records(inputs, options, record -> {}, sink, flows, progress);
    }

    /** As above; {@code records} is given every record, before the messages and flows in it. */
    public static Coverage records(
            List<CaptureInput> inputs,
            ReadOptions options,
            Consumer<PacketRecord> records,
            MessageSink sink,
            FlowSink flows,
            ScanProgress progress) {
        CaptureQuality quality = new CaptureQuality();
        MessageSink both = message -> {
            quality.accept(message);
            sink.accept(message);
        };
        Scan scan = new Scan(quality, both, flows, options, progress);
        scan.records = records;
        return scan.readAll(inputs);
    }

    private Coverage readAll(List<CaptureInput> inputs) {
        if (options.merging() == Merging.TIME && inputs.size() > 1) {
            readMerged(inputs);
        } else {
            readInOrder(inputs);
        }
        decoder.finish();
        quality.addFragments(decoder.fragmentCounts());
        return new Coverage(captures, failures, quality);
    }

    private void readInOrder(List<CaptureInput> inputs) {
        int fileNumber = options.firstFileNumber();
        for (CaptureInput input : inputs) {
            if (ended) {
                return;
            }
            try (CaptureReader reader = open(input, fileNumber)) {
                captures.add(reader.summary());
                readOne(reader);
            } catch (IOException e) {
                failures.add(new CaptureFailure(fileNumber, e));
            }
            fileNumber++;
        }
    }

    private CaptureReader open(CaptureInput input, int fileNumber) throws IOException {
        return options.threads() > 1
                ? CaptureReader.openAhead(input, fileNumber)
                : CaptureReader.open(input, fileNumber);
    }

    private void readOne(CaptureReader reader) throws IOException {
        while (!ended && reader.next()) {
            take(reader.record());
        }
    }

    private void readMerged(List<CaptureInput> inputs) {
        try (TimeMerge merge = new TimeMerge(inputs, options.firstFileNumber())) {
            while (!ended && merge.next()) {
                take(merge.record());
            }
            captures.addAll(merge.summaries());
            failures.addAll(merge.failures());
        }
    }

    private void take(PacketRecord record) {
        options.selection().see(record);
        records.accept(record);
        FrameOutcome outcome = decoder.decode(record);
        quality.addFrame(record, outcome);
        if (--untilProgress == 0) {
            untilProgress = RECORDS_BETWEEN_PROGRESS;
            progress.reached(quality.messages());
            ended = !progress.goesOn();
        }
    }
}
