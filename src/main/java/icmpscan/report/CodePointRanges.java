package icmpscan.report;

/** Sets of characters, as the first and last of each range in one ascending array. */
final class CodePointRanges {
    private CodePointRanges() {}

    /** Whether one of the ranges holds the character. */
    static boolean contain(int[] ranges, int codePoint) {
        int low = 0;
        int high = ranges.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codePoint > ranges[2 * middle + 1]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ranges.length / 2 && codePoint >= ranges[2 * low];
    }
}
