package icmpscan.decode;

import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071). */
final class Checksum {
    private Checksum() {}

    /** Whether the bytes, their checksum field included, sum up to all ones. An odd last byte counts as if a zero followed. */
    static boolean isRight(ByteBuffer bytes, int start, int end) {
        return sum(bytes, start, end) == 0xFFFF;
    }

    /** The ones' complement sum of 16-bit words, 0..65535. Many bytes at a time: the sum is the same modulo 65535, whatever the word size. */
    static int sum(ByteBuffer bytes, int start, int end) {
        long sum = 0;
        int index = start;
        for (; index + 16 <= end; index += 16) {
            sum += halves(bytes.getLong(index)) + halves(bytes.getLong(index + 8));
        }
        if (index + 8 <= end) {
            sum += halves(bytes.getLong(index));
            index += 8;
        }
        if (index + 4 <= end) {
            sum += bytes.getInt(index) & 0xFFFF_FFFFL;
            index += 4;
        }
        if (index + 2 <= end) {
            sum += bytes.getShort(index) & 0xFFFF;
            index += 2;
        }
        if (index < end) {
            sum += (bytes.get(index) & 0xFF) << 8;
        }
        return folded(halves(sum));
    }

    private static long halves(long word) {
        return (word >>> 32) + (word & 0xFFFF_FFFFL);
    }

    /** A sum of 34 bits or fewer to 16: the first time leaves 18 bits, the second 16 and a carry, the third none. */
    private static int folded(long sum) {
        long folded = (sum & 0xFFFF) + (sum >>> 16);
        folded = (folded & 0xFFFF) + (folded >>> 16);
        return (int) ((folded & 0xFFFF) + (folded >>> 16));
    }
}
