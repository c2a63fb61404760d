package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;

import icmpscan.capture.RecordFixture;

/**
 * Fuzz target: a link type and frames of it, decoded one after the other. The first two bytes are the link type, big-endian; then come
 * frames, each after two bytes with its length. Run by {@code scripts/fuzz}; any exception is a find.
 */
public final class DecoderFuzz {
    private static final int LENGTH_BYTES = 2;

    private DecoderFuzz() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length < LENGTH_BYTES) {
            return;
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        int linkType = Short.toUnsignedInt(input.getShort());
        FrameDecoder decoder = new FrameDecoder(DecoderFuzz::check);
        while (input.remaining() > LENGTH_BYTES) {
            int length = Math.min(Short.toUnsignedInt(input.getShort()), input.remaining());
            byte[] frame = Arrays.copyOfRange(bytes, input.position(), input.position() + length);
            input.position(input.position() + length);
            decoder.decode(RecordFixture.of(linkType, frame));
        }
        decoder.finish();
    }

    private static void check(IcmpMessage message) {
        if (message.captured() > message.length()
                || message.end() > message.bytes().capacity()) {
            throw new AssertionError("a message reaches out of its frame");
        }
        for (ExtensionObject object : message.extensionObjects()) {
            if (object.payloadOffset() + object.payloadLength() > message.captured()) {
                throw new AssertionError("an extension object reaches out of its message: " + object);
            }
        }
    }
}
