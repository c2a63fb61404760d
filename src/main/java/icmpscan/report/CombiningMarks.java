package icmpscan.report;

/** Marks that Unicode 13 has sit on the letter before them or around it (categories Mn and Me). Read only once a text leaves ASCII. */
final class CombiningMarks {
    private static final int[] RANGES = CodePointRanges.read("marks.txt");

    private CombiningMarks() {}

    static boolean contain(int codePoint) {
        return CodePointRanges.contain(RANGES, codePoint);
    }
}
