package icmpscan.browse;

/**
 * One line of the screen.
 *
 * @param text  no wider than the screen; safe for a terminal
 * @param style how it looks
 */
public record ScreenLine(String text, Style style) {}
