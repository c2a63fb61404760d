package icmpscan.capture;

/**
 * A place where a capture departs from its format, and what it cost.
 *
 * @param fileOffset   bytes from the start of the (decompressed) input to the record, block or header that is damaged
 * @param expected     what the format asks for
 * @param found        what stood there
 * @param skippedBytes bytes from there on that nothing was read from; 0 where reading could go on without loss
 */
public record Damage(long fileOffset, String expected, String found, long skippedBytes) {
    /** Such as {@code byte 228 (0xe4): expected a captured length of at most 262144, found 1409179648}. */
    public String message() {
        return "byte " + fileOffset + " (0x" + Long.toHexString(fileOffset) + "): expected " + expected + ", found "
                + found;
    }
}
