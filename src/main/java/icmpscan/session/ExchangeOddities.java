package icmpscan.session;

/** What is not as it should be in an {@link ExchangeFlow}, and mostly is not there. Sums and a minimum: merges in any order. */
final class ExchangeOddities {
    /** Nothing; not to be added to. */
    static final ExchangeOddities NONE = new ExchangeOddities();

    long duplicates;
    long refused;
    long late;
    long repeatedSightings;
    long changed;
    long firstChangedFrame = Long.MAX_VALUE;

    void merge(ExchangeOddities other) {
        duplicates += other.duplicates;
        refused += other.refused;
        late += other.late;
        repeatedSightings += other.repeatedSightings;
        changed += other.changed;
        firstChangedFrame = Math.min(firstChangedFrame, other.firstChangedFrame);
    }
}
