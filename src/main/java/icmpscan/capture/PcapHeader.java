package icmpscan.capture;

import java.io.IOException;

import icmpscan.ksy.Pcap;

/**
 * What the file header of a pcap file says about its records.
 *
 * @param variant           the kind of file, by magic number
 * @param bigEndian         byte order of all header fields
 * @param majorVersion      2, or 543 of DG/UX; others occur in damaged headers
 * @param minorVersion      0..4 with 2
 * @param snaplen           bytes kept of a frame at most, as stated
 * @param linkType          {@code LINKTYPE_} number of all frames
 * @param fcsLength         bytes of the frame check sequence at the end of a frame, 0 where not stated
 * @param recordHeaderBytes bytes before each frame: 16, or up to 28 with the fields that some writers added
 */
record PcapHeader(
        PcapVariant variant,
        boolean bigEndian,
        int majorVersion,
        int minorVersion,
        long snaplen,
        int linkType,
        int fcsLength,
        int recordHeaderBytes) {
    private static final int FILE_HEADER_BYTES = 24;
    private static final int IXIA_TAIL_BYTES = 4;
    private static final int DG_UX_VERSION = 543;
    private static final int LAST_MINOR_VERSION = 4;

    /** Bytes of the file header. */
    static int bytes(PcapVariant variant) {
        return variant.hasIxiaTail() ? FILE_HEADER_BYTES + IXIA_TAIL_BYTES : FILE_HEADER_BYTES;
    }

    /** Reads the header at the window's position, all of which is there, and moves past it. */
    static PcapHeader read(Window window) throws IOException {
        int magic = window.intAt(0);
        PcapVariant variant = PcapVariant.ofMagic(magic);
        boolean bigEndian = PcapVariant.isBigEndian(magic);
        Pcap.FileHeader header = new Pcap.FileHeader(window.parseAt(0), null, null, !bigEndian);
        window.advance(bytes(variant));
        PcapHeader stated = new PcapHeader(
                variant,
                bigEndian,
                header.majorVersion(),
                header.minorVersion(),
                header.snaplen(),
                header.linkType(),
                header.isFcsLengthKnown() ? (int) (long) header.fcsLength() : 0,
                variant.recordHeaderBytes());
        return stated.withRecordHeaderFound(window);
    }

    /** Whether this version is one that libpcap and its ancestors wrote. */
    boolean isKnownVersion() {
        return majorVersion == DG_UX_VERSION
                ? minorVersion == 0
                : majorVersion == 2 && minorVersion <= LAST_MINOR_VERSION;
    }

    /** Whether the two lengths of a record stand in the other order: always before 2.3, by the writer at 2.3 (captured is never the larger). */
    boolean hasSwappedLengths(long first, long second) {
        if (majorVersion == DG_UX_VERSION) {
            return true;
        }
        return majorVersion == 2 && (minorVersion < 3 || (minorVersion == 3 && first > second));
    }

    /** The unit of its timestamps. */
    TimeResolution timeResolution() {
        return new TimeResolution(
                variant.hasNanoseconds() ? TimeResolution.NANO_DIGITS : TimeResolution.DEFAULT_EXPONENT, 0);
    }

    /**
     * The same with the record header that the first records have. Red Hat 6.1 and Nokia added fields under the usual magic number, SuSE 6.3
     * more than Kuznetzov under his.
     */
    private PcapHeader withRecordHeaderFound(Window window) throws IOException {
        if (hasRecordsOf(this, window)) {
            return this;
        }
        int[] others = {};
        if (variant == PcapVariant.MICROSECONDS) {
            others = new int[] {24, 20};
        } else if (variant == PcapVariant.MODIFIED) {
            others = new int[] {28};
        }
        for (int bytes : others) {
            PcapHeader other =
                    new PcapHeader(variant, bigEndian, majorVersion, minorVersion, snaplen, linkType, fcsLength, bytes);
            if (hasRecordsOf(other, window)) {
                return other;
            }
        }
        return this;
    }

    private static boolean hasRecordsOf(PcapHeader header, Window window) throws IOException {
        return new RecordBoundary(window, new PcapShape(header)).isConvincing();
    }
}
