package icmpscan.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes pcap, little-endian: one link type and one unit of time for all frames. What cannot be told so is refused, not bent.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/">pcap, sections 4 and 5</a>
 */
public final class PcapWriter implements FrameWriter {
    private static final int MAGIC_MICROSECONDS = 0xA1B2C3D4;
    private static final int MAGIC_NANOSECONDS = 0xA1B23C4D;
    private static final int FILE_HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;
    private static final int MICRO_DIGITS = 6;
    private static final int USUAL_SNAPLEN = 1 << 18;
    private static final int FCS_KNOWN = 1 << 26;
    private static final int FCS_UNIT_BYTES = 2;
    private static final int FCS_SHIFT = 28;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long MAX_SECONDS = 0xFFFF_FFFFL;

    private final OutputStream out;
    private final boolean nanoseconds;
    private final long snaplen;
    private final int usualLinkType;
    private final ByteBuffer header = ByteBuffer.allocate(FILE_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private CaptureInterface first;
    private byte[] frame = new byte[0];

    /**
     * Writes to a stream. Nothing is written before the first frame, whose link type becomes that of the file.
     *
     * @param interfaces those that frames may be of: the unit of time is nanoseconds where one of them needs it
     */
    public PcapWriter(OutputStream out, List<CaptureInterface> interfaces) {
        this.out = out;
        this.nanoseconds = !interfaces.stream().allMatch(one -> one.timeResolution.isWholeIn(MICRO_DIGITS));
        boolean limited = !interfaces.isEmpty() && interfaces.stream().allMatch(one -> one.snaplen > 0);
        this.snaplen = limited
                ? interfaces.stream().mapToLong(one -> one.snaplen).max().getAsLong()
                : USUAL_SNAPLEN;
        this.usualLinkType = interfaces.isEmpty() ? 1 : interfaces.get(0).linkType;
    }

    @Override
    public void write(PacketRecord record, String comment) throws IOException {
        refuseUnstorable(record);
        if (first == null) {
            first = record.source;
            writeFileHeader(first.linkType, first.fcsLength);
        }
        long fraction = Math.floorMod(record.epochNanos, NANOS_PER_SECOND);
        header.clear();
        header.putInt((int) (record.epochNanos / NANOS_PER_SECOND));
        header.putInt((int) (nanoseconds ? fraction : fraction / 1000));
        header.putInt(record.capturedLength).putInt((int) record.originalLength);
        out.write(header.array(), 0, RECORD_HEADER_BYTES);
        if (frame.length < record.capturedLength) {
            frame = new byte[record.capturedLength];
        }
        record.bytes.get(record.frameStart, frame, 0, record.capturedLength);
        out.write(frame, 0, record.capturedLength);
    }

    @Override
    public void finish() throws IOException {
        if (first == null) {
            writeFileHeader(usualLinkType, 0);
        }
    }

    private void refuseUnstorable(PacketRecord record) throws UnstorableFrameException {
        if (!record.isHeld()) {
            throw new UnstorableFrameException(record, "is too large to be copied");
        }
        if (first != null && first.linkType != record.linkType) {
            throw new UnstorableFrameException(
                    record,
                    "has link type " + LinkTypes.name(record.linkType) + ", the first one "
                            + LinkTypes.name(first.linkType)
                            + "; a pcap file has one for all, a pcapng file can hold both");
        }
        if (first != null && first.fcsLength != record.source.fcsLength) {
            throw new UnstorableFrameException(
                    record,
                    "has another length of frame check sequence than the first one; a pcapng file can hold both");
        }
        if (!record.timeKnown || record.epochNanos < 0 || record.epochNanos / NANOS_PER_SECOND > MAX_SECONDS) {
            throw new UnstorableFrameException(
                    record, "has no time that a pcap file can hold (1970 to 2106); a pcapng file can hold it");
        }
        if (!record.source.timeResolution.isWholeIn(TimeResolution.NANO_DIGITS)) {
            throw new UnstorableFrameException(
                    record,
                    "has a time in units of " + record.source.timeResolution
                            + ", which a pcap file can only hold rounded; a pcapng file holds it as it is");
        }
    }

    private void writeFileHeader(int linkType, int fcsLength) throws IOException {
        header.clear();
        header.putInt(nanoseconds ? MAGIC_NANOSECONDS : MAGIC_MICROSECONDS);
        header.putShort((short) 2).putShort((short) 4);
        header.putInt(0).putInt(0).putInt((int) snaplen);
        int fcs = fcsLength == 0 ? 0 : FCS_KNOWN | ((fcsLength / FCS_UNIT_BYTES) << FCS_SHIFT);
        header.putInt(linkType | fcs);
        out.write(header.array(), 0, FILE_HEADER_BYTES);
    }
}
