package icmpscan.capture;

import icmpscan.ksy.Pcapng;

/** What a pcapng block looks like amid damage: a known type, and a length that stands at both of its ends. */
final class PcapngShape implements RecordShape {
    /** Bytes of the shortest block: type, and length at both ends. */
    static final int MIN_BLOCK_BYTES = 12;

    static final int INTERFACE_DESCRIPTION = 1;
    static final int OBSOLETE_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int NAME_RESOLUTION = 4;
    static final int INTERFACE_STATISTICS = 5;
    static final int ENHANCED_PACKET = 6;

    private static final int TRAILER_BYTES = 4;
    private static final int SECRETS = 0xA;
    private static final int CUSTOM = 0xBAD;
    private static final int CUSTOM_NOT_COPIED = 0x40000BAD;
    private static final int CHAIN = 2;

    /** Larger blocks are read, but none is taken for the start of a chain: each is in memory for it. */
    private static final int MAX_BLOCK_BYTES = 1 << 20;

    private final PcapngSection section;

    PcapngShape(PcapngSection section) {
        this.section = section;
    }

    /** Whether the section header block at this offset is little-endian. */
    static boolean isLittleEndianSection(Window window, int offset) {
        int order = window.intAt(offset + FileMagic.PCAPNG_BYTE_ORDER_OFFSET);
        return order == Integer.reverseBytes(FileMagic.PCAPNG_BYTE_ORDER);
    }

    /** Whether the section header block at this offset says its byte order. */
    static boolean hasByteOrder(Window window, int offset) {
        return isLittleEndianSection(window, offset)
                || window.intAt(offset + FileMagic.PCAPNG_BYTE_ORDER_OFFSET) == FileMagic.PCAPNG_BYTE_ORDER;
    }

    /** The length at the end of the block at this offset, which is in memory. */
    static long trailingLength(Window window, int offset, int length, boolean littleEndian) {
        return new Pcapng.BlockTrailer(window.parseAt(offset + length - TRAILER_BYTES), null, null, littleEndian)
                .totalLength();
    }

    @Override
    public int headerBytes() {
        return MIN_BLOCK_BYTES;
    }

    @Override
    public int convincingChain() {
        return CHAIN;
    }

    @Override
    public boolean isFamiliar(Window window, int offset) {
        return true;
    }

    @Override
    public int plausibleLength(Window window, int offset) {
        int first = window.intAt(offset);
        boolean littleEndian = section.isLittleEndian();
        if (first == FileMagic.PCAPNG) {
            if (!hasByteOrder(window, offset)) {
                return -1;
            }
            littleEndian = isLittleEndianSection(window, offset);
        } else if (!isKnownType(littleEndian ? Integer.reverseBytes(first) : first)) {
            return -1;
        }
        long length = new Pcapng.BlockHeader(window.parseAt(offset), null, null, littleEndian).totalLength();
        return length >= MIN_BLOCK_BYTES && length <= MAX_BLOCK_BYTES && length % TRAILER_BYTES == 0
                ? (int) length
                : -1;
    }

    @Override
    public boolean endsWell(Window window, int offset, int length) {
        boolean littleEndian = window.intAt(offset) == FileMagic.PCAPNG
                ? isLittleEndianSection(window, offset)
                : section.isLittleEndian();
        return trailingLength(window, offset, length, littleEndian) == length;
    }

    @Override
    public boolean mayFollow(Window window, int offset, int next) {
        return true;
    }

    /** Types 1 to 10 (7 to 9 are written by few, and are in the registry), and custom blocks. */
    private static boolean isKnownType(int type) {
        return Integer.compareUnsigned(type - 1, SECRETS) < 0 || type == CUSTOM || type == CUSTOM_NOT_COPIED;
    }
}
