package icmpscan.session;

import java.nio.ByteBuffer;

/** Tells data that only fill a message to its size: a repeated byte or pattern, or bytes that count up. */
public final class DataFill {
    /** {@code ping -p} repeats at most 16 bytes; Windows repeats the letters a to w. */
    private static final int LONGEST_PERIOD = 23;

    /** Fewer bytes beyond the head fill nothing. */
    private static final int LEAST = 4;

    private DataFill() {}

    /** Whether all these bytes but the first 16, which may be a time, are a fill; true too where there are fewer than four more. */
    public static boolean is(ByteBuffer bytes, int start, int end) {
        int from = start + DataChanges.HEAD;
        if (end - from < LEAST) {
            return true;
        }
        return countsUp(bytes, from, end) || repeats(bytes, from, end);
    }

    /** At least half of the steps from byte to byte are +1: the letters of Windows begin anew now and then. */
    private static boolean countsUp(ByteBuffer bytes, int from, int end) {
        int ups = 0;
        for (int i = from + 1; i < end; i++) {
            ups += (bytes.get(i) - bytes.get(i - 1) & 0xFF) == 1 ? 1 : 0;
        }
        return 2 * ups >= end - from - 1;
    }

    private static boolean repeats(ByteBuffer bytes, int from, int end) {
        for (int period = 1; period <= Math.min(LONGEST_PERIOD, (end - from) / 2); period++) {
            if (hasPeriod(bytes, from, end, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPeriod(ByteBuffer bytes, int from, int end, int period) {
        for (int i = from + period; i < end; i++) {
            if (bytes.get(i) != bytes.get(i - period)) {
                return false;
            }
        }
        return true;
    }
}
