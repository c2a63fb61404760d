package icmpscan.tally;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.IcmpMessage;

/**
 * A frame of one run as a single {@code long}, so that tables keep it without an object: the file's number above 44 bits of frame number.
 * Ordered as frames are in the run: by file, then by number.
 */
public final class PackedFrame {
    /** 17 million million frames a file, and half a million files: beyond what is read in one run. */
    private static final int FRAME_BITS = 44;

    private PackedFrame() {}

    /** Packs a file number (from 1) and a frame number (from 1). */
    public static long of(int file, long frame) {
        return (long) file << FRAME_BITS | frame;
    }

    /** The frame of a message. */
    public static long of(IcmpMessage message) {
        return of(message.fileNumber(), message.frameNumber());
    }

    /** The frame of a packet record. */
    public static long of(PacketRecord record) {
        return of(record.fileNumber(), record.frameNumber());
    }

    /** Number of the file, from 1. */
    public static int file(long packed) {
        return (int) (packed >>> FRAME_BITS);
    }

    /** Number of the frame in its file, from 1. */
    public static long frame(long packed) {
        return packed & (1L << FRAME_BITS) - 1;
    }
}
