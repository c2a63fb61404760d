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

    /** Characters to insert, delete or replace, to make one of the other (Levenshtein 1965). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
