package icmpscan.capture;

import java.io.IOException;

/** The input departs from the capture formats at a known byte, and nothing of it can be read as a capture. */
public final class MalformedCaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the message {@code a.pcap: byte 52 (0x34): expected a captured length of at most 262144, found 4294967295}.
     *
     * @param input      name of the input as its user gave it
     * @param fileOffset bytes from the start of the (decompressed) input
     * @param expected   what the format asks for there
     * @param found      what stood there
     */
    public MalformedCaptureException(String input, long fileOffset, String expected, String found) {
        super(input + ": byte " + fileOffset + " (0x" + Long.toHexString(fileOffset) + "): expected " + expected
                + ", found " + found);
    }
}
