package icmpscan.capture;

import java.io.IOException;

import icmpscan.ksy.Pcapng;

/** Steps through the blocks of a pcapng file: which bytes are a block, and where the next one is. */
final class PcapngFraming implements Framing {
    /** The largest block to believe: a USB frame of 128 MiB and its options. */
    private static final int MAX_BLOCK_BYTES = 129 << 20;

    private static final int LENGTH_ALIGNMENT = 4;

    private final Window window;
    private final CaptureSummary summary;
    private final PcapngSection section = new PcapngSection();
    private final PcapngShape shape = new PcapngShape(section);
    private final Recovery recovery;
    private final PcapngPackets packets;
    private final PcapngBlocks blocks;

    PcapngFraming(Window window, CaptureSummary summary) {
        this.window = window;
        this.summary = summary;
        this.recovery = new Recovery(window, summary, shape);
        this.packets = new PcapngPackets(window, summary, section, recovery);
        this.blocks = new PcapngBlocks(window, summary, section, recovery);
    }

    @Override
    public Step next(PacketRecord record) throws IOException {
        while (window.ensure(PcapngShape.MIN_BLOCK_BYTES)) {
            int first = window.intAt(0);
            if (first == FileMagic.PCAPNG) {
                nextSection();
            } else if (FileMagic.isMagic(first) && FileMagic.isFileHeader(window)) {
                return Step.FILE_HEADER;
            } else if (nextBlock(record)) {
                return Step.RECORD;
            }
        }
        recovery.endInHeader(PcapngShape.MIN_BLOCK_BYTES);
        return Step.END;
    }

    private void nextSection() throws IOException {
        if (!PcapngShape.hasByteOrder(window, 0)) {
            recovery.resume(
                    "the byte-order magic 0x1a2b3c4d in a section header block",
                    "0x" + Integer.toHexString(window.intAt(FileMagic.PCAPNG_BYTE_ORDER_OFFSET)));
            return;
        }
        section.start(PcapngShape.isLittleEndianSection(window, 0));
        Pcapng.BlockHeader header = header();
        if (isWhole(header)) {
            int length = (int) header.totalLength();
            blocks.readSectionHeader(length);
            window.advance(length);
        }
    }

    /** Whether the block at the window's position was a packet record that is now described. */
    private boolean nextBlock(PacketRecord record) throws IOException {
        Pcapng.BlockHeader header = header();
        boolean isPacket = PcapngPackets.isPacket(header.blockType());
        record.fileOffset = window.fileOffset();
        if (hasBelievableLength(header) && !window.canHold(header.totalLength())) {
            return isPacket ? packets.skipUnheld(record, header) : skipUnheld(header.totalLength());
        }
        if (!isWhole(header)) {
            return false;
        }
        int length = (int) header.totalLength();
        if (isPacket) {
            return packets.read(record, header.blockType(), length);
        }
        blocks.read(header.blockType(), length);
        return false;
    }

    private Pcapng.BlockHeader header() {
        return new Pcapng.BlockHeader(window.parseAt(0), null, null, section.isLittleEndian());
    }

    private static boolean hasBelievableLength(Pcapng.BlockHeader header) {
        long length = header.totalLength();
        return length >= PcapngShape.MIN_BLOCK_BYTES && length % LENGTH_ALIGNMENT == 0 && length <= MAX_BLOCK_BYTES;
    }

    /** Whether the block is in memory from end to end; else it has been left behind. */
    private boolean isWhole(Pcapng.BlockHeader header) throws IOException {
        long length = header.totalLength();
        if (!hasBelievableLength(header)) {
            recovery.resume(
                    "a block length of " + PcapngShape.MIN_BLOCK_BYTES + " to " + MAX_BLOCK_BYTES + " in steps of "
                            + LENGTH_ALIGNMENT,
                    Long.toString(length));
            return false;
        }
        if (!window.canHold(length) || !window.ensure((int) length)) {
            recovery.resumeAfterCut(length);
            return false;
        }
        return endsAsItBegins((int) length);
    }

    /** Writers exist that get the second length wrong: it is passed over where the first one leads to another block. */
    private boolean endsAsItBegins(int length) throws IOException {
        long trailing = PcapngShape.trailingLength(window, 0, length, section.isLittleEndian());
        if (trailing == length) {
            return true;
        }
        String expected = "a block length of " + length + " at the end of the block";
        String found = Long.toString(trailing);
        if (leadsToBlock(length)) {
            recovery.note(expected, found);
            return true;
        }
        recovery.resume(expected, found);
        return false;
    }

    private boolean leadsToBlock(int length) throws IOException {
        if (!window.ensure(length + 1)) {
            return true;
        }
        return window.ensure(length + PcapngShape.MIN_BLOCK_BYTES) && shape.plausibleLength(window, length) > 0;
    }

    private boolean skipUnheld(long length) throws IOException {
        long start = window.fileOffset();
        long skipped = window.skip(length);
        if (skipped < length) {
            summary.markCutOff(start, skipped, length);
        }
        summary.unknownBlocks++;
        return false;
    }
}
