package icmpscan.detect;

import java.util.List;
import java.util.Locale;

/** In which order a sweep went through the addresses. */
public enum SweepOrder {
    /** Upwards, but for a few. */
    ASCENDING,
    /** Downwards, but for a few. */
    DESCENDING,
    /** Neither. */
    MIXED;

    /** Steps in one direction, in percent of all, from which on it is that order: several at once arrive a little shuffled. */
    private static final int PERCENT = 90;

    /** The order of these addresses. */
    static SweepOrder of(List<Integer> addresses) {
        int up = 0;
        for (int i = 1; i < addresses.size(); i++) {
            up += Integer.compareUnsigned(addresses.get(i - 1), addresses.get(i)) < 0 ? 1 : 0;
        }
        int steps = addresses.size() - 1;
        if (up * 100L >= steps * (long) PERCENT) {
            return ASCENDING;
        }
        return (steps - up) * 100L >= steps * (long) PERCENT ? DESCENDING : MIXED;
    }

    /** The word for it in output. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
