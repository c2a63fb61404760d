/**
 * What needs memory between messages: pseudo-sessions, and which ports, protocols and hosts one address has tried. Mergeable, as
 * {@link icmpscan.tally.Accumulator} says.
 */
package icmpscan.session;
