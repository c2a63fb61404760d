package icmpscan.detect;

/**
 * Something that could not be looked for.
 *
 * @param kind   what
 * @param reason why not
 */
public record NotRun(FindingKind kind, Blindness reason) {}
