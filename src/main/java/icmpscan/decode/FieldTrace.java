package icmpscan.decode;

import java.nio.ByteBuffer;

import icmpscan.capture.HeaderStream;

/**
 * Is told where in a frame decoding finds what. This one is deaf, and costs nothing: frames are traced only for who asks, with a {@link
 * FieldRecorder}. Places are indices of the buffer that holds the frame.
 */
class FieldTrace {
    static final FieldTrace NONE = new FieldTrace();

    /** The stream that generated parsers read this buffer through. */
    HeaderStream stream(ByteBuffer bytes) {
        return new HeaderStream(bytes);
    }

    /** A stream over a copy of bytes of the frame; {@link #copied} says which. */
    HeaderStream copyStream(byte[] copy) {
        return new HeaderStream(ByteBuffer.wrap(copy));
    }

    /** What is read next from a copy stands at {@code index}; from {@code limit} on the copy is made up. */
    void copied(int index, int limit) {}

    /** A part of the frame begins at this index. */
    void part(String name, int index) {}

    /** A message has been decoded; its bytes are those of the frame. */
    void message(IcmpMessage message) {}
}
