package icmpscan.decode;

/**
 * A field of a header, as the specification of that header names it, and where it stands in the frame.
 *
 * @param parser      specification and type, such as {@code ipv4.header}
 * @param name        name of the field in it, such as {@code time_to_live}
 * @param frameOffset bytes from the start of the frame to the field's first byte
 * @param length      bytes of the field, 1..8
 * @param value       what stands there, in the specification's byte order; unsigned, but for 8 bytes a bit pattern
 */
public record TracedField(String parser, String name, int frameOffset, int length, long value) {
    /** Bytes from the start of the frame to the end of the field. */
    int end() {
        return frameOffset + length;
    }
}
