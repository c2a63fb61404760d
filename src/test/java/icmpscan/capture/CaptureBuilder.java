package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Writes captures byte by byte, sound ones and others: what is asked for is written, whether it makes sense or not. */
@SuppressWarnings("ByteBufferBackingArray") // every buffer here is allocated here, and full
public final class CaptureBuilder {
    /** {@code LINKTYPE_ETHERNET}. */
    public static final int ETHERNET = 1;

    private static final int LENGTHS = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;
    private int extraHeaderBytes;

    private CaptureBuilder(ByteOrder order) {
        this.order = order;
    }

    /** A little-endian pcap file of Ethernet frames with microseconds. */
    public static CaptureBuilder pcap() {
        return pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, ETHERNET);
    }

    /** A pcap file, version 2.4, snap length 262144. */
    public static CaptureBuilder pcap(ByteOrder order, int magic, int linkTypeWord) {
        return pcap(order, magic, 2, 4, linkTypeWord);
    }

    /** A pcap file of any version. */
    public static CaptureBuilder pcap(ByteOrder order, int magic, int major, int minor, int linkTypeWord) {
        return new CaptureBuilder(order).fileHeader(magic, major, minor, linkTypeWord);
    }

    /** A pcapng file with its section header and one Ethernet interface of microseconds. */
    public static CaptureBuilder pcapng() {
        return pcapng(ByteOrder.LITTLE_ENDIAN).section().describe(ETHERNET, 0);
    }

    /** A pcapng file, or a part of one, with nothing in it yet. */
    public static CaptureBuilder pcapng(ByteOrder order) {
        return new CaptureBuilder(order);
    }

    /** An option of a pcapng block, its value as it is to stand there. */
    public static final class Option {
        private final int code;
        private final byte[] value;

        public Option(int code, byte[] value) {
            this.code = code;
            this.value = value.clone();
        }
    }

    /** Another pcap file header. */
    public CaptureBuilder fileHeader(int magic, int major, int minor, int linkTypeWord) {
        return put(buffer(24)
                .putInt(magic)
                .putShort((short) major)
                .putShort((short) minor)
                .putInt(0)
                .putInt(0)
                .putInt(262144)
                .putInt(linkTypeWord));
    }

    /** From now on so many bytes more after each pcap record header. */
    public CaptureBuilder extraHeaderBytes(int count) {
        extraHeaderBytes = count;
        return this;
    }

    /** A pcap record of a frame that was captured whole. */
    public CaptureBuilder record(long seconds, long fraction, byte[] frame) {
        return record(seconds, fraction, frame.length, frame.length, frame);
    }

    /** A pcap record with any lengths at all. */
    public CaptureBuilder record(long seconds, long fraction, long captured, long original, byte[] frame) {
        put(buffer(16 + extraHeaderBytes)
                .putInt((int) seconds)
                .putInt((int) fraction)
                .putInt((int) captured)
                .putInt((int) original));
        return bytes(frame);
    }

    /** A section header block; pcapng interfaces are counted anew. */
    public CaptureBuilder section(Option... options) {
        byte[] list = list(options);
        return block(
                0x0A0D0D0A,
                buffer(16 + list.length)
                        .putInt(0x1A2B3C4D)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1)
                        .put(list));
    }

    /** An interface description block. */
    public CaptureBuilder describe(int linkType, long snaplen, Option... options) {
        byte[] list = list(options);
        return block(
                1,
                buffer(8 + list.length)
                        .putShort((short) linkType)
                        .putShort((short) 0)
                        .putInt((int) snaplen)
                        .put(list));
    }

    /** An enhanced packet block of a frame that was captured whole. */
    public CaptureBuilder enhanced(int interfaceId, long ticks, byte[] frame, Option... options) {
        return enhanced(interfaceId, ticks, frame.length, frame.length, frame, options);
    }

    /** An enhanced packet block with any lengths at all. */
    public CaptureBuilder enhanced(
            int interfaceId, long ticks, long captured, long original, byte[] frame, Option... options) {
        byte[] list = list(options);
        byte[] padded = padded(frame);
        return block(
                6,
                buffer(20 + padded.length + list.length)
                        .putInt(interfaceId)
                        .putInt((int) (ticks >>> 32))
                        .putInt((int) ticks)
                        .putInt((int) captured)
                        .putInt((int) original)
                        .put(padded)
                        .put(list));
    }

    /** A simple packet block. */
    public CaptureBuilder simple(long original, byte[] frame) {
        byte[] padded = padded(frame);
        return block(3, buffer(4 + padded.length).putInt((int) original).put(padded));
    }

    /** An obsolete packet block. */
    public CaptureBuilder obsolete(int interfaceId, int drops, long ticks, byte[] frame, Option... options) {
        byte[] list = list(options);
        byte[] padded = padded(frame);
        return block(
                2,
                buffer(20 + padded.length + list.length)
                        .putShort((short) interfaceId)
                        .putShort((short) drops)
                        .putInt((int) (ticks >>> 32))
                        .putInt((int) ticks)
                        .putInt(frame.length)
                        .putInt(frame.length)
                        .put(padded)
                        .put(list));
    }

    /** An interface statistics block. */
    public CaptureBuilder statistics(int interfaceId, Option... options) {
        byte[] list = list(options);
        return block(5, buffer(12 + list.length).putInt(interfaceId).putLong(0).put(list));
    }

    /** A name resolution block of these records, and the end of their list. */
    public CaptureBuilder names(List<Option> records, Option... options) {
        byte[] list = list(records.toArray(Option[]::new));
        byte[] after = list(options);
        return block(4, buffer(list.length + after.length).put(list).put(after));
    }

    /** A block of any type. */
    public CaptureBuilder block(int type, byte[] body) {
        return block(type, buffer(body.length).put(body));
    }

    /** A block with any lengths at all. */
    public CaptureBuilder block(int type, long leading, byte[] body, long trailing) {
        return put(buffer(body.length + LENGTHS)
                .putInt(type)
                .putInt((int) leading)
                .put(body)
                .putInt((int) trailing));
    }

    /** An option of one byte. */
    public Option optionOfByte(int code, int value) {
        return new Option(code, new byte[] {(byte) value});
    }

    /** An option of four bytes. */
    public Option optionOfInt(int code, int value) {
        return new Option(code, buffer(4).putInt(value).array());
    }

    /** An option of eight bytes. */
    public Option optionOfLong(int code, long value) {
        return new Option(code, buffer(8).putLong(value).array());
    }

    /** Any bytes. */
    public CaptureBuilder bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** How much is there. */
    public int size() {
        return out.size();
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    public CaptureInput toInput() {
        return inputOf(toBytes());
    }

    /** An input named {@code test}. */
    public static CaptureInput inputOf(byte[] bytes) {
        return CaptureInput.ofStream("test", new ByteArrayInputStream(bytes));
    }

    private CaptureBuilder block(int type, ByteBuffer body) {
        return block(type, body.capacity() + LENGTHS, body.array(), body.capacity() + LENGTHS);
    }

    private byte[] list(Option... options) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (Option option : options) {
            byte[] padded = padded(option.value);
            list.writeBytes(buffer(4 + padded.length)
                    .putShort((short) option.code)
                    .putShort((short) option.value.length)
                    .put(padded)
                    .array());
        }
        if (options.length > 0) {
            list.writeBytes(new byte[4]);
        }
        return list.toByteArray();
    }

    private CaptureBuilder put(ByteBuffer bytes) {
        return bytes(bytes.array());
    }

    private ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(order);
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, (bytes.length + 3) & ~3);
    }
}
