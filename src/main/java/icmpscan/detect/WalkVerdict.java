package icmpscan.detect;

import java.util.Locale;

/** What a random walk over hits and misses comes to. */
public enum WalkVerdict {
    /** So many misses that the source does not know who is there. */
    SCANNER,
    /** So many hits that it does. */
    BENIGN,
    /** Too few of both. */
    PENDING;

    /** The word for it in output. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
