package icmpscan.policy;

/**
 * A rule and whether it holds.
 *
 * @param rule    what must hold
 * @param verdict whether it does
 */
public record Judgement(Rule rule, Verdict verdict) {
    /** The same for who wants every rule to be decided: what cannot be decided is broken. */
    public Judgement decided() {
        return new Judgement(rule, verdict.decided());
    }
}
