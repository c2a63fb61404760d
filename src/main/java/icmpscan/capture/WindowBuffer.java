package icmpscan.capture;

import java.nio.ByteBuffer;

/**
 * One direct buffer for bytes of a capture, with the views that its users have of it. A view's position and limit are its user's alone.
 *
 * @param filling what is read into
 * @param own     for the window to look into
 * @param frames  for who gets the frames: big-endian, to be read with absolute indices
 * @param stream  for generated parsers
 */
record WindowBuffer(ByteBuffer filling, ByteBuffer own, ByteBuffer frames, HeaderStream stream) {
    /** One of so many bytes. */
    static WindowBuffer of(int capacity) {
        ByteBuffer filling = ByteBuffer.allocateDirect(capacity);
        return new WindowBuffer(
                filling, filling.duplicate(), filling.duplicate(), new HeaderStream(filling.duplicate()));
    }

    int capacity() {
        return filling.capacity();
    }
}
