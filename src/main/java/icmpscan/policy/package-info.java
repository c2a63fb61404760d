/**
 * What a user says must hold of captures, and whether it does. In come finished facts: what was counted, paired and found; out goes a
 * {@link icmpscan.policy.Verdict} for each {@link icmpscan.policy.Rule}, without words. How a policy is written down is not known here.
 */
package icmpscan.policy;
