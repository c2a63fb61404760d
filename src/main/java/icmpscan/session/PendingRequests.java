package icmpscan.session;

import java.util.Arrays;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/**
 * Requests that a reply may still come for, and those that had one, so that a further reply is known to be a duplicate. Two generations: when
 * the younger is full it becomes the older, and what was in the older is let go. A request is thus remembered for at least
 * {@link #GENERATION} later ones, whatever the capture's clock does.
 */
final class PendingRequests {
    /** Requests in a generation: 4 s at 16,000 a second, days of ordinary pinging; two full ones take 9 MB. */
    static final int GENERATION = 1 << 16;

    /** Stands for the time of a message of which the capture tells none. */
    static final long NO_TIME = Long.MIN_VALUE;

    /** Two sightings of one packet at two interfaces lie closer together than this. */
    private static final long SIGHTING_NANOS = 1_000_000;

    /** Told of each request that is let go. */
    interface Departure {
        /** The request at this place of the generation is forgotten. */
        void forget(Generation generation, int place);
    }

    /** One generation, in columns; {@code keys} numbers the places. */
    static final class Generation {
        final KeyIndex keys = new KeyIndex();
        private int capacity = 64;
        long[] nanos = new long[capacity];
        long[] frames = new long[capacity];
        long[] dataHashes = new long[capacity];
        int[] dataLengths = new int[capacity];
        int[] ipIdentifications = new int[capacity];
        int[] flows = new int[capacity];
        byte[] states = new byte[capacity];

        private int place(long high, long low) {
            int place = keys.add(high, low);
            if (place == capacity) {
                capacity *= 2;
                nanos = Arrays.copyOf(nanos, capacity);
                frames = Arrays.copyOf(frames, capacity);
                dataHashes = Arrays.copyOf(dataHashes, capacity);
                dataLengths = Arrays.copyOf(dataLengths, capacity);
                ipIdentifications = Arrays.copyOf(ipIdentifications, capacity);
                flows = Arrays.copyOf(flows, capacity);
                states = Arrays.copyOf(states, capacity);
            }
            return place;
        }
    }

    static final byte UNANSWERED = 0;
    static final byte ANSWERED = 1;
    /** Found again in the younger generation, so that the older place no longer counts. */
    static final byte REPLACED = 2;
    /** An error has quoted it, and no reply has come. */
    static final byte REFUSED = 3;

    private Generation younger = new Generation();
    private Generation older = new Generation();

    /** Where the last {@link #find} or {@link #put} ended. */
    Generation generation = younger;

    int place;

    /** Whether the request is remembered; then {@link #generation} and {@link #place} say where. */
    boolean find(long high, long low) {
        place = younger.keys.find(high, low);
        generation = younger;
        if (place == KeyIndex.NONE) {
            place = older.keys.find(high, low);
            generation = older;
        }
        return place != KeyIndex.NONE && generation.states[place] != REPLACED;
    }

    /**
     * Makes a place for the request of the last {@link #find}, and overwrites what was found; {@link #generation} and {@link #place} say where
     * it is.
     */
    void put(long high, long low, Departure departure) {
        boolean inYounger = generation == younger;
        if (!inYounger && place != KeyIndex.NONE) {
            older.states[place] = REPLACED;
        }
        if (!inYounger && younger.keys.size() == GENERATION) {
            forgetAll(older, departure);
            older = younger;
            younger = new Generation();
        }
        generation = younger;
        place = younger.place(high, low);
    }

    /** As above, and fills the place with what is remembered of a request. */
    void put(long high, long low, IcmpMessage request, Departure departure) {
        put(high, low, departure);
        generation.nanos[place] = nanos(request);
        generation.frames[place] = PackedFrame.of(request);
        generation.dataHashes[place] = DataHash.of(request);
        generation.dataLengths[place] = request.captured() >= request.length() ? request.length() : -1;
        generation.ipIdentifications[place] = request.identification();
        generation.states[place] = UNANSWERED;
    }

    /** Whether the request found last is this very message, seen a moment ago at another capture point. */
    boolean isAnotherSighting(IcmpMessage request) {
        long before = generation.nanos[place];
        return request.timeKnown()
                && before != NO_TIME
                && Math.abs(request.epochNanos() - before) < SIGHTING_NANOS
                && generation.ipIdentifications[place] == request.identification()
                && generation.dataHashes[place] == DataHash.of(request);
    }

    /** Time of a message, or {@link #NO_TIME}. */
    static long nanos(IcmpMessage message) {
        return message.timeKnown() ? message.epochNanos() : NO_TIME;
    }

    /** Shows all that are remembered, older ones first. */
    void forEach(Departure visitor) {
        forgetAll(older, visitor);
        forgetAll(younger, visitor);
    }

    private static void forgetAll(Generation generation, Departure departure) {
        for (int i = 0; i < generation.keys.size(); i++) {
            if (generation.states[i] != REPLACED) {
                departure.forget(generation, i);
            }
        }
    }
}
