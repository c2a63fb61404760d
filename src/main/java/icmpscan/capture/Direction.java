package icmpscan.capture;

/** Which way a frame went past the capturing interface, where the capture says so (pcapng epb_flags, bits 0 and 1). */
public enum Direction {
    /** The capture does not say. */
    UNKNOWN,
    /** The interface received it. */
    INBOUND,
    /** The interface sent it. */
    OUTBOUND;

    private static final int MASK = 3;
    private static final int IN = 1;
    private static final int OUT = 2;

    static Direction ofFlags(int flags) {
        return switch (flags & MASK) {
            case IN -> INBOUND;
            case OUT -> OUTBOUND;
            default -> UNKNOWN;
        };
    }
}
