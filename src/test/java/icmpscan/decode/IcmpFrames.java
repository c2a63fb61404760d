package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Frames for tests, put together from hex parts: an IPv4 datagram with right checksums unless told otherwise, and Ethernet before it. */
public final class IcmpFrames {
    /** Bytes before the ICMP message in {@link #frame()} without options. */
    public static final int MESSAGE_OFFSET = 34;

    private static final String ETHERNET = "02 00 00 00 00 02  02 00 00 00 00 01  08 00";

    private final byte[] payload;
    private String source = "10.0.0.1";
    private String destination = "10.0.0.2";
    private int protocol = 1;
    private int timeToLive = 64;
    private int identification = 0x1234;
    private int flagsAndOffset;
    private int totalLength = -1;
    private int versionAndHeaderLength = -1;
    private byte[] options = {};
    private boolean headerChecksumRight = true;

    private IcmpFrames(byte[] payload) {
        this.payload = payload;
    }

    /** A datagram with this payload, ICMP unless {@link #protocol} says otherwise, from 10.0.0.1 to 10.0.0.2. */
    public static IcmpFrames carrying(byte[] payload) {
        return new IcmpFrames(payload);
    }

    /** An ICMP message in a datagram: hex parts whose bytes 2-3, whatever they say, become the right checksum. */
    public static IcmpFrames icmp(String... hexParts) {
        return carrying(message(hex(hexParts)));
    }

    /** An error message about a datagram that 10.0.0.2 sent: the 8 bytes before the quotation, and the quotation. */
    public static IcmpFrames error(String header, byte[] quotation) {
        return carrying(message(join(hex(header), quotation)));
    }

    /** A UDP datagram of 60 bytes from 10.0.0.2:53000 to 192.0.2.9:33434, as its sender sent it. */
    public static IcmpFrames udp() {
        return carrying(Arrays.copyOf(hex("cf08 829a 0028 0000"), 40))
                .protocol(17)
                .source("10.0.0.2")
                .destination("192.0.2.9");
    }

    public IcmpFrames source(String address) {
        source = address;
        return this;
    }

    public IcmpFrames destination(String address) {
        destination = address;
        return this;
    }

    public IcmpFrames protocol(int number) {
        protocol = number;
        return this;
    }

    public IcmpFrames timeToLive(int hops) {
        timeToLive = hops;
        return this;
    }

    public IcmpFrames identification(int number) {
        identification = number;
        return this;
    }

    /** The flags and the offset as the 16 bits that they are on the wire. */
    public IcmpFrames flagsAndOffset(int bits) {
        flagsAndOffset = bits;
        return this;
    }

    /** Makes it a fragment at this offset in bytes. */
    public IcmpFrames fragment(int offset, boolean more) {
        return flagsAndOffset(offset / 8 | (more ? 0x2000 : 0));
    }

    /** Lies about the total length. */
    public IcmpFrames totalLength(int bytes) {
        totalLength = bytes;
        return this;
    }

    /** Lies about version and header length. */
    public IcmpFrames versionAndHeaderLength(int bits) {
        versionAndHeaderLength = bits;
        return this;
    }

    /** Options, a multiple of 4 bytes. */
    public IcmpFrames options(String hexParts) {
        options = hex(hexParts);
        return this;
    }

    public IcmpFrames wrongHeaderChecksum() {
        headerChecksumRight = false;
        return this;
    }

    /** The IPv4 header and its payload. */
    public byte[] datagram() {
        int headerLength = 20 + options.length;
        ByteBuffer bytes = ByteBuffer.allocate(headerLength + payload.length);
        bytes.put((byte) (versionAndHeaderLength >= 0 ? versionAndHeaderLength : 0x40 | headerLength / 4));
        bytes.put((byte) 0);
        bytes.putShort((short) (totalLength >= 0 ? totalLength : headerLength + payload.length));
        bytes.putShort((short) identification).putShort((short) flagsAndOffset);
        bytes.put((byte) timeToLive).put((byte) protocol).putShort((short) 0);
        bytes.putInt(MessageFixture.address(source)).putInt(MessageFixture.address(destination));
        bytes.put(options).put(payload);
        int sum = ~Checksum.sum(bytes, 0, headerLength) & 0xFFFF;
        bytes.putShort(10, (short) (headerChecksumRight ? sum : sum ^ 0x0101));
        return bytes.array();
    }

    /** The datagram in an Ethernet frame, without padding. */
    public byte[] frame() {
        return join(hex(ETHERNET), datagram());
    }

    /** The first bytes of the datagram, as an error quotes them. */
    public byte[] quoted(int length) {
        return Arrays.copyOf(datagram(), length);
    }

    /** The bytes with the ICMP checksum at 2-3 put right. */
    public static byte[] message(byte[] bytes) {
        ByteBuffer message = ByteBuffer.wrap(bytes.clone());
        message.putShort(2, (short) 0);
        message.putShort(2, (short) ~Checksum.sum(message, 0, bytes.length));
        return message.array();
    }

    /** The bytes that hex digits stand for; spaces do not count. */
    public static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
    }

    /** All parts, one after the other. */
    public static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
