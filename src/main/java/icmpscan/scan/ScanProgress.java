package icmpscan.scan;

import java.util.function.BooleanSupplier;

/** Is told from time to time how far a scan has come, and may end it. */
@FunctionalInterface
public interface ScanProgress {
    /** For those who do not want to know. */
    ScanProgress IGNORED = messages -> {};

    /** Called after every few hundred records, with the ICMP messages found so far in all captures of the scan. */
    void reached(long messages);

    /** Asked after every few hundred records; false ends the scan there, with what it has found. */
    default boolean goesOn() {
        return true;
    }

    /** The same for a scan that ends as well when there is nothing more to look for. */
    default ScanProgress whilst(BooleanSupplier looking) {
        return new ScanProgress() {
            @Override
            public void reached(long messages) {
                ScanProgress.this.reached(messages);
            }

            @Override
            public boolean goesOn() {
                return ScanProgress.this.goesOn() && looking.getAsBoolean();
            }
        };
    }
}
