package icmpscan.detect;

/** Why something could not be looked for. */
public enum Blindness {
    /** Which flows passed is not known: nobody asked for it, or nothing but errors is in the capture. */
    NO_FLOWS,
    /** The capture shows one direction of the traffic only. */
    ONE_DIRECTION,
    /** What the errors quote is of protocols that the capture does not hold, as with a filter for ICMP. */
    PROTOCOLS_NOT_CAPTURED
}
