package icmpscan.decode;

import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071). */
final class Checksum {
    private Checksum() {}

    /** Whether the bytes, their checksum field included, sum up to all ones. An odd last byte counts as if a zero followed. */
    static boolean isRight(ByteBuffer bytes, int start, int end) {
        return sum(bytes, start, end) == 0xFFFF;
    }

    /** The ones' complement sum of 16-bit words, 0..65535. Eight bytes at a time: the sum is the same modulo 65535, whatever the word size. */
    static int sum(ByteBuffer bytes, int start, int end) {
        long sum = 0;
        int index = start;
        for (; index + 8 <= end; index += 8) {
            long word = bytes.getLong(index);
            sum += (word >>> 32) + (word & 0xFFFF_FFFFL);
        }
        for (; index + 2 <= end; index += 2) {
            sum += bytes.getShort(index) & 0xFFFF;
        }
        if (index < end) {
            sum += (bytes.get(index) & 0xFF) << 8;
        }
        while (sum > 0xFFFF) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return (int) sum;
    }
}
