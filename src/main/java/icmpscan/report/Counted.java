package icmpscan.report;

/** Numbers with what they count, one of it or several. */
final class Counted {
    private Counted() {}

    /** {@code 1 reply}, {@code 2 replies}, {@code 0 replies}. */
    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** The same for words that take an {@code s}. */
    static String of(long number, String one) {
        return of(number, one, one + "s");
    }
}
