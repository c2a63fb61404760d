package icmpscan.capture;

import java.util.Optional;

/**
 * An interface of the present section, as the packet blocks need it.
 *
 * @param description what the summary says of it
 * @param resolution  the unit of its timestamps
 */
record PcapngInterface(CaptureInterface description, TimeResolution resolution) {
    static final int NAME = 2;
    static final int TIME_RESOLUTION = 9;
    static final int FILTER = 11;
    static final int FCS_LENGTH = 13;
    static final int TIME_OFFSET = 14;
    static final int FILTER_IS_TEXT = 0;

    /** Options beyond so many bytes are not kept as they stand: interfaces have names, not libraries. */
    private static final int MAX_KEPT_BYTES = 1 << 13;

    /** Reads the options of an interface description block; {@code id} counts over all sections. Comments are counted in the summary. */
    static PcapngInterface read(int id, int linkType, long snaplen, PcapngOptions options, CaptureSummary summary) {
        int resolutionCode = TimeResolution.DEFAULT_EXPONENT;
        long offsetSeconds = 0;
        String name = null;
        String filter = null;
        int fcsLength = 0;
        while (options.next()) {
            int code = options.code();
            if (code == PcapngOptions.COMMENT) {
                summary.comments++;
            } else if (code == NAME) {
                name = options.text(0);
            } else if (code == TIME_RESOLUTION && options.length() >= Byte.BYTES) {
                resolutionCode = options.valueOfOneByte();
            } else if (code == FILTER && options.length() >= Byte.BYTES) {
                filter = options.valueOfOneByte() == FILTER_IS_TEXT ? options.text(1) : "(compiled)";
            } else if (code == FCS_LENGTH && options.length() >= Byte.BYTES) {
                fcsLength = fcsBytes(options.valueOfOneByte());
            } else if (code == TIME_OFFSET && options.length() >= Long.BYTES) {
                offsetSeconds = options.valueOfEightBytes();
            }
        }
        TimeResolution resolution = new TimeResolution(resolutionCode, offsetSeconds);
        CaptureInterface description = new CaptureInterface(id, linkType, snaplen, resolution);
        if (id < CaptureSummary.MAX_INTERFACES) {
            description.name = Optional.ofNullable(name);
            description.filter = Optional.ofNullable(filter);
            description.options = options.taken(MAX_KEPT_BYTES);
        }
        description.fcsLength = fcsLength;
        description.byteOrder = options.byteOrder();
        return new PcapngInterface(description, resolution);
    }

    /** The draft states bits and gives 4 as its example, so writers give bits or bytes; only bits come in eights. */
    private static int fcsBytes(int value) {
        return value % Byte.SIZE == 0 ? value / Byte.SIZE : value;
    }
}
