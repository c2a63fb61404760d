package icmpscan.policy;

/**
 * One statement of a policy.
 *
 * @param line        where in the policy it stands, from 1
 * @param name        what it says, which names it in results: {@code max-messages 3 = 100}
 * @param requirement what it asks for
 */
public record Rule(int line, String name, Requirement requirement) {}
