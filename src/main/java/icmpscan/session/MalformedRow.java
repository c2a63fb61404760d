package icmpscan.session;

import icmpscan.tally.Counts;

/**
 * One way in which one sender's messages to one address break their format: a row of {@link Malformations}.
 *
 * @param sender   who sent them; of refused headers, who sent what the error quotes
 * @param receiver to whom
 * @param kind     how
 * @param counts   how many, and when
 */
public record MalformedRow(int sender, int receiver, Malformation kind, Counts counts) {}
