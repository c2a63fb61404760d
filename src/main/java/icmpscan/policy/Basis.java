package icmpscan.policy;

/** What a rule is judged by, so that only this has to be counted. */
public enum Basis {
    /** Messages as they pass. */
    MESSAGES,
    /** Requests with their replies. */
    EXCHANGES,
    /** What detectors find. */
    FINDINGS,
    /** What the reader says of the captures, and what became of frames. */
    QUALITY
}
