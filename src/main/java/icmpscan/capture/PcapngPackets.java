package icmpscan.capture;

import java.io.IOException;

import icmpscan.ksy.Pcapng;

/**
 * Reads the three kinds of packet block, each in the window as a whole: enhanced, simple and obsolete.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, sections 4.3 and 4.4, appendix A</a>
 */
final class PcapngPackets {
    private static final int BODY = 8;
    private static final int DATA = 28;
    private static final int SIMPLE_DATA = 12;
    private static final int TRAILER_BYTES = 4;

    private static final int FLAGS = 2;
    private static final int DROP_COUNT = 4;
    private static final int FLAG_CHECKSUM_NOT_READY = 1 << 9;
    private static final int FLAG_FCS_LENGTH_SHIFT = 5;
    private static final int FLAG_FCS_LENGTH_MASK = 0xF;
    private static final int DROPS_UNKNOWN = 0xFFFF;

    private final Window window;
    private final CaptureSummary summary;
    private final PcapngSection section;
    private final Recovery recovery;

    PcapngPackets(Window window, CaptureSummary summary, PcapngSection section, Recovery recovery) {
        this.window = window;
        this.summary = summary;
        this.section = section;
        this.recovery = recovery;
    }

    /** Whether blocks of this type are packet records. */
    static boolean isPacket(long blockType) {
        return blockType == PcapngShape.ENHANCED_PACKET
                || blockType == PcapngShape.SIMPLE_PACKET
                || blockType == PcapngShape.OBSOLETE_PACKET;
    }

    /** Describes the packet of the block at the window's position and moves past it; false where its fields cannot be. */
    boolean read(PacketRecord record, long blockType, int blockLength) {
        int fixed = blockType == PcapngShape.SIMPLE_PACKET ? SIMPLE_DATA : DATA;
        if (blockLength < fixed + TRAILER_BYTES) {
            recovery.skip(
                    "a packet block of at least " + (fixed + TRAILER_BYTES) + " bytes",
                    Integer.toString(blockLength),
                    blockLength);
            return false;
        }
        boolean taken;
        if (blockType == PcapngShape.ENHANCED_PACKET) {
            taken = readEnhanced(record, blockLength);
        } else if (blockType == PcapngShape.SIMPLE_PACKET) {
            taken = readSimple(record, blockLength);
        } else {
            taken = readObsolete(record, blockLength);
        }
        if (taken) {
            window.advance(blockLength);
        }
        return taken;
    }

    /** Steps over a packet block that is too large to be held; its packet is described without bytes. */
    boolean skipUnheld(PacketRecord record, Pcapng.BlockHeader header) throws IOException {
        long start = window.fileOffset();
        long length = header.totalLength();
        boolean hasFields = header.blockType() == PcapngShape.ENHANCED_PACKET && window.ensure(DATA);
        Pcapng.EnhancedPacket packet = hasFields ? parseEnhanced() : null;
        long skipped = window.skip(length);
        if (skipped < length) {
            summary.markCutOff(start, skipped, length);
            return false;
        }
        if (packet == null
                || !section.hasInterface(packet.interfaceId())
                || packet.capturedLength() > length - DATA - TRAILER_BYTES) {
            summary.addDamage(new Damage(
                    start, "an enhanced packet block that can be read", "one of " + length + " bytes", length));
            return false;
        }
        PcapngInterface source = section.interfaceOf(packet.interfaceId());
        describe(record, source);
        source.resolution().stamp(record, (packet.timestampHigh() << Integer.SIZE) | packet.timestampLow());
        record.frameWithoutBytes(window, (int) packet.capturedLength(), packet.originalLength());
        return true;
    }

    private Pcapng.EnhancedPacket parseEnhanced() {
        return new Pcapng.EnhancedPacket(window.parseAt(BODY), null, null, section.isLittleEndian());
    }

    private boolean readEnhanced(PacketRecord record, int blockLength) {
        Pcapng.EnhancedPacket packet = parseEnhanced();
        long captured = packet.capturedLength();
        if (!isReadable(packet.interfaceId(), captured, blockLength)) {
            return false;
        }
        PcapngInterface source = section.interfaceOf(packet.interfaceId());
        describe(record, source);
        source.resolution().stamp(record, (packet.timestampHigh() << Integer.SIZE) | packet.timestampLow());
        int fcsLength = readOptions(record, source, (int) captured, blockLength);
        record.frame(window, DATA, (int) captured, packet.originalLength(), fcsLength);
        return true;
    }

    private boolean readObsolete(PacketRecord record, int blockLength) {
        Pcapng.ObsoletePacket packet =
                new Pcapng.ObsoletePacket(window.parseAt(BODY), null, null, section.isLittleEndian());
        long captured = packet.capturedLength();
        if (!isReadable(packet.interfaceId(), captured, blockLength)) {
            return false;
        }
        PcapngInterface source = section.interfaceOf(packet.interfaceId());
        describe(record, source);
        source.resolution().stamp(record, (packet.timestampHigh() << Integer.SIZE) | packet.timestampLow());
        if (packet.dropsCount() != DROPS_UNKNOWN) {
            source.description().addDroppedBetweenRecords(packet.dropsCount());
        }
        int fcsLength = readOptions(record, source, (int) captured, blockLength);
        record.frame(window, DATA, (int) captured, packet.originalLength(), fcsLength);
        return true;
    }

    private boolean readSimple(PacketRecord record, int blockLength) {
        long original =
                new Pcapng.SimplePacket(window.parseAt(BODY), null, null, section.isLittleEndian()).originalLength();
        if (!section.hasInterface(0)) {
            return isReadable(0, 0, blockLength);
        }
        PcapngInterface source = section.interfaceOf(0);
        long snaplen = source.description().snaplen();
        int room = blockLength - SIMPLE_DATA - TRAILER_BYTES;
        long captured = Math.min(Math.min(original, room), snaplen == 0 ? Long.MAX_VALUE : snaplen);
        describe(record, source);
        record.hasTicks = false;
        record.timeKnown = false;
        record.epochNanos = 0;
        record.frame(
                window,
                SIMPLE_DATA,
                (int) captured,
                original,
                source.description().fcsLength());
        return true;
    }

    /** Whether the interface is described and the frame lies within the block; else the block has been stepped over. */
    private boolean isReadable(long interfaceId, long captured, int blockLength) {
        if (!section.hasInterface(interfaceId)) {
            recovery.skip("an interface id below " + section.interfaceCount(), Long.toString(interfaceId), blockLength);
            return false;
        }
        int linkType = section.interfaceOf(interfaceId).description().linkType();
        int max = Math.min(blockLength - DATA - TRAILER_BYTES, LinkTypes.maxCapturedLength(linkType));
        if (captured > max) {
            recovery.skip("a captured length of at most " + max, Long.toString(captured), blockLength);
            return false;
        }
        return true;
    }

    private static void describe(PacketRecord record, PcapngInterface source) {
        record.source = source.description();
        record.withoutOptions();
        record.linkType = source.description().linkType();
        record.interfaceId = source.description().id();
        record.checksumNotReady = false;
        record.direction = Direction.UNKNOWN;
        source.description().records++;
    }

    /** Reads what follows the frame; gives the length of the frame check sequence, which the flags may say better than the interface. */
    private int readOptions(PacketRecord record, PcapngInterface source, int captured, int blockLength) {
        int fcsLength = source.description().fcsLength();
        int start = DATA + ((captured + 3) & ~3);
        int end = blockLength - TRAILER_BYTES;
        if (start >= end) {
            return fcsLength;
        }
        PcapngOptions options = new PcapngOptions(window, section.isLittleEndian(), start, end);
        record.optionsStart = window.position() + start;
        record.optionsEnd = record.optionsStart;
        while (options.next()) {
            record.optionsEnd = window.position() + Math.min(options.nextOffset(), end);
            int code = options.code();
            if (code == PcapngOptions.COMMENT) {
                summary.comments++;
            } else if (code == FLAGS && options.length() >= Integer.BYTES) {
                int flags = (int) options.valueOfFourBytes();
                int stated = (flags >>> FLAG_FCS_LENGTH_SHIFT) & FLAG_FCS_LENGTH_MASK;
                fcsLength = stated == 0 ? fcsLength : stated;
                record.direction = Direction.ofFlags(flags);
                record.checksumNotReady = (flags & FLAG_CHECKSUM_NOT_READY) != 0;
            } else if (code == DROP_COUNT && options.length() >= Long.BYTES) {
                source.description().addDroppedBetweenRecords(options.valueOfEightBytes());
            }
        }
        recovery.noteOverrun(options);
        return fcsLength;
    }
}
