package icmpscan.report;

/** Bars and curves of block characters, in eighths of a cell. */
final class Blocks {
    private static final int EIGHTHS = 8;
    private static final int WHOLE_PERCENT = 100;
    /** A blank, then from one eighth of the width to all of it. */
    private static final String WIDE = " ▏▎▍▌▋▊▉█";
    /** A blank, then from one eighth of the height to all of it. */
    private static final String HIGH = " ▁▂▃▄▅▆▇█";

    private Blocks() {}

    /** A bar as long as this part of so many cells; anything at all is one eighth at least. */
    static String bar(Value.Decimal percent, int cells) {
        long scale = WHOLE_PERCENT;
        for (int i = 0; i < percent.decimals(); i++) {
            scale *= 10;
        }
        return bar(Math.min(Math.max(percent.unscaled(), 0), scale), scale, cells);
    }

    /** A bar as long as the part is of the whole, of so many cells; anything at all is one eighth at least. */
    static String bar(long part, long whole, int cells) {
        int eighths = eighths(part, whole, cells * EIGHTHS);
        StringBuilder bar = new StringBuilder();
        for (int cell = 0; cell * EIGHTHS < eighths; cell++) {
            bar.append(WIDE.charAt(Math.min(EIGHTHS, eighths - cell * EIGHTHS)));
        }
        return bar.toString();
    }

    /** A cell each, as high as the number is beside the greatest of them. */
    static String curve(long[] numbers, long greatest) {
        StringBuilder curve = new StringBuilder(numbers.length);
        for (long number : numbers) {
            curve.append(HIGH.charAt(eighths(number, greatest, EIGHTHS)));
        }
        return curve.toString();
    }

    /** The part in eighths, rounded up; at most {@code all}. Exact: counts are far below where the product overflows. */
    private static int eighths(long part, long whole, int all) {
        return whole == 0 ? 0 : (int) Math.min(all, (Math.multiplyExact(part, all) + whole - 1) / whole);
    }
}
