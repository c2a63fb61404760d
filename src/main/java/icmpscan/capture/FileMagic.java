package icmpscan.capture;

import java.io.IOException;

/** The magic numbers that pcap and pcapng files begin with; the only bytes of a capture that are read by hand. */
final class FileMagic {
    /** The first four bytes of a pcapng section header block, the same in both byte orders. */
    static final int PCAPNG = 0x0A0D0D0A;

    /** The byte-order magic at offset 8 of a section header block, read in the section's own order. */
    static final int PCAPNG_BYTE_ORDER = 0x1A2B3C4D;

    /** Offset of {@link #PCAPNG_BYTE_ORDER}. */
    static final int PCAPNG_BYTE_ORDER_OFFSET = 8;

    private static final int BYTES_TO_TELL = 12;
    private static final int MAX_MINOR_VERSION = 4;

    private FileMagic() {}

    /** Whether these four bytes, the first of them highest, begin a file of either format. */
    static boolean isMagic(int first) {
        return first == PCAPNG || PcapVariant.isMagic(first);
    }

    /** Whether a file header is at the window's position: a magic number and, as four bytes also come about by chance, what follows it. */
    static boolean isFileHeader(Window window) throws IOException {
        if (!window.ensure(BYTES_TO_TELL)) {
            return false;
        }
        int first = window.intAt(0);
        if (first == PCAPNG) {
            int order = window.intAt(PCAPNG_BYTE_ORDER_OFFSET);
            return order == PCAPNG_BYTE_ORDER || order == Integer.reverseBytes(PCAPNG_BYTE_ORDER);
        }
        return PcapVariant.isMagic(first) && isPcapVersion(window.intAt(Integer.BYTES), PcapVariant.isBigEndian(first));
    }

    private static boolean isPcapVersion(int word, boolean bigEndian) {
        int major = bigEndian ? word >>> 16 : Short.reverseBytes((short) (word >>> 16)) & 0xFFFF;
        int minor = bigEndian ? word & 0xFFFF : Short.reverseBytes((short) word) & 0xFFFF;
        return major == 2 && minor <= MAX_MINOR_VERSION;
    }
}
