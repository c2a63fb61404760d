package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/**
 * The characters that Unicode 13 assigns, other than control and format characters, separators of lines and surrogates. A list of our own,
 * since each Java knows another Unicode and the same capture must print the same under all: Java 17 knows version 13, and the file was made
 * with it. Read only once a text leaves ASCII.
 *
 * @see <a href="https://www.unicode.org/versions/Unicode13.0.0/">Unicode 13.0</a>
 */
final class AssignedCharacters {
    private static final int[] RANGES = read("assigned.txt");

    private AssignedCharacters() {}

    static boolean contain(int codePoint) {
        return CodePointRanges.contain(RANGES, codePoint);
    }

    private static int[] read(String resource) {
        try (InputStream in = AssignedCharacters.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            StringTokenizer numbers = new StringTokenizer(text, "- \n");
            int[] ranges = new int[numbers.countTokens()];
            for (int i = 0; i < ranges.length; i++) {
                ranges[i] = Integer.parseInt(numbers.nextToken(), 16);
            }
            return ranges;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
