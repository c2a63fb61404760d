package icmpscan.scan;

import java.util.Locale;

/** In which order the records of several captures are taken. Its words on the command line are in lower case. */
public enum Merging {
    /** One capture after the other, in the order given. */
    NONE,
    /** By their time, as if one capture had been made. */
    TIME;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
