package icmpscan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * The sender's clock, as a ping writes it at the beginning of its data: seconds since the epoch and microseconds, 8 bytes each in 64-bit
 * iputils and inetutils (little-endian), 4 each in others, in either byte order. A reading counts only within ten years of the capture's
 * clock, and with less than a million microseconds: other data pass that once in 30,000 times.
 */
final class SenderClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS = 1_000_000;
    private static final long YEARS_10 = 10L * 365 * 86_400;

    private SenderClock() {}

    /** The sender's clock less that of the capture in nanoseconds; empty where the data hold no time, or the capture has none. */
    static OptionalLong offsetNanos(EchoMessage message) {
        if (!message.timeKnown() || message.kept() < 8) {
            return OptionalLong.empty();
        }
        ByteBuffer data = ByteBuffer.wrap(message.data(16));
        ByteBuffer swapped = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long captured = message.epochNanos();
        OptionalLong wide =
                message.kept() >= 16 ? offset(swapped.getLong(0), swapped.getLong(8), captured) : OptionalLong.empty();
        if (wide.isPresent()) {
            return wide;
        }
        OptionalLong bigEndian = offset(unsigned(data.getInt(0)), unsigned(data.getInt(4)), captured);
        return bigEndian.isPresent()
                ? bigEndian
                : offset(unsigned(swapped.getInt(0)), unsigned(swapped.getInt(4)), captured);
    }

    private static OptionalLong offset(long seconds, long micros, long capturedNanos) {
        boolean plausible = Math.abs(seconds - capturedNanos / NANOS_PER_SECOND) < YEARS_10
                && seconds > 0
                && micros >= 0
                && micros < MICROS;
        return plausible
                ? OptionalLong.of(seconds * NANOS_PER_SECOND + micros * NANOS_PER_MICRO - capturedNanos)
                : OptionalLong.empty();
    }

    private static long unsigned(int word) {
        return Integer.toUnsignedLong(word);
    }
}
