package icmpscan.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

import icmpscan.capture.FrameBlock;
import icmpscan.capture.FrameBuffers;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.MessageBatch;
import icmpscan.tally.CaptureQuality;

/** Some successive frames on their way through the {@link Pipeline}: read, then decoded by whoever is free, then counted in order. */
final class Batch {
    final FrameBlock frames;
    /** The whole messages in them, in order. */
    final MessageBatch messages = new MessageBatch();
    /** Frames with fragments, whose messages are not among these. */
    final List<LeftFrame> left = new ArrayList<>();

    final List<ExpiringDatagram> expiring = new ArrayList<>();
    /** What became of the frames. */
    CaptureQuality quality = new CaptureQuality();
    /** The decoding; whoever runs it first does it. */
    FutureTask<?> decoding;

    /**
     * A frame that has to be decoded in its turn.
     *
     * @param frame    its index among the frames
     * @param messages how many messages come before those in it
     */
    record LeftFrame(int frame, int messages) {}

    Batch(FrameBuffers buffers) {
        frames = new FrameBlock(buffers);
    }

    /** Forgets everything, to be filled anew. */
    void clear() {
        frames.clear();
        messages.clear();
        left.clear();
        expiring.clear();
        quality = new CaptureQuality();
        decoding = null;
    }
}
