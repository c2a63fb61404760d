package icmpscan.classify;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What echo data carries, by bytes at the places where tunnels put it: behind no header, or one of 4, 5, 8 or 28 bytes. Cheap enough to look
 * for in every message.
 *
 * <p>Data that no tunnel made has such bytes too: the microseconds in a Linux ping begin like a gzip file once in a million. One message is no
 * proof but for those of {@link #exact()}, and of these two are better.
 */
public enum EchoMagic {
    /** An IPv4 header whose checksum is right. */
    IPV4("ipv4", true),
    /** The header of ptunnel and ptunnel-ng, whatever its magic number, which can be set. */
    PTUNNEL("ptunnel", true),
    /** The greeting of SSH, RFC 4253 section 4.2. */
    SSH("ssh", true),
    /** A record of TLS or SSL 3, RFC 8446 section 5.1. */
    TLS("tls", false),
    /** A request or an answer of HTTP/1. */
    HTTP("http", false),
    /** A program for Windows or Linux. */
    EXECUTABLE("executable", false),
    /** A zip or gzip file. */
    ARCHIVE("archive", false),
    /** A PDF or XML file. */
    DOCUMENT("document", false);

    /** Bytes of the header of ptunnel. */
    static final int PTUNNEL_HEADER = 28;

    private static final int[] OFFSETS = {0, 4, 5, 8, PTUNNEL_HEADER};
    private static final boolean[] MAY_BEGIN = firstBytes();
    private static final int IPV4_HEADER = 20;
    private static final int PTUNNEL_STATES = 4;

    private final String slug;
    private final boolean exact;

    EchoMagic(String slug, boolean exact) {
        this.slug = slug;
        this.exact = exact;
    }

    /** First bytes of what is looked for: most data have none of them. */
    private static boolean[] firstBytes() {
        boolean[] first = new boolean[256];
        Arrays.fill(first, 0x40, 0x50, true);
        for (int value : new int[] {'S', 'P', 0x7F, '%', '<', 0x1F, 0x16}) {
            first[value] = true;
        }
        return first;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** Whether so much must fit that chance is out of the question. */
    public boolean exact() {
        return exact;
    }

    /**
     * What these data carry, or null: a hot method. The same data with another beginning are the same to it only by chance.
     *
     * @param data       read with absolute indices, big-endian
     * @param start      index of the first byte of echo data
     * @param end        index after the last captured one
     * @param dataLength bytes of echo data on the wire
     */
    public static EchoMagic in(ByteBuffer data, int start, int end, int dataLength) {
        if (isPtunnelHeader(data, start, end, dataLength)) {
            return PTUNNEL;
        }
        for (int offset : OFFSETS) {
            if (end - start < offset + 4) {
                return null;
            }
            EchoMagic found = MAY_BEGIN[data.get(start + offset) & 0xFF]
                    ? at(data, start + offset, end, dataLength - offset)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static EchoMagic at(ByteBuffer data, int start, int end, int length) {
        EchoMagic found = of(data.getInt(start));
        return found == IPV4 && !isIpv4Header(data, start, end, length) ? null : found;
    }

    /** Offset in these data of the first IPv4 header that tells itself by its checksum; empty where there is none. */
    public static OptionalInt ipv4Offset(ByteBuffer data, int start, int end, int dataLength) {
        return Arrays.stream(OFFSETS)
                .filter(offset -> isIpv4Header(data, start + offset, end, dataLength - offset))
                .findFirst();
    }

    /** What may begin with these four bytes; of IPv4, which begins with a nibble, the rest is still to be looked at. */
    private static EchoMagic of(int word) {
        if (word >>> 28 == 4) {
            return word == 0x47455420 || word == 0x48545450 ? HTTP : word == 0x4D5A9000 ? EXECUTABLE : IPV4;
        }
        return switch (word) {
            case 0x5353482D -> SSH;
            case 0x504F5354 -> HTTP;
            case 0x7F454C46 -> EXECUTABLE;
            case 0x504B0304 -> ARCHIVE;
            case 0x25504446, 0x3C3F786D -> DOCUMENT;
            default -> ofShort(word);
        };
    }

    private static EchoMagic ofShort(int word) {
        if (word >>> 8 == 0x1F8B08) {
            return ARCHIVE;
        }
        return word >>> 16 == 0x1603 && (word >>> 8 & 0xFF) <= 4 ? TLS : null;
    }

    /** Whether an IPv4 header with a right checksum begins here, whose datagram fits into {@code length} bytes on the wire. */
    static boolean isIpv4Header(ByteBuffer data, int start, int end, int length) {
        if (end - start < IPV4_HEADER || data.get(start) >>> 4 != 4) {
            return false;
        }
        int headerLength = (data.get(start) & 0xF) * 4;
        int totalLength = data.getShort(start + 2) & 0xFFFF;
        if (headerLength < IPV4_HEADER
                || end - start < headerLength
                || totalLength < headerLength
                || totalLength > length) {
            return false;
        }
        int sum = 0;
        for (int i = start; i < start + headerLength; i += 2) {
            sum += data.getShort(i) & 0xFFFF;
        }
        return (sum & 0xFFFF) + (sum >>> 16) == 0xFFFF;
    }

    /**
     * Magic, address, port (4), state (4), acknowledged (4), data length (4), sequence (2), identifier (2). The state says in its upper bits
     * which side speaks.
     */
    static boolean isPtunnelHeader(ByteBuffer data, int start, int end, int length) {
        if (end - start < PTUNNEL_HEADER) {
            return false;
        }
        int state = data.getInt(start + 12);
        int side = state >>> 30;
        return (side == 1 || side == 2)
                && (state & 0x3FFF_FFFF) <= PTUNNEL_STATES
                && data.getInt(start + 8) >>> 16 == 0
                && data.getInt(start + 20) + PTUNNEL_HEADER == length;
    }
}
