package icmpscan.session;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/**
 * Requests that a reply may still come for, and those that had one, so that a further reply is known to be a duplicate. Two generations: when
 * the younger is full it becomes the older, and what was in the older is let go. A request is thus remembered for at least
 * {@link #GENERATION} later ones, whatever the capture's clock does.
 */
final class PendingRequests {
    /** Requests in a generation: 4 s at 16,000 a second, days of ordinary pinging; two full ones take 8 MB. */
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

    private static final int NANOS = 0;
    private static final int FRAME = 1;
    /** The number of its flow above 8 bits of what became of it. */
    private static final int FLOW_AND_STATE = 2;

    private static final int DATA_HASH = 3;
    /** Bytes of its data above 16 bits of IP identification. */
    private static final int LENGTH_AND_IDENTIFICATION = 4;

    private static final int VALUES = 5;

    /** One generation: a row for each request. */
    static final class Generation {
        private final KeyIndex keys = new KeyIndex(VALUES);

        private long value(int place, int value) {
            return keys.cells()[keys.at(place) + value];
        }

        private void set(int place, int value, long to) {
            keys.cells()[keys.at(place) + value] = to;
        }

        /** First half of the key. */
        long high(int place) {
            return keys.high(place);
        }

        /** Second half of the key. */
        long low(int place) {
            return keys.low(place);
        }

        /** When the request came, or {@link #NO_TIME}. */
        long nanos(int place) {
            return value(place, NANOS);
        }

        /** {@link PackedFrame} of the request. */
        long frame(int place) {
            return value(place, FRAME);
        }

        /** {@link DataHash} of the request. */
        long dataHash(int place) {
            return value(place, DATA_HASH);
        }

        /** Bytes of the request, -1 where not all of them were captured. */
        int dataLength(int place) {
            return (int) (value(place, LENGTH_AND_IDENTIFICATION) >> 16);
        }

        /** IP identification of the request. */
        int ipIdentification(int place) {
            return (char) value(place, LENGTH_AND_IDENTIFICATION);
        }

        /** Number of the flow that the request is of. */
        int flow(int place) {
            return (int) (value(place, FLOW_AND_STATE) >>> Byte.SIZE);
        }

        /** What became of it: {@link #UNANSWERED} and so on. */
        byte state(int place) {
            return (byte) value(place, FLOW_AND_STATE);
        }

        /** From now on this became of it. */
        void become(int place, byte state) {
            set(place, flow(place), state);
        }

        private void set(int place, int flow, byte state) {
            set(place, FLOW_AND_STATE, ((long) flow << Byte.SIZE) | state);
        }

        private void fill(int place, IcmpMessage request, int flow) {
            int length = request.captured() >= request.length() ? request.length() : -1;
            set(place, NANOS, PendingRequests.nanos(request));
            set(place, FRAME, PackedFrame.of(request));
            set(place, flow, UNANSWERED);
            set(place, DATA_HASH, DataHash.of(request));
            set(place, LENGTH_AND_IDENTIFICATION, ((long) length << 16) | request.identification());
        }

        private void fill(int place, Generation from, int theirs, int flow) {
            keys.copyValues(place, from.keys, theirs);
            set(place, flow, from.state(theirs));
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
        return place != KeyIndex.NONE && generation.state(place) != REPLACED;
    }

    /**
     * Remembers the request of the last {@link #find}, in place of what was found; {@link #generation} and {@link #place} say where it is.
     *
     * @param flow      the number of its flow
     * @param departure what to do with each that is let go for it
     */
    void put(long high, long low, IcmpMessage request, int flow, Departure departure) {
        makePlace(high, low, departure);
        generation.fill(place, request, flow);
    }

    /** As above, with a request of another part. */
    void put(Generation from, int theirs, int flow, Departure departure) {
        makePlace(from.high(theirs), from.low(theirs), departure);
        generation.fill(place, from, theirs, flow);
    }

    private void makePlace(long high, long low, Departure departure) {
        boolean inYounger = generation == younger;
        if (!inYounger && place != KeyIndex.NONE) {
            older.become(place, REPLACED);
        }
        if (!inYounger && younger.keys.size() == GENERATION) {
            forgetAll(older, departure);
            Generation emptied = older;
            emptied.keys.clear();
            older = younger;
            younger = emptied;
        }
        generation = younger;
        place = younger.keys.add(high, low);
    }

    /** Whether the request found last is this very message, seen a moment ago at another capture point. */
    boolean isAnotherSighting(IcmpMessage request) {
        long before = generation.nanos(place);
        return request.timeKnown()
                && before != NO_TIME
                && Math.abs(request.epochNanos() - before) < SIGHTING_NANOS
                && generation.ipIdentification(place) == request.identification()
                && generation.dataHash(place) == DataHash.of(request);
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
            if (generation.state(i) != REPLACED) {
                departure.forget(generation, i);
            }
        }
    }
}
