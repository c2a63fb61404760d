package icmpscan.capture;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import icmpscan.ksy.Pcapng;

/**
 * Steps over the options of one pcapng block, which is in the window as a whole.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, section 3.5</a>
 */
final class PcapngOptions {
    /** A comment, in every block. */
    static final int COMMENT = 1;

    /** Text is kept up to here; more is no name, and a block can hold 64 KiB of it many times over. */
    static final int MAX_TEXT_BYTES = 1000;

    private static final int END = 0;
    private static final int HEADER_BYTES = 4;

    private final Window window;
    private final boolean littleEndian;
    private final int start;
    private final int end;
    private int taken;
    private int next;
    private int valueOffset;
    private int code;
    private int length;
    private boolean overrun;

    /** Options from one offset of the window's position to another. */
    PcapngOptions(Window window, boolean littleEndian, int start, int end) {
        this.window = window;
        this.littleEndian = littleEndian;
        this.start = start;
        this.taken = start;
        this.next = start;
        this.end = end;
    }

    /** Moves to the next option; false at the end of the list or the block, or where an option reaches beyond it. */
    boolean next() {
        if (end - next < HEADER_BYTES) {
            return false;
        }
        Pcapng.OptionHeader header = new Pcapng.OptionHeader(window.parseAt(next), null, null, littleEndian);
        code = header.code();
        length = header.length();
        valueOffset = next + HEADER_BYTES;
        overrun = length > end - valueOffset;
        next = valueOffset + ((length + 3) & ~3);
        if (overrun || code == END) {
            return false;
        }
        taken = Math.min(next, end);
        return true;
    }

    /** The options stepped over so far as they stand; {@code null} where they have more bytes than this. */
    byte[] taken(int maxBytes) {
        return taken - start > maxBytes ? null : window.copy(start, taken - start);
    }

    /** The byte order of the section. */
    ByteOrder byteOrder() {
        return littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** Whether the last option reached beyond the block. */
    boolean hasOverrun() {
        return overrun;
    }

    /** What the option is, by block. */
    int code() {
        return code;
    }

    /** Bytes of the value. */
    int length() {
        return length;
    }

    /** Offset from the window's position to the option after this one. */
    int nextOffset() {
        return next;
    }

    /** The first four bytes of the value as they stand, whatever the byte order: an IPv4 address. The value must have them. */
    int addressValue() {
        return window.intAt(valueOffset);
    }

    /** A value of one byte, unsigned; the value must have it. */
    int valueOfOneByte() {
        return new Pcapng.OptionU1(window.parseAt(valueOffset), null, null, littleEndian).value();
    }

    /** A value of four bytes, unsigned; the value must have them. */
    long valueOfFourBytes() {
        return new Pcapng.OptionU4(window.parseAt(valueOffset), null, null, littleEndian).value();
    }

    /** A value of eight bytes; the value must have them. */
    long valueOfEightBytes() {
        return new Pcapng.OptionU8(window.parseAt(valueOffset), null, null, littleEndian).value();
    }

    /** Text from this byte of the value on, at most {@value #MAX_TEXT_BYTES} bytes of it, and not after a zero byte. */
    String text(int from) {
        String text = new String(
                window.copy(valueOffset + from, Math.max(0, Math.min(length - from, MAX_TEXT_BYTES))),
                StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }
}
