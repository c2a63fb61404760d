package icmpscan.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.FrameWriter;
import icmpscan.capture.PacketRecord;
import icmpscan.decode.FlowSink;
import icmpscan.decode.FragmentKey;
import icmpscan.decode.FrameDecoder;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.FrameRef;
import icmpscan.session.ProvokingFrames;
import icmpscan.tally.PackedFrame;

/**
 * Copies the frames of selected messages, all fragments of a message among them, in the order of reading. The captures are read two or three
 * times, because a message is known only once its last fragment came, and what provoked an error went before it.
 */
public final class Extraction {
    private final List<CaptureInput> inputs;
    private final ReadOptions options;
    private final ScanProgress progress;
    private final FrameSet chosen = new FrameSet();
    private final Set<FragmentKey> fragmented = new HashSet<>();
    private final Map<Long, Long> provoked = new TreeMap<>();
    private long untraced;
    private long written;
    private long writtenProvoking;

    /** Of captures that can be read several times. */
    public Extraction(List<CaptureInput> inputs, ReadOptions options, ScanProgress progress) {
        this.inputs = List.copyOf(inputs);
        this.options = options;
        this.progress = progress;
    }

    /** Chooses the frames of the messages that the options select; {@code withProvoking} also those that provoked the errors among them. */
    public Coverage choose(boolean withProvoking) {
        ProvokingFrames provoking = new ProvokingFrames();
        Coverage coverage = Scan.messages(
                inputs,
                options,
                message -> {
                    if (options.selection().keeps(message)) {
                        choose(message);
                        if (withProvoking) {
                            provoking.want(message);
                        }
                    }
                },
                progress);
        Scan.findProvoking(inputs, options, provoking, progress);
        provoking.forEach((error, frame) -> provoked.putIfAbsent(frame, error));
        untraced = provoking.beyond();
        return coverage;
    }

    private void choose(IcmpMessage message) {
        chosen.add(PackedFrame.of(message));
        if (message.firstFragment() || message.reassembled()) {
            fragmented.add(FragmentKey.of(message));
        }
    }

    /** Writes the chosen frames, each once. What the writer throws ends the copying. */
    public void copy(FrameWriter writer, FrameWords words) throws IOException {
        Copying copying = new Copying(writer, words);
        try {
            Scan.records(inputs, options, copying::see, message -> {}, FlowSink.IGNORED, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.finish();
    }

    /** Frames written so far. */
    public long written() {
        return written;
    }

    /** Those of them that hold no selected message, but what provoked one. */
    public long writtenProvoking() {
        return writtenProvoking;
    }

    /** Selected errors that were too many to look for what provoked them. */
    public long untraced() {
        return untraced;
    }

    /** Decodes each frame by itself, so that what is said of it can be written with it. */
    private final class Copying {
        private final FrameWriter writer;
        private final FrameWords words;
        private final List<String> said = new ArrayList<>();
        private final FrameDecoder decoder;

        Copying(FrameWriter writer, FrameWords words) {
            this.writer = writer;
            this.words = words;
            this.decoder = new FrameDecoder(message -> said.add(words.ofMessage(message)), options.linkTypes());
        }

        void see(PacketRecord record) {
            long frame = PackedFrame.of(record);
            Long error = provoked.get(frame);
            boolean message = chosen.contains(frame);
            if (!message && error == null && fragmented.isEmpty()) {
                return;
            }
            said.clear();
            FrameOutcome outcome = decoder.decode(record);
            boolean laterFragment =
                    outcome == FrameOutcome.LATER_FRAGMENT && fragmented.contains(decoder.lastFragment());
            decoder.finish();
            if (!message && error == null && !laterFragment) {
                return;
            }
            if (laterFragment) {
                said.add(words.ofLaterFragment());
            }
            if (error != null) {
                said.add(words.ofProvoking(FrameRef.of(error)));
            }
            writtenProvoking += message || laterFragment ? 0 : 1;
            write(record);
        }

        private void write(PacketRecord record) {
            said.removeIf(String::isEmpty);
            try {
                writer.write(record, String.join(" | ", said));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
        }
    }
}
