package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;

/** Curves for a person: a line each, all with the same bins below each other, and each with its own height. */
final class CurveLines {
    /** Where no screen limits a line. */
    private static final int USUAL_WIDTH = 80;

    private static final int LEAST_CELLS = 10;
    private static final int MOST_CELLS = 120;
    private static final String GAP = "  ";
    private static final String MOST = "most ";

    private final Curves curves;
    private final RenderOptions options;
    private final int names;
    /** Bins that a cell stands for. */
    private final long binsInCell;

    private final int cells;

    CurveLines(Curves curves, RenderOptions options) {
        this.curves = curves;
        this.options = options;
        this.names = curves.curves().stream()
                .mapToInt(curve -> DisplayWidth.of(curve.name()))
                .max()
                .orElse(0);
        long bins = curves.lastBin() - curves.firstBin() + 1;
        int room = (options.limited() ? options.width() : USUAL_WIDTH) - names - 2 * GAP.length() - figureWidth();
        int most = Math.max(LEAST_CELLS, Math.min(room, MOST_CELLS));
        this.binsInCell = (bins + most - 1) / most;
        this.cells = (int) ((bins + binsInCell - 1) / binsInCell);
    }

    void write(Writer out) throws IOException {
        for (Curves.Curve curve : curves.curves()) {
            long[] numbers = numbers(curve);
            long greatest = Arrays.stream(numbers).max().orElse(0);
            String name = curve.name() + " ".repeat(names - DisplayWidth.of(curve.name()));
            out.append(name + GAP + Blocks.curve(numbers, greatest) + GAP + MOST + greatest + '\n');
        }
        if (cells > 0) {
            String width = Quantities.wholeSeconds(binsInCell * curves.binSeconds());
            LineStyle.DIM.write("One block: " + width + ".", options, out);
        }
    }

    private long[] numbers(Curves.Curve curve) {
        long[] numbers = new long[cells];
        for (Map.Entry<Long, Long> bin : curve.counts().entrySet()) {
            numbers[(int) ((bin.getKey() - curves.firstBin()) / binsInCell)] += bin.getValue();
        }
        return numbers;
    }

    /** Columns of the largest figure that may stand at the end of a line. */
    private int figureWidth() {
        long all = curves.curves().stream()
                .flatMap(curve -> curve.counts().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return MOST.length() + Long.toString(all).length();
    }
}
