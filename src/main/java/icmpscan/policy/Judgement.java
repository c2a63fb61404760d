package icmpscan.policy;

/**
 * A rule and whether it holds.
 *
 * @param rule    what must hold
 * @param verdict whether it does
 */
public record Judgement(Rule rule, Verdict verdict) {}
