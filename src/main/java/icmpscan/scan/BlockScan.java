package icmpscan.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import icmpscan.capture.BlockReader;
import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.FrameBlock;
import icmpscan.capture.FrameBuffers;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.FlowSink;
import icmpscan.decode.FrameDecoder;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageBatch;
import icmpscan.decode.MessageSink;
import icmpscan.detect.Facts;
import icmpscan.session.SeenFlows;
import icmpscan.tally.CaptureQuality;

/**
 * Folds captures over an {@link Analysis} on several threads, one after the other in the order given, or merged by time. The same as {@link
 * Scan} does frame by frame, whatever the threads: a {@link Pipeline} of batches. Only this thread steps through the captures, puts fragments
 * together and says in which order messages are counted.
 */
final class BlockScan {
    private final ReadOptions options;
    private final ScanProgress progress;
    private final CaptureQuality quality;
    private final Facts facts;
    private final boolean wantsFlows;
    private final Pipeline pipeline;
    private final Fold fold;
    /** What only the order of frames tells: fragments. */
    private final FrameDecoder inOrder;
    /** The messages of the present batch that are selected, in order. */
    private final MessageBatch selected = new MessageBatch();

    private final List<CaptureSummary> captures = new ArrayList<>();
    private final List<CaptureFailure> failures = new ArrayList<>();
    /** The message of a batch that {@link #inOrder} has been given, and may hand on at once. */
    private IcmpMessage passing;

    private boolean flowsTaken;
    private boolean ended;

    private BlockScan(
            Analysis analysis,
            Set<Part> wanted,
            List<MessageSink> sinks,
            ReadOptions options,
            FrameBuffers buffers,
            ScanProgress progress) {
        this.options = options;
        this.progress = progress;
        quality = analysis.quality();
        facts = analysis.facts();
        wantsFlows = wanted.contains(Part.FLOWS);
        inOrder = new FrameDecoder(this::takeFromDecoder, FlowSink.IGNORED, options.linkTypes());
        pipeline = new Pipeline(buffers, options.threads(), this::newDecoder, this::count);
        fold = new Fold(sinks, pipeline::help, options.threads() - 1);
    }

    /** Counts what is wanted of these captures; {@code besides} are handed all messages as well, and do not know of one another. */
    static Coverage fold(
            Analysis analysis,
            Set<Part> wanted,
            List<MessageSink> besides,
            ReadOptions options,
            ScanProgress progress,
            List<CaptureInput> inputs) {
        return fold(analysis, wanted, besides, options, new FrameBuffers(), progress, inputs);
    }

    /** As above, with blocks of frames that are made of these buffers. */
    static Coverage fold(
            Analysis analysis,
            Set<Part> wanted,
            List<MessageSink> besides,
            ReadOptions options,
            FrameBuffers buffers,
            ScanProgress progress,
            List<CaptureInput> inputs) {
        AnalysisFold parts = analysis.fold(wanted);
        List<MessageSink> sinks = new ArrayList<>(besides);
        sinks.addAll(parts.sinks());
        BlockScan scan = new BlockScan(analysis, wanted, sinks, options, buffers, progress);
        try (Pipeline running = scan.pipeline) {
            Coverage coverage = scan.readAll(inputs);
            running.decoders().forEach(scan::mergeFlows);
            parts.finish();
            return coverage;
        }
    }

    /** The first one remembers flows where they are wanted, so that one thread alone has nothing to add up. Called by one thread at a time. */
    private BatchDecoder newDecoder() {
        SeenFlows seenFlows = null;
        if (wantsFlows) {
            seenFlows = flowsTaken ? facts.seenFlows().beside() : facts.seenFlows();
            flowsTaken = true;
        }
        return new BatchDecoder(seenFlows, options.linkTypes());
    }

    private void mergeFlows(BatchDecoder decoder) {
        SeenFlows seenFlows = decoder.seenFlows();
        if (seenFlows != null && seenFlows != facts.seenFlows()) {
            facts.seenFlows().merge(seenFlows);
        }
    }

    private Coverage readAll(List<CaptureInput> inputs) {
        if (options.merging() == Merging.TIME && inputs.size() > 1) {
            readMerged(inputs);
        } else {
            readInOrder(inputs);
        }
        pipeline.finish();
        inOrder.finish();
        foldSelected();
        quality.addFragments(inOrder.fragmentCounts());
        return new Coverage(captures, failures, quality);
    }

    private void readInOrder(List<CaptureInput> inputs) {
        int fileNumber = options.firstFileNumber();
        for (CaptureInput input : inputs) {
            if (ended) {
                return;
            }
            try (BlockReader reader =
                    BlockReader.open(input, fileNumber, pipeline.buffers(), /* ahead= */ options.threads() > 1)) {
                captures.add(reader.summary());
                readOne(reader);
            } catch (IOException e) {
                failures.add(new CaptureFailure(fileNumber, e));
            }
            fileNumber++;
        }
    }

    private void readOne(BlockReader reader) throws IOException {
        boolean more = true;
        while (more && !ended) {
            Batch batch = pipeline.empty();
            try {
                more = reader.read(batch.frames);
            } finally {
                start(batch); // what was read before a disk failed counts
            }
        }
    }

    private void readMerged(List<CaptureInput> inputs) {
        try (TimeMerge merge = new TimeMerge(inputs, options.firstFileNumber())) {
            Batch batch = pipeline.empty();
            while (!ended && merge.next()) {
                if (!batch.frames.copy(merge.record())) {
                    start(batch);
                    batch = pipeline.empty();
                    batch.frames.copy(merge.record());
                }
            }
            start(batch);
            captures.addAll(merge.summaries());
            failures.addAll(merge.failures());
        }
    }

    private void start(Batch batch) {
        FrameBlock frames = batch.frames;
        for (int i = 0; i < frames.size() && options.selection().awaitsBegin(); i++) {
            options.selection().see(frames.get(i));
        }
        pipeline.start(batch);
        ended = !progress.goesOn();
    }

    private void count(Batch batch) {
        quality.merge(batch.quality);
        for (ExpiringDatagram datagram : batch.expiring) {
            facts.routes().sent(datagram);
        }
        if (batch.left.isEmpty() && inOrder.isIdle()) {
            selectWhole(batch, 0, batch.messages.size());
        } else {
            takeInOrder(batch);
        }
        foldSelected();
        progress.reached(quality.messages());
    }

    private void selectWhole(Batch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            select(batch.messages.get(i));
        }
    }

    /** Through the one decoder that keeps fragments, and the messages that wait behind them. */
    private void takeInOrder(Batch batch) {
        int taken = 0;
        for (Batch.LeftFrame left : batch.left) {
            passAll(batch, taken, left.messages());
            taken = left.messages();
            inOrder.decode(batch.frames.get(left.frame()));
        }
        passAll(batch, taken, batch.messages.size());
    }

    private void passAll(Batch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            passing = batch.messages.get(i);
            inOrder.accept(passing);
        }
        passing = null;
    }

    @SuppressWarnings("ReferenceEquality") // the very object, which stays as it is, not one that says the same
    private void takeFromDecoder(IcmpMessage message) {
        select(message == passing ? message : message.copy());
    }

    private void select(IcmpMessage message) {
        if (options.selection().keeps(message)) {
            quality.accept(message);
            selected.add(message);
        }
    }

    private void foldSelected() {
        fold.fold(selected);
        selected.clear();
    }
}
