package icmpscan.session;

import java.nio.ByteBuffer;

import icmpscan.decode.IcmpMessage;

/**
 * A hash of what follows a message's eight bytes, to tell whether a reply brought the request's data back. Not for strangers' tables: who
 * wants two texts of one hash can make them, and gains only that a change is not noticed.
 */
final class DataHash {
    private static final int DATA = 8;
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private DataHash() {}

    static long of(IcmpMessage message) {
        ByteBuffer bytes = message.bytes();
        int index = message.start() + DATA;
        long hash = message.length();
        for (; index + 8 <= message.end(); index += 8) {
            hash = Long.rotateLeft((hash ^ bytes.getLong(index)) * MULTIPLIER, 29);
        }
        for (; index < message.end(); index++) {
            hash = Long.rotateLeft((hash ^ bytes.get(index)) * MULTIPLIER, 29);
        }
        return hash ^ (hash >>> 32);
    }
}
