package icmpscan.session;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/**
 * The requests that {@link PendingRequests} remembers too, of any number of flows in fixed memory: which flow a request is of is not told, and
 * each is looked for in both generations.
 */
final class RecentRequests {
    private static final int NANOS = 0;
    private static final int FRAME = 1;
    private static final int DATA_HASH = 2;
    private static final int IDENTIFICATION = 3;
    /** 1 where it had a reply. */
    private static final int ANSWERED = 4;

    private static final int VALUES = 5;

    private KeyIndex younger = new KeyIndex(VALUES);
    private KeyIndex older = new KeyIndex(VALUES);

    /** Where the last {@link #find} ended. */
    private KeyIndex generation = younger;

    private int place;

    /** Whether the request is remembered; then the rest is about it. */
    boolean find(long high, long low) {
        place = younger.find(high, low);
        generation = younger;
        if (place == KeyIndex.NONE) {
            place = older.find(high, low);
            generation = older;
        }
        return place != KeyIndex.NONE;
    }

    private long value(int value) {
        return generation.cells()[generation.at(place) + value];
    }

    private void set(int value, long to) {
        generation.cells()[generation.at(place) + value] = to;
    }

    /** When the request came, or {@link PendingRequests#NO_TIME}. */
    long nanos() {
        return value(NANOS);
    }

    /** {@link PackedFrame} of the request. */
    long frame() {
        return value(FRAME);
    }

    /** Notes a reply; whether it is the first one. */
    boolean answer() {
        boolean first = value(ANSWERED) == 0;
        set(ANSWERED, 1);
        return first;
    }

    /** Whether it is this very message, seen a moment ago at another capture point. */
    boolean isAnotherSighting(IcmpMessage request) {
        return PendingRequests.isMomentAgo(nanos(), request)
                && value(IDENTIFICATION) == request.identification()
                && value(DATA_HASH) == DataHash.of(request);
    }

    /** Remembers the request that was looked for last, in place of what was found in the younger generation. */
    void put(long high, long low, IcmpMessage request) {
        boolean inYounger = generation == younger && place != KeyIndex.NONE;
        if (!inYounger && younger.size() == PendingRequests.GENERATION) {
            KeyIndex emptied = older;
            emptied.clear();
            older = younger;
            younger = emptied;
        }
        generation = younger;
        place = younger.add(high, low);
        set(NANOS, PendingRequests.nanos(request));
        set(FRAME, PackedFrame.of(request));
        set(DATA_HASH, DataHash.of(request));
        set(IDENTIFICATION, request.identification());
        set(ANSWERED, 0);
    }
}
