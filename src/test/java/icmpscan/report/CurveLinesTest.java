package icmpscan.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurveLinesTest {
    @Test
    void eachCurveHasItsOwnHeightAndAllHaveTheSameBins() throws IOException {
        Curves curves = new Curves(
                10,
                List.of(
                        new Curves.Curve("Echo", Map.of(-2L, 4L, 1L, 8L)),
                        new Curves.Curve("Echo Reply", Map.of(0L, 1L))));
        assertEquals(
                """
                Echo        \u2584  \u2588  most 8
                Echo Reply    \u2588   most 1
                One block: 10 s.
                """,
                drawn(curves, 80));
    }

    @Test
    void aLongTimeIsDrawnInFewerBlocksThatSaySo() throws IOException {
        Curves curves = new Curves(60, List.of(new Curves.Curve("Echo", Map.of(0L, 1L, 999_999L, 2L))));
        String drawn = drawn(curves, 80);
        assertTrue(drawn.lines().allMatch(line -> line.length() <= 80), drawn);
        assertTrue(drawn.startsWith("Echo  \u2584 "), drawn);
        assertTrue(drawn.contains("\u2588  most 2\n"), drawn);
        assertTrue(drawn.endsWith("One block: 10 d 12 h.\n"), drawn);
    }

    private static String drawn(Curves curves, int width) throws IOException {
        StringWriter out = new StringWriter();
        new CurveLines(curves, new RenderOptions(width, false, true, false)).write(out);
        return out.toString();
    }
}
