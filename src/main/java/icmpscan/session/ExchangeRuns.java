package icmpscan.session;

import java.util.Arrays;

import icmpscan.tally.KeyIndex;

/**
 * What ordinary messages add to the {@link ExchangeFlow} of their number: counted beside the key of the flow, and told to it when it is asked
 * for. Others are told at once; in which order does not matter to it. A flow with one answer, or none, needs no object: a sweep, or a flood of
 * forged addresses, is tens of thousands of those.
 *
 * <p>A hot class: a flow has several objects, one behind the other in distant memory where there are many, and an ordinary message touches
 * none of them. With 10,000 flows in no order a message takes 95 ns instead of 160.
 */
final class ExchangeRuns {
    private static final int REQUESTS = 0;
    private static final int ANSWERED = 1;
    private static final int COMPARED = 2;
    /** The last time and the last frame of a message whose time is known; no frame is 0. */
    private static final int LAST_NANOS = 3;

    private static final int LAST_FRAME = 4;
    /** Of round-trip times that are only counted here. */
    private static final int SUM = 5;

    private static final int SUM_OF_SQUARES = 6;
    /** How many there are in each of eight buckets, in a byte each: times that are within a quarter of one another. */
    private static final int COUNTS = 7;
    /** The number of the lowest of these buckets, plus one; 0 as long as there was no time. */
    private static final int LOWEST_BUCKET = 8;
    /** A round-trip time that the flow knows; those below are told to it. */
    private static final int LEAST = 9;
    /** One that it knows; those above are told to it, and of equal ones those whose request is earlier than this. */
    private static final int SLOWEST = 10;

    private static final int SLOWEST_FRAME = 11;

    /** As long as there is no flow to tell, and so no such times: when and where the first message was. */
    private static final int FIRST_NANOS = SUM;

    private static final int FIRST_FRAME = SUM_OF_SQUARES;
    /** And the only round-trip time with its frames, of which no request's is 0. */
    private static final int ONLY_TIME = LEAST;

    private static final int ONLY_REPLY_FRAME = SLOWEST;
    private static final int ONLY_REQUEST_FRAME = SLOWEST_FRAME;

    /** Cells that it needs beside each key. */
    static final int CELLS = 12;

    private static final int BUCKETS = 8;
    private static final int BUCKETS_BELOW = 3;
    private static final int MOST_IN_BUCKET = 0xFF;

    private final KeyIndex keys;
    private final int offset;
    private final long mostNanos;

    /** For the flows with these keys, from one of their values on; round-trip times above the most are told at once. */
    ExchangeRuns(KeyIndex keys, int offset, long mostNanos) {
        this.keys = keys;
        this.offset = offset;
        this.mostNanos = Math.min(mostNanos, RoundTrips.MOST_SQUARED);
    }

    private int at(int number) {
        return keys.at(number) + offset;
    }

    void addRequest(int number) {
        keys.cells()[at(number) + REQUESTS]++;
    }

    void addAnswered(int number) {
        keys.cells()[at(number) + ANSWERED]++;
    }

    void addCompared(int number) {
        keys.cells()[at(number) + COMPARED]++;
    }

    /** Takes note of when and where a message was seen; false where the flow is to be told. */
    boolean addSeen(int number, long nanos, long frame) {
        long[] cells = keys.cells();
        int at = at(number);
        long lastFrame = cells[at + LAST_FRAME];
        boolean later = nanos != PendingRequests.NO_TIME && nanos >= cells[at + LAST_NANOS] && frame > lastFrame;
        if (later) {
            cells[at + LAST_NANOS] = nanos;
            cells[at + LAST_FRAME] = frame;
        }
        return later && lastFrame != 0;
    }

    /** Takes note of the message that {@link #addSeen} was just given, where it is the first of a flow without an object; false where it is not. */
    boolean addFirst(int number, long nanos, long frame) {
        long[] cells = keys.cells();
        int at = at(number);
        boolean first = frame != 0 && cells[at + FIRST_FRAME] == 0 && cells[at + LAST_FRAME] == frame;
        if (first) {
            cells[at + FIRST_NANOS] = nanos;
            cells[at + FIRST_FRAME] = frame;
        }
        return first;
    }

    /** Takes note of the first round-trip time of a flow without an object; false where it is not, or where the flow is to be told. */
    boolean addOnlyRoundTrip(int number, long nanos, long requestFrame, long replyFrame) {
        long[] cells = keys.cells();
        int at = at(number);
        boolean only = requestFrame != 0 && cells[at + ONLY_REQUEST_FRAME] == 0 && nanos >= 0 && nanos <= mostNanos;
        if (only) {
            cells[at + ONLY_TIME] = nanos;
            cells[at + ONLY_REQUEST_FRAME] = requestFrame;
            cells[at + ONLY_REPLY_FRAME] = replyFrame;
        }
        return only;
    }

    /** Tells a new flow of what was noted as long as it had no object; from now on all else is told to it, or counted here. */
    void hand(int number, ExchangeFlow flow) {
        showNotes(number, flow);
        long[] cells = keys.cells();
        int at = at(number);
        long onlyTime = cells[at + ONLY_TIME];
        long onlyRequestFrame = cells[at + ONLY_REQUEST_FRAME];
        Arrays.fill(cells, at + SUM, at + CELLS, 0);
        if (onlyRequestFrame != 0) {
            begin(number, onlyTime, onlyRequestFrame, flow);
        }
    }

    private void showNotes(int number, ExchangeFlow flow) {
        long[] cells = keys.cells();
        int at = at(number);
        if (cells[at + FIRST_FRAME] != 0) {
            flow.seen(true, cells[at + FIRST_NANOS], cells[at + FIRST_FRAME]);
        }
        if (cells[at + ONLY_REQUEST_FRAME] != 0) {
            flow.measure(cells[at + ONLY_TIME], cells[at + ONLY_REQUEST_FRAME], cells[at + ONLY_REPLY_FRAME]);
        }
    }

    /** Tells a flow that is made to be shown, and not to be told more, of all that was counted for one without an object. */
    void show(int number, ExchangeFlow flow) {
        showNotes(number, flow);
        showCounts(number, flow);
    }

    /** Counts a round-trip time; false where the flow is to be told. */
    boolean addRoundTrip(int number, long nanos, long requestFrame) {
        long[] cells = keys.cells();
        int at = at(number);
        int bucket = RoundTrips.bucket(Math.max(nanos, 0)) + 1 - (int) cells[at + LOWEST_BUCKET];
        int shift = bucket * Byte.SIZE;
        boolean ordinary = cells[at + LOWEST_BUCKET] != 0
                && bucket >= 0
                && bucket < BUCKETS
                && nanos >= cells[at + LEAST]
                && nanos <= cells[at + SLOWEST]
                && (nanos < cells[at + SLOWEST] || requestFrame > cells[at + SLOWEST_FRAME])
                && nanos <= mostNanos
                && cells[at + SUM_OF_SQUARES] < Long.MAX_VALUE / 2
                && (cells[at + COUNTS] >>> shift & MOST_IN_BUCKET) < MOST_IN_BUCKET;
        if (ordinary) {
            cells[at + SUM] += nanos;
            cells[at + SUM_OF_SQUARES] += nanos * nanos;
            cells[at + COUNTS] += 1L << shift;
        }
        return ordinary;
    }

    /** What round-trip times are ordinary, now that the flow has been told of this one. */
    void begin(int number, long nanos, long requestFrame, ExchangeFlow flow) {
        if (nanos < 0) {
            return;
        }
        settleRoundTrips(number, flow);
        long[] cells = keys.cells();
        int at = at(number);
        boolean first = cells[at + LOWEST_BUCKET] == 0;
        cells[at + LOWEST_BUCKET] = Math.max(RoundTrips.bucket(nanos) - BUCKETS_BELOW, 0) + 1L;
        cells[at + LEAST] = first ? nanos : Math.min(cells[at + LEAST], nanos);
        if (first || nanos > cells[at + SLOWEST]) {
            cells[at + SLOWEST] = nanos;
            cells[at + SLOWEST_FRAME] = requestFrame;
        }
    }

    /** Tells the flow of this number of all that it has not been told. */
    void settle(int number, ExchangeFlow flow) {
        showCounts(number, flow);
        long[] cells = keys.cells();
        int at = at(number);
        cells[at + REQUESTS] = 0;
        cells[at + ANSWERED] = 0;
        cells[at + COMPARED] = 0;
        settleRoundTrips(number, flow);
    }

    private void showCounts(int number, ExchangeFlow flow) {
        long[] cells = keys.cells();
        int at = at(number);
        flow.requests += cells[at + REQUESTS];
        flow.answered += cells[at + ANSWERED];
        flow.compared += cells[at + COMPARED];
        if (cells[at + LAST_FRAME] != 0) {
            flow.seen(true, cells[at + LAST_NANOS], cells[at + LAST_FRAME]);
        }
    }

    private void settleRoundTrips(int number, ExchangeFlow flow) {
        long[] cells = keys.cells();
        int at = at(number);
        if (cells[at + COUNTS] == 0) {
            return;
        }
        RoundTrips roundTrips = flow.ownRoundTrips();
        roundTrips.addBetween(cells[at + SUM], cells[at + SUM_OF_SQUARES]);
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int times = (int) (cells[at + COUNTS] >>> (bucket * Byte.SIZE)) & MOST_IN_BUCKET;
            roundTrips.addToBucket((int) cells[at + LOWEST_BUCKET] - 1 + bucket, times);
        }
        cells[at + SUM] = 0;
        cells[at + SUM_OF_SQUARES] = 0;
        cells[at + COUNTS] = 0;
    }
}
