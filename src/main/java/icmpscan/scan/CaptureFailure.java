package icmpscan.scan;

import java.io.IOException;

/**
 * A capture that could not be read, or not to its end; what was read of it before counts.
 *
 * @param fileNumber which of the captures of the run, from 1
 * @param cause      why, with the capture's name in its message
 */
public record CaptureFailure(int fileNumber, IOException cause) {}
