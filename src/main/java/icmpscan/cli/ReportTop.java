package icmpscan.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How many rows of a report are wanted. */
final class ReportTop {
    private ReportTop() {}

    /**
     * What {@code --top} says.
     *
     * @param top   what the user gave, or {@code null}
     * @param usual what counts then
     */
    static int of(CommandLine command, Integer top, int usual) {
        if (top != null && top < 0) {
            throw new ParameterException(command, "--top " + top + ": give a number of rows, or 0 for all");
        }
        return top == null ? usual : top;
    }
}
