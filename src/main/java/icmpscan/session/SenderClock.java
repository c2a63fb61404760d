package icmpscan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import icmpscan.classify.EchoSignature;

/**
 * The sender's clock, as a ping writes it at the beginning of its data: seconds since the epoch and microseconds, 8 bytes each in 64-bit
 * iputils and inetutils (little-endian), 4 each in others, in either byte order. A reading counts only within ten years of the capture's
 * clock, and with less than a million microseconds. Other data pass that once in 30,000 times, IPv4 headers always:
 * it says something only where the program is known to write a time, or where several messages agree.
 */
final class SenderClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS = 1_000_000;
    private static final long YEARS_10 = 10L * 365 * 86_400;

    /** Programs whose data begin with a time; that of BusyBox and of Cisco counts from the start of the device. */
    private static final Set<String> WRITERS = Set.of("linux-ping", "bsd-ping", "inetutils-ping");

    /** How far a clock may gain or lose on the capture's: one part in a hundred, and as much as a message may wait. */
    private static final long DRIFT = 100;

    private static final long JITTER_NANOS = NANOS_PER_SECOND / 10;

    private SenderClock() {}

    /** Whether this program is known to write its time at the beginning of the data. */
    static boolean isWrittenBy(EchoSignature program) {
        return WRITERS.contains(program.slug());
    }

    /** Whether each of these messages of one flow, two at least, holds a time, and these go on as the capture's clock does. */
    static boolean goesOn(List<EchoMessage> messages) {
        EchoMessage first = messages.get(0);
        OptionalLong offset = offsetNanos(first);
        return messages.size() > 1
                && offset.isPresent()
                && messages.stream().allMatch(message -> isAbout(offset.getAsLong(), message, first));
    }

    private static boolean isAbout(long offset, EchoMessage message, EchoMessage first) {
        OptionalLong own = offsetNanos(message);
        long allowed = JITTER_NANOS + Math.abs(message.epochNanos() - first.epochNanos()) / DRIFT;
        return own.isPresent() && Math.abs(own.getAsLong() - offset) <= allowed;
    }

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
