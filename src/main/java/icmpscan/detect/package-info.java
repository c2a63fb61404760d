/**
 * Finished tallies and sessions to findings: one class a question, all thresholds in one record, no input and no output. What a finding says
 * in words is the work of {@code report}.
 */
package icmpscan.detect;
