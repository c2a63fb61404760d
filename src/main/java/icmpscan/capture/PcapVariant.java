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

    /** The kind whose file begins with these four bytes (the first of them highest), in either byte order; null where there is none. */
    static PcapVariant ofMagic(int first) {
        switch (first) {
            case 0xA1B2C3D4:
            case 0xD4C3B2A1:
                return MICROSECONDS;
            case 0xA1B23C4D:
            case 0x4D3CB2A1:
                return NANOSECONDS;
            case 0xA1B2CD34:
            case 0x34CDB2A1:
                return MODIFIED;
            case 0x1C0001AC:
            case 0xAC01001C:
                return IXIA_HARDWARE;
            case 0x1C0001AB:
            case 0xAB01001C:
                return IXIA_SOFTWARE;
            default:
                return null;
        }
    }

    /** Whether the file that begins with this magic number is big-endian. */
    static boolean isBigEndian(int first) {
        PcapVariant variant = ofMagic(first);
        return variant != null && variant.magic == first;
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
