package icmpscan.session;

/** Whether something was seen, as far as the capture can tell. */
public enum Sighting {
    /** It is in the capture; where very many flows are, one in some hundreds is taken for seen that was not. */
    SEEN,
    /** It is not in the capture, although its like is. This is always right. */
    NOT_SEEN,
    /** It is not in the capture, and would perhaps not be had it passed. */
    CANNOT_TELL
}
