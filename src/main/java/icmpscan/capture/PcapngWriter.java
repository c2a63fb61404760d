package icmpscan.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes pcapng. An interface is described before its first frame, with all that its own capture says of it; times stay in its units.
 *
 * <p>One section holds them all, but for two reasons to begin another: interfaces whose capture has the other byte order, since their options
 * are copied as they stand; and simple packet blocks, which have no time and are always of the first interface of a section.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, section 4</a>
 */
public final class PcapngWriter implements FrameWriter {
    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    private static final long LENGTH_UNKNOWN = -1;
    private static final int APPLICATION = 4;
    private static final int MAX_COMMENT_BYTES = 0xFFFC;

    private final OutputStream out;
    private final byte[] application;
    private final PcapngBlock block = new PcapngBlock();
    private final Map<CaptureInterface, Integer> ids = new HashMap<>();
    private ByteOrder order;

    /** Writes to a stream; {@code application} is the program that the section header names. */
    public PcapngWriter(OutputStream out, String application) {
        this.out = out;
        this.application = application.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(PacketRecord record, String comment) throws IOException {
        if (!record.isHeld()) {
            throw new UnstorableFrameException(record, "is too large to be copied");
        }
        if (!fitsSection(record)) {
            beginSection(record.source.byteOrder == null ? ByteOrder.LITTLE_ENDIAN : record.source.byteOrder);
        }
        int id = idOf(record.source);
        if (record.hasTicks) {
            writeEnhanced(record, id, comment);
        } else {
            block.begin(PcapngShape.SIMPLE_PACKET, order).putInt(record.originalLength);
            block.putPadded(record.bytes, record.frameStart, record.capturedLength)
                    .writeTo(out);
        }
    }

    @Override
    public void finish() throws IOException {
        if (order == null) {
            beginSection(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private boolean fitsSection(PacketRecord record) {
        boolean sameOrder = order != null && (record.source.byteOrder == null || record.source.byteOrder == order);
        int id = ids.getOrDefault(record.source, ids.size());
        return sameOrder && (record.hasTicks || id == 0);
    }

    private void beginSection(ByteOrder sectionOrder) throws IOException {
        order = sectionOrder;
        ids.clear();
        block.begin(FileMagic.PCAPNG, order).putInt(BYTE_ORDER_MAGIC);
        block.putShort(1).putShort(0).putLong(LENGTH_UNKNOWN);
        block.putOption(APPLICATION, application).endOptions().writeTo(out);
    }

    private int idOf(CaptureInterface source) throws IOException {
        Integer known = ids.get(source);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        ids.put(source, id);
        block.begin(PcapngShape.INTERFACE_DESCRIPTION, order).putShort(source.linkType);
        block.putShort(0).putInt(source.snaplen);
        putOptions(source);
        block.endOptions().writeTo(out);
        return id;
    }

    /** As they stand, or where they are not kept, and for a pcap file, those that decide what its frames mean. */
    private void putOptions(CaptureInterface source) {
        if (source.options != null) {
            block.putPadded(source.options);
            return;
        }
        TimeResolution resolution = source.timeResolution;
        block.putOption(PcapngInterface.TIME_RESOLUTION, new byte[] {(byte) resolution.code()});
        if (resolution.offsetSeconds() != 0) {
            block.putOption(PcapngInterface.TIME_OFFSET, resolution.offsetSeconds());
        }
        if (source.fcsLength != 0) {
            block.putOption(PcapngInterface.FCS_LENGTH, new byte[] {(byte) source.fcsLength});
        }
        source.name.ifPresent(name -> block.putOption(PcapngInterface.NAME, name.getBytes(StandardCharsets.UTF_8)));
    }

    private void writeEnhanced(PacketRecord record, int id, String comment) throws IOException {
        block.begin(PcapngShape.ENHANCED_PACKET, order).putInt(id);
        block.putInt(record.ticks >>> Integer.SIZE).putInt(record.ticks);
        block.putInt(record.capturedLength).putInt(record.originalLength);
        block.putPadded(record.bytes, record.frameStart, record.capturedLength);
        int optionBytes = record.optionsEnd - record.optionsStart;
        block.putPadded(record.bytes, record.optionsStart, optionBytes);
        if (!comment.isEmpty()) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            block.putOption(
                    PcapngOptions.COMMENT,
                    text.length > MAX_COMMENT_BYTES ? Arrays.copyOf(text, MAX_COMMENT_BYTES) : text);
        }
        if (optionBytes > 0 || !comment.isEmpty()) {
            block.endOptions();
        }
        block.writeTo(out);
    }
}
