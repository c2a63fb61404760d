package icmpscan.session;

import java.util.Arrays;

/**
 * Counts by direction, type and code in a bare array, because most sessions have one or two of them and there are many sessions: 17 bits of
 * kind above 46 bits of count, sorted by kind.
 *
 * <p>Bounded: of more than {@link #MAX_KINDS} the lowest by (type, code, direction) are kept. A kind that is among the lowest of all was
 * among them in every part, so that what is kept is exact and the same however the messages are cut. The rest is the difference to the
 * session's totals.
 */
final class MessageKinds {
    /** An ordinary session has up to four; only a sender of made-up types has more than this. */
    static final int MAX_KINDS = 32;

    static final long[] NONE = {};

    /** Seventy million million messages a kind. */
    private static final int COUNT_BITS = 46;

    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private MessageKinds() {}

    /** A kind as a number: ordered by type, then code, then direction. */
    static int kind(int type, int code, boolean upward) {
        return type << 9 | code << 1 | (upward ? 0 : 1);
    }

    static int type(int kind) {
        return kind >>> 9;
    }

    static int code(int kind) {
        return kind >>> 1 & 0xFF;
    }

    static boolean upward(int kind) {
        return (kind & 1) == 0;
    }

    static int kindOf(long cell) {
        return (int) (cell >>> COUNT_BITS);
    }

    static long countOf(long cell) {
        return cell & COUNT_MASK;
    }

    /** Counts messages of a kind: in the given cells, or in new ones where the kind is. */
    static long[] add(long[] cells, int kind, long count) {
        int at = 0;
        while (at < cells.length && kindOf(cells[at]) < kind) {
            at++;
        }
        if (at < cells.length && kindOf(cells[at]) == kind) {
            cells[at] += count;
            return cells;
        }
        return at < MAX_KINDS ? insert(cells, at, (long) kind << COUNT_BITS | count) : cells;
    }

    private static long[] insert(long[] cells, int at, long cell) {
        long[] longer = Arrays.copyOf(cells, Math.min(cells.length + 1, MAX_KINDS));
        System.arraycopy(cells, at, longer, at + 1, longer.length - at - 1);
        longer[at] = cell;
        return longer;
    }
}
