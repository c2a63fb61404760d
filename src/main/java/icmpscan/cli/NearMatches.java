package icmpscan.cli;

import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote a word that is not known. */
final class NearMatches {
    private static final int SHOWN = 3;
    /** Typing mistakes: one for so many characters. */
    private static final int CHARACTERS_PER_MISTAKE = 3;
    /** Longer words are no mistyped names, and comparing costs the product of both lengths. */
    private static final int LONGEST = 64;

    private NearMatches() {}

    /** The known words that are near, as the end of a sentence; empty where none is. */
    static String question(String word, List<String> known) {
        List<String> near = of(word, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** The known words that are nearest, at most three: those that contain it, and those that a few mistakes make of it. */
    static List<String> of(String word, List<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .filter(candidate -> candidate.contains(word)
                        || distance(word, candidate) * CHARACTERS_PER_MISTAKE <= Math.max(word.length(), 3))
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(SHOWN)
                .toList();
    }

    /**
     * Characters to insert, delete, replace or swap with the next one, to make one of the other; what was swapped is not changed again (optimal
     * string alignment, Damerau 1964).
     */
    static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            distances[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            distances[i][0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int shifted = 1 + Math.min(distances[i - 1][j], distances[i][j - 1]);
                distances[i][j] = Math.min(replaced, shifted);
                if (swapped(one, i, other, j)) {
                    distances[i][j] = Math.min(distances[i][j], distances[i - 2][j - 2] + 1);
                }
            }
        }
        return distances[one.length()][other.length()];
    }

    /** Whether the last two of so many characters of one are those of the other the other way round. */
    private static boolean swapped(String one, int oneLength, String other, int otherLength) {
        return oneLength > 1
                && otherLength > 1
                && one.charAt(oneLength - 1) == other.charAt(otherLength - 2)
                && one.charAt(oneLength - 2) == other.charAt(otherLength - 1);
    }
}
