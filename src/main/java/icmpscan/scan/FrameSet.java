package icmpscan.scan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Frames of a run, as {@link icmpscan.tally.PackedFrame}: a bit each, so that those of a large capture fit. */
final class FrameSet {
    /** Frames of one bit set; a set takes no more room than its highest frame needs. */
    private static final int PAGE_BITS = 30;

    private final Map<Long, BitSet> pages = new HashMap<>();

    void add(long frame) {
        pages.computeIfAbsent(frame >>> PAGE_BITS, page -> new BitSet()).set(place(frame));
    }

    boolean contains(long frame) {
        BitSet page = pages.get(frame >>> PAGE_BITS);
        return page != null && page.get(place(frame));
    }

    private static int place(long frame) {
        return (int) (frame & (1L << PAGE_BITS) - 1);
    }
}
