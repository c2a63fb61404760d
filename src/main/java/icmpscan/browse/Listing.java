package icmpscan.browse;

import icmpscan.report.Report;

/**
 * What a view is about.
 *
 * @param report  the rows that are kept
 * @param command prints all rows, those too that are not kept
 */
public record Listing(Report report, String command) {}
