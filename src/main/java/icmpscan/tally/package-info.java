/**
 * What is counted: types, unreachables, talkers, the quality of the capture. Every accumulator is a monoid that can be cut and merged, and
 * bounded by what is distinct, never by how many messages there are.
 */
package icmpscan.tally;
