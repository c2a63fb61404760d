package icmpscan.tally;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class CutTest {
    private static long[] kept(int keep, long... values) {
        Cut cut = Cut.keeping(keep, values.clone());
        return Arrays.stream(values).filter(cut::keeps).toArray();
    }

    @Test
    void keepsTheHighest() {
        assertArrayEquals(new long[] {9, 5}, kept(2, 1, 9, 2, 5));
    }

    @Test
    void ofEqualsKeepsTheLater() {
        Cut cut = Cut.keeping(2, new long[] {1, 1, 3, 1});
        boolean[] keeps = {cut.keeps(1), cut.keeps(1), cut.keeps(3), cut.keeps(1)};
        assertArrayEquals(new boolean[] {false, false, true, true}, keeps);
    }

    @Test
    void keepsAllWhereAllAreAskedFor() {
        assertArrayEquals(new long[] {4, 4, 4}, kept(3, 4, 4, 4));
    }
}
