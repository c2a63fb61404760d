package icmpscan.scan;

import icmpscan.detect.Detections;

/**
 * What a scan has found.
 *
 * @param coverage   what was read
 * @param analysis   what was counted
 * @param detections what that means
 */
public record ScanResult(Coverage coverage, Analysis analysis, Detections detections) {}
