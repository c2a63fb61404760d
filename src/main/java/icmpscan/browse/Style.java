package icmpscan.browse;

/** How a line of the screen looks. */
public enum Style {
    PLAIN,
    BOLD,
    REVERSED,
    DIM
}
