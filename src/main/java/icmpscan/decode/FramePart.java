package icmpscan.decode;

/**
 * A stretch of a frame that belongs together: a header with what no later part claims, the data of an echo, a quoted datagram.
 *
 * @param name        a header as in {@link EncapsulationPath}, or {@code icmp}, {@code data}, {@code quoted ip}, {@code quoted payload}, {@code
 *                    quoted padding}, {@code extension}, {@code trailer} (after the end of the datagram), {@code rest} (not decoded)
 * @param frameOffset bytes from the start of the frame
 * @param length      captured bytes
 */
public record FramePart(String name, int frameOffset, int length) {
    /** Whether the field begins in this part. */
    public boolean holds(TracedField field) {
        return field.frameOffset() >= frameOffset && field.frameOffset() < frameOffset + length;
    }
}
