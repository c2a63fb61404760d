package icmpscan.detect;

import java.util.Optional;

/** The thresholds of one count, a severity each. Two may be the same one; the higher severity holds. */
record Scale(Threshold low, Threshold medium, Threshold high) {
    /** The severity of a count; empty where it stays below all. */
    Optional<Severity> severity(long count, Thresholds thresholds) {
        if (count >= thresholds.of(high)) {
            return Optional.of(Severity.HIGH);
        }
        if (count >= thresholds.of(medium)) {
            return Optional.of(Severity.MEDIUM);
        }
        return count >= thresholds.of(low) ? Optional.of(Severity.LOW) : Optional.empty();
    }

    /** The least count that has a severity. */
    long least(Thresholds thresholds) {
        return Math.min(thresholds.of(low), Math.min(thresholds.of(medium), thresholds.of(high)));
    }

    /** What a count had to reach: the medium threshold, where that was reached, else the low one. */
    long shown(Severity severity, Thresholds thresholds) {
        return thresholds.of(severity == Severity.LOW ? low : medium);
    }
}
