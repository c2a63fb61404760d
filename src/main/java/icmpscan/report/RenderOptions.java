package icmpscan.report;

/**
 * What a table for a person depends on besides its report. The terminal itself is not known here: somebody else has asked it.
 *
 * @param width        columns of the screen; {@link #UNLIMITED} where there is none, as in a pipe or a file
 * @param colour       whether ANSI sequences may set titles in bold, notes dim, and findings in the colour of their severity
 * @param drawn        whether there are bars and curves beside the numbers
 * @param severalFiles whether the run has more than one capture, so that a frame needs the number of its file before it
 * @param fullScreen   whether it is shown where no option can be given any more, so that none is named
 */
public record RenderOptions(int width, boolean colour, boolean drawn, boolean severalFiles, boolean fullScreen) {
    /** What two columns of addresses or of a time and a number need; on a narrower screen lines are as long as on this one. */
    public static final int LEAST_WIDTH = 40;

    /** A width that nothing has to be left out for. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Of a command line. */
    public RenderOptions(int width, boolean colour, boolean drawn, boolean severalFiles) {
        this(width, colour, drawn, severalFiles, false);
    }

    /** Refuses a screen without columns. */
    public RenderOptions {
        if (width < 1) {
            throw new IllegalArgumentException("not a width: " + width);
        }
    }

    boolean limited() {
        return width != UNLIMITED;
    }
}
