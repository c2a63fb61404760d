package icmpscan.capture;

import java.util.OptionalLong;

import icmpscan.ksy.Pcapng;

/**
 * Reads the blocks that hold no packet, each in the window as a whole: section headers, interface descriptions and statistics, names. Others
 * are counted and stepped over.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, sections 4.1, 4.2, 4.5 and 4.6</a>
 */
final class PcapngBlocks {
    private static final int BODY = 8;
    private static final int TRAILER_BYTES = 4;
    private static final int SECTION_OPTIONS = 24;
    private static final int INTERFACE_OPTIONS = 16;
    private static final int STATISTICS_OPTIONS = 20;

    private static final int DROPPED_BY_INTERFACE = 5;
    private static final int DROPPED_BY_SYSTEM = 7;
    private static final int NAMES_OF_IPV4 = 1;

    private final Window window;
    private final CaptureSummary summary;
    private final PcapngSection section;
    private final Recovery recovery;

    PcapngBlocks(Window window, CaptureSummary summary, PcapngSection section, Recovery recovery) {
        this.window = window;
        this.summary = summary;
        this.section = section;
        this.recovery = recovery;
    }

    /** Reads the section header block at the window's position; the section has been started. */
    void readSectionHeader(int length) {
        if (length < SECTION_OPTIONS + TRAILER_BYTES) {
            recovery.note(
                    "a section header block of at least " + (SECTION_OPTIONS + TRAILER_BYTES) + " bytes",
                    Integer.toString(length));
            summary.addHeader("pcapng", !section.isLittleEndian(), 0, 0);
            return;
        }
        Pcapng.SectionHeader header =
                new Pcapng.SectionHeader(window.parseAt(BODY), null, null, section.isLittleEndian());
        summary.addHeader("pcapng", !section.isLittleEndian(), header.majorVersion(), header.minorVersion());
        if (header.majorVersion() != 1) {
            recovery.note("pcapng version 1", header.majorVersion() + "." + header.minorVersion());
        }
        countComments(SECTION_OPTIONS, length);
    }

    /** Reads the block of this type at the window's position and moves past it. */
    void read(long blockType, int length) {
        if (blockType == PcapngShape.INTERFACE_DESCRIPTION) {
            readInterface(length);
        } else if (blockType == PcapngShape.INTERFACE_STATISTICS) {
            readStatistics(length);
        } else if (blockType == PcapngShape.NAME_RESOLUTION) {
            readNames(length);
        } else {
            summary.unknownBlocks++;
        }
        window.advance(length);
    }

    private void readInterface(int length) {
        if (length < INTERFACE_OPTIONS + TRAILER_BYTES) {
            recovery.note(
                    "an interface description block of at least " + (INTERFACE_OPTIONS + TRAILER_BYTES) + " bytes",
                    Integer.toString(length));
            return;
        }
        if (!section.hasRoom()) {
            recovery.note("at most " + PcapngSection.MAX_INTERFACES + " interfaces in a section", "one more");
            return;
        }
        Pcapng.InterfaceDescription block =
                new Pcapng.InterfaceDescription(window.parseAt(BODY), null, null, section.isLittleEndian());
        PcapngOptions options = options(INTERFACE_OPTIONS, length);
        int id = (int) Math.min(summary.interfaceCount, Integer.MAX_VALUE);
        PcapngInterface described = PcapngInterface.read(id, block.linkType(), block.snaplen(), options, summary);
        recovery.noteOverrun(options);
        section.add(described);
        summary.addInterface(described.description());
    }

    private void readStatistics(int length) {
        if (length < STATISTICS_OPTIONS + TRAILER_BYTES) {
            recovery.note(
                    "an interface statistics block of at least " + (STATISTICS_OPTIONS + TRAILER_BYTES) + " bytes",
                    Integer.toString(length));
            return;
        }
        long id = new Pcapng.InterfaceStatistics(window.parseAt(BODY), null, null, section.isLittleEndian())
                .interfaceId();
        if (!section.hasInterface(id)) {
            recovery.note("an interface id below " + section.interfaceCount(), Long.toString(id));
            return;
        }
        CaptureInterface description = section.interfaceOf(id).description();
        PcapngOptions options = options(STATISTICS_OPTIONS, length);
        while (options.next()) {
            if (options.code() == PcapngOptions.COMMENT) {
                summary.comments++;
            } else if (options.code() == DROPPED_BY_INTERFACE && options.length() >= Long.BYTES) {
                description.droppedByInterface = count(options);
            } else if (options.code() == DROPPED_BY_SYSTEM && options.length() >= Long.BYTES) {
                description.droppedBySystem = count(options);
            }
        }
        recovery.noteOverrun(options);
    }

    /** Writers give all ones for a number that they do not know, and nobody has counted to 2^63. */
    private static OptionalLong count(PcapngOptions options) {
        long count = options.valueOfEightBytes();
        return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Records have the form of options, and options follow their end. */
    private void readNames(int length) {
        summary.nameResolutionBlocks++;
        PcapngOptions records = options(BODY, length);
        while (records.next()) {
            if (records.code() == NAMES_OF_IPV4 && records.length() > Integer.BYTES) {
                summary.addName(records.addressValue(), records.text(Integer.BYTES));
            }
        }
        recovery.noteOverrun(records);
        if (!records.hasOverrun()) {
            countComments(records.nextOffset(), length);
        }
    }

    private void countComments(int optionsOffset, int length) {
        PcapngOptions options = options(optionsOffset, length);
        while (options.next()) {
            if (options.code() == PcapngOptions.COMMENT) {
                summary.comments++;
            }
        }
        recovery.noteOverrun(options);
    }

    private PcapngOptions options(int start, int length) {
        return new PcapngOptions(window, section.isLittleEndian(), start, length - TRAILER_BYTES);
    }
}
