package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

import icmpscan.decode.IcmpMessage;

/**
 * A hash of data that tells other data from them: of two that differ, it is the same once in 18 million million million times. Its keys are of
 * this run alone, so that no capture can be made in which a change is not noticed; no result depends on them.
 *
 * <p>A hot class: sixteen bytes for one product of 128 bits.
 */
final class DataHash {
    private static final int BLOCK = 2 * Long.BYTES;

    private static final long FIRST_KEY = ThreadLocalRandom.current().nextLong();
    private static final long SECOND_KEY = ThreadLocalRandom.current().nextLong();
    private static final long LAST_KEY = ThreadLocalRandom.current().nextLong();

    private DataHash() {}

    /** Of what follows a message's eight bytes, as far as it was captured, and of the length of the message. */
    static long of(IcmpMessage message) {
        return of(message.bytes(), message.start() + EchoMessage.HEADER, message.end()) ^ message.length();
    }

    /** Of the bytes from one index to another; none where that is not above it. */
    static long of(ByteBuffer bytes, int from, int to) {
        long hash = FIRST_KEY ^ (to - from);
        int index = from;
        for (; index <= to - BLOCK; index += BLOCK) {
            hash = mixed(hash ^ bytes.getLong(index), SECOND_KEY ^ bytes.getLong(index + Long.BYTES));
        }
        if (index <= to - Long.BYTES) {
            hash = mixed(hash ^ bytes.getLong(index), SECOND_KEY);
            index += Long.BYTES;
        }
        long rest = 0;
        for (; index < to; index++) {
            rest = rest << Byte.SIZE | (bytes.get(index) & 0xFF);
        }
        return mixed(hash ^ rest, LAST_KEY);
    }

    /** Both halves of a product of 128 bits: a bit of either factor moves about half of them. */
    private static long mixed(long one, long other) {
        return Math.multiplyHigh(one, other) ^ one * other;
    }
}
