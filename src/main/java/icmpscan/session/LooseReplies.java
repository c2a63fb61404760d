package icmpscan.session;

import java.util.Arrays;

import icmpscan.decode.IcmpMessage;

/** Echo replies whose requests may be in an earlier part of the capture: the first of a part, in their order. */
final class LooseReplies {
    private final RouteLog log = new RouteLog();
    private final int limit;
    private long[] keys = new long[2];
    private long beyond;

    /** Keeps so many at most. */
    LooseReplies(int limit) {
        this.limit = limit;
    }

    int size() {
        return log.size();
    }

    /** Replies that were not kept, because there were more. */
    long beyond() {
        return beyond;
    }

    RouteLog log() {
        return log;
    }

    long high(int row) {
        return keys[2 * row];
    }

    long low(int row) {
        return keys[2 * row + 1];
    }

    void add(long high, long low, IcmpMessage reply) {
        if (hasRoom()) {
            key(high, low);
            log.addEcho(RouteEvent.ANSWERED, reply);
        }
    }

    void addRow(LooseReplies other, int row) {
        if (hasRoom()) {
            key(other.high(row), other.low(row));
            log.addRow(other.log, row);
        }
    }

    /** Whether one more can be kept; counts it where not. */
    private boolean hasRoom() {
        beyond += log.size() < limit ? 0 : 1;
        return log.size() < limit;
    }

    private void key(long high, long low) {
        int at = 2 * log.size();
        if (at == keys.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        keys[at] = high;
        keys[at + 1] = low;
    }
}
