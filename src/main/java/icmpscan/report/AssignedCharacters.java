package icmpscan.report;

/**
 * The characters that Unicode 13 assigns, other than control and format characters, separators of lines and surrogates. Read only once a text
 * leaves ASCII.
 */
final class AssignedCharacters {
    private static final int[] RANGES = CodePointRanges.read("assigned.txt");

    private AssignedCharacters() {}

    static boolean contain(int codePoint) {
        return CodePointRanges.contain(RANGES, codePoint);
    }
}
