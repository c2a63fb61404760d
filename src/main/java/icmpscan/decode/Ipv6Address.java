package icmpscan.decode;

import java.util.Locale;

/**
 * An IPv6 address, as an extension object may name one. Ordered as unsigned numbers.
 *
 * @param high the first 64 bits
 * @param low  the last 64 bits
 */
public record Ipv6Address(long high, long low) implements Address, Comparable<Ipv6Address> {
    private static final int GROUPS = 8;

    @Override
    public int compareTo(Ipv6Address other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** The form of RFC 5952: lower case, the first longest run of two or more zero groups as {@code ::}. */
    @Override
    public String toString() {
        int run = longestZeroRun();
        int skipped = run < 0 ? 0 : zerosFrom(run);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == run) {
                text.append("::");
                i += skipped - 1;
            } else {
                text.append(text.isEmpty() || i == run + skipped ? "" : ":").append(hex(group(i)));
            }
        }
        return text.toString();
    }

    private static String hex(int group) {
        return Integer.toHexString(group).toLowerCase(Locale.ROOT);
    }

    private int group(int i) {
        long half = i < GROUPS / 2 ? high : low;
        return (int) (half >>> (48 - 16 * (i % 4))) & 0xFFFF;
    }

    private int zerosFrom(int start) {
        int end = start;
        while (end < GROUPS && group(end) == 0) {
            end++;
        }
        return end - start;
    }

    /** Where the first longest run of at least two zero groups begins, or -1. */
    private int longestZeroRun() {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            if (zerosFrom(i) > bestLength) {
                best = i;
                bestLength = zerosFrom(i);
            }
        }
        return best;
    }
}
