package icmpscan.browse;

/** What a person presses; letters come with the letter itself. */
public enum Key {
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    LEFT,
    RIGHT,
    ENTER,
    ESCAPE,
    TAB,
    BACK_TAB,
    BACKSPACE,
    /** Control and U, as shells have it: away with all that was typed. */
    ERASE_LINE,
    /** Control and C, or the signal that it sends: the end, from wherever it is. */
    INTERRUPT,
    CHARACTER
}
