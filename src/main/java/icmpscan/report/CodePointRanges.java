package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/**
 * Sets of characters, as the first and last of each range in one ascending array. Lists of our own, since each Java knows another Unicode and
 * the same capture must print the same under all: the files here are of version 13, which Java 17 knows and they were made with.
 *
 * @see <a href="https://www.unicode.org/versions/Unicode13.0.0/">Unicode 13.0</a>
 */
final class CodePointRanges {
    private CodePointRanges() {}

    /** Reads ranges from a file beside this class: the first and last character of each, in hexadecimal. */
    static int[] read(String resource) {
        try (InputStream in = CodePointRanges.class.getResourceAsStream(resource)) {
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
