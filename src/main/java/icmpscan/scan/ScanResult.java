package icmpscan.scan;

/**
 * What a scan has found.
 *
 * @param coverage what was read
 * @param analysis what was counted
 */
public record ScanResult(Coverage coverage, Analysis analysis) {}
