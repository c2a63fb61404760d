package icmpscan.capture;

/**
 * The kinds of pcap file, by magic number.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/">pcap, section 4</a>
 */
enum PcapVariant {
    MICROSECONDS(0xA1B2C3D4, "pcap", false, 16),
    NANOSECONDS(0xA1B23C4D, "pcap", true, 16),
    /** Kuznetzov's patch: interface index, protocol and packet type after each record header. */
    MODIFIED(0xA1B2CD34, "modified pcap", false, 24),
    /** IXIA, hardware timestamps: the length of all records after the file header. */
    IXIA_HARDWARE(0x1C0001AC, "IXIA lcap", true, 16),
    /** IXIA, software timestamps. */
    IXIA_SOFTWARE(0x1C0001AB, "IXIA lcap", true, 16);

    private final int magic;
    private final String format;
    private final boolean nanoseconds;
    private final int recordHeaderBytes;

    PcapVariant(int magic, String format, boolean nanoseconds, int recordHeaderBytes) {
        this.magic = magic;
        this.format = format;
        this.nanoseconds = nanoseconds;
        this.recordHeaderBytes = recordHeaderBytes;
    }

    /** Whether a file of one of these kinds begins with these four bytes, the first of them highest, in either byte order. */
    static boolean isMagic(int first) {
        return isBigEndian(first) || isBigEndian(Integer.reverseBytes(first));
    }

    /** The kind whose file begins with this magic number: {@link #isMagic} comes first. */
    static PcapVariant ofMagic(int first) {
        int inOrder = isBigEndian(first) ? first : Integer.reverseBytes(first);
        for (PcapVariant variant : values()) {
            if (variant.magic == inOrder) {
                return variant;
            }
        }
        throw new IllegalArgumentException("not a magic number of pcap: " + first);
    }

    /** Whether the file that begins so is big-endian. Comparisons in a row, each nearly always false: a switch on random bytes is slow. */
    static boolean isBigEndian(int first) {
        return first == 0xA1B2C3D4
                || first == 0xA1B23C4D
                || first == 0xA1B2CD34
                || first == 0x1C0001AC
                || first == 0x1C0001AB;
    }

    /** Its name in reports. */
    String format() {
        return format;
    }

    /** Whether fractions of a second are nanoseconds, else microseconds. */
    boolean hasNanoseconds() {
        return nanoseconds;
    }

    /** Bytes before each frame; some writers had more under the magic number of {@link #MICROSECONDS}. */
    int recordHeaderBytes() {
        return recordHeaderBytes;
    }

    /** Whether four bytes more follow the file header. */
    boolean hasIxiaTail() {
        return this == IXIA_HARDWARE || this == IXIA_SOFTWARE;
    }
}
