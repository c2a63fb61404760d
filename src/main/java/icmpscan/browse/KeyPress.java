package icmpscan.browse;

/**
 * One key.
 *
 * @param key       which
 * @param character the character, where it is one
 */
public record KeyPress(Key key, int character) {
    /** A key that is no character. */
    public static KeyPress of(Key key) {
        return new KeyPress(key, 0);
    }

    /** A character. */
    public static KeyPress of(int character) {
        return new KeyPress(Key.CHARACTER, character);
    }
}
