import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes a large capture of made-up traffic to standard output or a file, the same bytes for the same options. {@code scripts/make-big-capture}
 * runs it.
 *
 * <p>One file and no library, so that {@code java} runs it without a build. Each frame is a template of which a few fields are patched in the
 * output buffer, checksums are updated by the change alone (RFC 1624): that is what lets it keep up with a pipe.
 */
final class MakeBigCapture {
    private static final String USAGE = """
            usage: make-big-capture [option ...]

            Writes a capture of made-up IPv4 traffic, and says on standard error how many frames and ICMP messages are in it.

              --kind K      mixed      (default) echo requests, their replies, and errors that quote UDP; the rest is TCP
                            spoofed    echo requests, each from an address of its own, as many as --count says
                            fragments  first fragments of echo requests that never get the rest; each counts as one message
                            pairs      echo requests, each between a pair of addresses of its own, all within one minute
              --size N      bytes to reach, with K, M or G (powers of 1000) after the number; default 100M (mixed)
              --count N     frames to write, in place of --size; default 1000000 (spoofed, fragments), 10000000 (pairs)
              --icmp P      per cent of the frames that are ICMP, default 100 (mixed)
              --pairs N     distinct pairs of addresses, default 10000, most 16000000 (mixed)
              --seed N      a number that decides addresses and the order of things, default 1
              --pcapng      pcapng in place of pcap
              --out FILE    a file in place of standard output
            """;

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int MOST_FRAME_BYTES = 2048;
    private static final int MOST_PAIRS = 16_000_000;
    private static final int FIRST_SECOND = 1_700_000_000;

    private static final int IP = 14;
    private static final int ICMP = IP + 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final boolean pcapng;
    private int used;
    private long flushed;
    private long frames;
    private long messages;
    private long state;

    private MakeBigCapture(OutputStream out, boolean pcapng, long seed) {
        this.out = out;
        this.pcapng = pcapng;
        this.state = seed * 0x9E3779B97F4A7C15L | 1;
    }

    public static void main(String[] arguments) throws IOException {
        Options options = new Options();
        try {
            options.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("make-big-capture: " + wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        if (options.help) {
            System.out.print(USAGE);
            return;
        }
        try (OutputStream out = options.file == null ? System.out : new FileOutputStream(options.file)) {
            MakeBigCapture capture = new MakeBigCapture(out, options.pcapng, options.seed);
            capture.write(options);
            System.err.println(capture.frames + " frames, " + capture.messages + " messages");
        }
    }

    private void write(Options options) throws IOException {
        writeFileHeader();
        if (options.kind.equals("mixed")) {
            writeMixed(options);
        } else {
            writeDistinct(options.kind, options.count);
        }
        flush();
    }

    private void writeMixed(Options options) throws IOException {
        byte[] request = Frames.echo(8, 40);
        byte[] reply = Frames.echo(0, 40);
        byte[] unreachable = Frames.unreachable();
        byte[] other = Frames.tcp(options.icmpPercent == 100 ? 40 : 600);
        long icmpBelow = (long) (options.icmpPercent / 100 * (1L << 32));
        int pair = 0;
        char[] sequences = new char[options.pairs]; // of each pair the last one: a ping counts by one
        boolean replyIsDue = false;
        while (more(options)) {
            long random = next();
            boolean isIcmp = (random & 0xFFFFFFFFL) < icmpBelow;
            if (!isIcmp) {
                put(other, (int) (random >>> 40) % options.pairs, 0, false);
            } else if (replyIsDue) {
                put(reply, pair, sequences[pair], true);
                replyIsDue = false;
            } else {
                pair = (int) ((random >>> 33) % options.pairs);
                replyIsDue = random >>> 59 != 0; // one in 32 is an error in place of an exchange
                if (replyIsDue) {
                    sequences[pair]++;
                }
                put(replyIsDue ? request : unreachable, pair, sequences[pair], replyIsDue);
            }
            messages += isIcmp ? 1 : 0;
        }
    }

    private boolean more(Options options) {
        return options.count > 0 ? frames < options.count : flushed + used < options.bytes;
    }

    private void writeDistinct(String kind, long count) throws IOException {
        byte[] frame = Frames.echo(8, 40);
        if (kind.equals("fragments")) {
            Frames.setShort(frame, IP + 6, 0x2000);
            Frames.setChecksum(frame, IP + 10, IP, 20);
        }
        // An odd multiplier modulo a power of two: as many distinct addresses as there are frames, in no order.
        int multiplier = (int) state | 1;
        for (long number = 0; number < count; number++) {
            int host = (int) number * multiplier & 0xFFFFFF;
            if (kind.equals("fragments")) {
                int at = put(frame, host % 1000, 0, false);
                patch(at, IP + 4, (int) number & 0xFFFF, IP + 10);
                patch(at, IP + 14, (int) (number >>> 16), IP + 10);
            } else {
                int at = put(frame, host, 0, false);
                if (kind.equals("spoofed")) {
                    patch(at, IP + 16, 0x0A00, IP + 10);
                    patch(at, IP + 18, 0x0001, IP + 10);
                }
            }
            messages++;
        }
    }

    /** Copies a frame into the output with the addresses of a pair, and a sequence number where it has one. Gives its offset. */
    private int put(byte[] frame, int pair, int sequence, boolean hasSequence) throws IOException {
        if (used + MOST_FRAME_BYTES > buffer.length) {
            flush();
        }
        putRecordHeader(frame.length);
        int at = used;
        System.arraycopy(frame, 0, buffer, at, frame.length);
        boolean turned = frame[ICMP] == 0 && hasSequence;
        int near = turned ? IP + 16 : IP + 12;
        int far = turned ? IP + 12 : IP + 16;
        patch(at, near, 0x0B00 | pair >>> 16, IP + 10);
        patch(at, near + 2, pair & 0xFFFF, IP + 10);
        patch(at, far, 0x0C00 | pair >>> 16, IP + 10);
        patch(at, far + 2, pair & 0xFFFF, IP + 10);
        if (hasSequence) {
            patch(at, ICMP + 6, sequence, ICMP + 2);
        }
        used += frame.length;
        if (pcapng) {
            putRecordTrailer(frame.length);
        }
        frames++;
        return at;
    }

    /** Sets 16 bits of the frame at an offset, and mends the checksum over them (RFC 1624, equation 3). */
    private void patch(int frame, int field, int value, int checksum) {
        int old = Frames.getShort(buffer, frame + field);
        int sum = (~Frames.getShort(buffer, frame + checksum) & 0xFFFF) + (~old & 0xFFFF) + value;
        sum = (sum & 0xFFFF) + (sum >>> 16);
        sum = (sum & 0xFFFF) + (sum >>> 16);
        Frames.setShort(buffer, frame + field, value);
        Frames.setShort(buffer, frame + checksum, ~sum);
    }

    private void writeFileHeader() {
        if (pcapng) {
            putInt(0x0A0D0D0A);
            putInt(28);
            putInt(0x1A2B3C4D);
            putInt(1);
            putInt(-1);
            putInt(-1);
            putInt(28);
            putInt(1);
            putInt(20);
            putInt(1);
            putInt(0);
            putInt(20);
        } else {
            putInt(0xA1B2C3D4);
            putInt(4 << 16 | 2);
            putInt(0);
            putInt(0);
            putInt(262_144);
            putInt(1);
        }
    }

    /** Frames come 4 microseconds apart, so that ten million are within a minute. */
    private void putRecordHeader(int length) {
        long micros = FIRST_SECOND * 1_000_000L + frames * 4;
        if (pcapng) {
            putInt(6);
            putInt(32 + (length + 3 & ~3));
            putInt(0);
            putInt((int) (micros >>> 32));
            putInt((int) micros);
        } else {
            putInt((int) (micros / 1_000_000));
            putInt((int) (micros % 1_000_000));
        }
        putInt(length);
        putInt(length);
    }

    private void putRecordTrailer(int length) {
        for (int pad = length; (pad & 3) != 0; pad++) {
            buffer[used++] = 0;
        }
        putInt(32 + (length + 3 & ~3));
    }

    private void putInt(int value) {
        buffer[used++] = (byte) value;
        buffer[used++] = (byte) (value >>> 8);
        buffer[used++] = (byte) (value >>> 16);
        buffer[used++] = (byte) (value >>> 24);
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        flushed += used;
        used = 0;
    }

    /** The next number of a xorshift sequence: fast, and the same everywhere. */
    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** What the command line asks for. */
    private static final class Options {
        private String kind = "mixed";
        private String file;
        private long bytes = 100_000_000;
        private long count;
        private double icmpPercent = 100;
        private int pairs = 10_000;
        private long seed = 1;
        private boolean pcapng;
        private boolean help;

        void read(String[] arguments) {
            for (int index = 0; index < arguments.length; index++) {
                String name = arguments[index];
                switch (name) {
                    case "--pcapng" -> pcapng = true;
                    case "--help" -> help = true;
                    default -> {
                        if (index + 1 == arguments.length) {
                            throw new IllegalArgumentException(name + " is unknown or lacks its value");
                        }
                        index++;
                        set(name, arguments[index]);
                    }
                }
            }
            check();
        }

        private void set(String name, String value) {
            switch (name) {
                case "--kind" -> kind = value;
                case "--size" -> bytes = number(value);
                case "--count" -> count = number(value);
                case "--icmp" -> icmpPercent = Double.parseDouble(value);
                case "--pairs" -> pairs = Math.toIntExact(number(value));
                case "--seed" -> seed = Long.parseLong(value);
                case "--out" -> file = value;
                default -> throw new IllegalArgumentException("there is no option " + name);
            }
        }

        private void check() {
            switch (kind) {
                case "mixed" -> {}
                case "spoofed", "fragments" -> count = count == 0 ? 1_000_000 : count;
                case "pairs" -> count = count == 0 ? 10_000_000 : count;
                default -> throw new IllegalArgumentException("there is no kind " + kind);
            }
            if (pairs < 1 || pairs > MOST_PAIRS || count < 0 || count > MOST_PAIRS && !kind.equals("mixed")) {
                throw new IllegalArgumentException("there are 1 to " + MOST_PAIRS + " pairs");
            }
            if (!(icmpPercent >= 0 && icmpPercent <= 100)) {
                throw new IllegalArgumentException("--icmp is 0 to 100");
            }
        }

        private static long number(String text) {
            String upper = text.toUpperCase(Locale.ROOT);
            int power = "KMG".indexOf(upper.charAt(upper.length() - 1)) + 1;
            long number = Long.parseLong(power == 0 ? upper : upper.substring(0, upper.length() - 1));
            for (int step = 0; step < power; step++) {
                number = Math.multiplyExact(number, 1000L);
            }
            return number;
        }
    }

    /** The templates: Ethernet, IPv4 without options, then ICMP or TCP; addresses 0, checksums right. */
    private static final class Frames {
        private Frames() {}

        static byte[] echo(int type, int dataBytes) {
            byte[] frame = ip(1, 8 + dataBytes);
            frame[ICMP] = (byte) type;
            setShort(frame, ICMP + 4, 0x1234);
            for (int index = 0; index < dataBytes; index++) {
                frame[ICMP + 8 + index] = (byte) (0x10 + index);
            }
            setChecksum(frame, ICMP + 2, ICMP, 8 + dataBytes);
            return frame;
        }

        /** Port unreachable, with a quoted UDP datagram from 11.0.0.1 to 12.0.0.1, port 30000. */
        static byte[] unreachable() {
            byte[] frame = ip(1, 8 + 28);
            frame[ICMP] = 3;
            frame[ICMP + 1] = 3;
            int quote = ICMP + 8;
            frame[quote] = 0x45;
            setShort(frame, quote + 2, 60);
            frame[quote + 8] = 63;
            frame[quote + 9] = 17;
            frame[quote + 12] = 11;
            frame[quote + 15] = 1;
            frame[quote + 16] = 12;
            frame[quote + 19] = 1;
            setChecksum(frame, quote + 10, quote, 20);
            setShort(frame, quote + 20, 40_000);
            setShort(frame, quote + 22, 30_000);
            setShort(frame, quote + 24, 40);
            setChecksum(frame, ICMP + 2, ICMP, 36);
            return frame;
        }

        static byte[] tcp(int dataBytes) {
            byte[] frame = ip(6, 20 + dataBytes);
            setShort(frame, ICMP, 40_000);
            setShort(frame, ICMP + 2, 443);
            frame[ICMP + 12] = 0x50;
            frame[ICMP + 13] = 0x10;
            return frame;
        }

        private static byte[] ip(int protocol, int payloadBytes) {
            byte[] frame = new byte[ICMP + payloadBytes];
            frame[0] = 2;
            frame[6] = 2;
            frame[11] = 1;
            setShort(frame, 12, 0x0800);
            frame[IP] = 0x45;
            setShort(frame, IP + 2, 20 + payloadBytes);
            frame[IP + 8] = 64;
            frame[IP + 9] = (byte) protocol;
            setChecksum(frame, IP + 10, IP, 20);
            return frame;
        }

        static void setChecksum(byte[] frame, int checksum, int start, int length) {
            setShort(frame, checksum, 0);
            int sum = 0;
            for (int offset = 0; offset < length; offset += 2) {
                sum += getShort(frame, start + offset);
            }
            sum = (sum & 0xFFFF) + (sum >>> 16);
            setShort(frame, checksum, ~(sum + (sum >>> 16)));
        }

        static int getShort(byte[] bytes, int offset) {
            return (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
        }

        static void setShort(byte[] bytes, int offset, int value) {
            bytes[offset] = (byte) (value >>> 8);
            bytes[offset + 1] = (byte) value;
        }
    }
}
