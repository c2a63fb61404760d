package icmpscan.detect;

import icmpscan.tally.PackedFrame;

/**
 * A frame as proof.
 *
 * @param file  which capture of the run, from 1
 * @param frame its number in it, from 1
 */
public record FrameRef(int file, long frame) {
    /** The same as a {@link PackedFrame}. */
    public static FrameRef of(long packed) {
        return new FrameRef(PackedFrame.file(packed), PackedFrame.frame(packed));
    }
}
