package icmpscan.capture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was read of one capture, and what was not. Moves with its reader; final once {@link CaptureReader#next} gave false. */
public final class CaptureSummary {
    /** Damages kept with their messages; the others are counted. */
    public static final int MAX_DAMAGES = 100;

    /** Interfaces kept with their names; the others are counted. */
    public static final int MAX_INTERFACES = 1000;

    /** Addresses whose names are kept; the others are counted. */
    public static final int MAX_NAMES = 10_000;

    /** Characters kept of a name: no domain name is longer. */
    private static final int MAX_NAME_LENGTH = 255;

    final String inputName;
    final int fileNumber;
    final String compression;
    String format = "";
    String byteOrder = "";
    String version = "";
    String timeResolution = "";
    long snaplen;
    long sections;
    long interfaceCount;
    long records;
    long bytesRead;
    long recordsWithoutTime;
    long comments;
    long nameResolutionBlocks;
    long unknownBlocks;
    long damageCount;
    long skippedStretches;
    long damagedBytes;
    boolean cutOff;
    long cutOffset;
    long cutPresentBytes;
    long cutRequiredBytes;
    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private long namesLeftOut;

    CaptureSummary(String inputName, int fileNumber, String compression) {
        this.inputName = inputName;
        this.fileNumber = fileNumber;
        this.compression = compression;
    }

    /** The input as its user gave it. */
    public String inputName() {
        return inputName;
    }

    /** Which of the captures of one run this is, counted from 1. */
    public int fileNumber() {
        return fileNumber;
    }

    /** {@code pcap}, {@code modified pcap}, {@code IXIA lcap} or {@code pcapng}: that of the first header. */
    public String format() {
        return format;
    }

    /** {@code none}, {@code gzip}, {@code zstd}, {@code lz4}, {@code xz}, {@code bzip2}, or two of them: {@code gzip of xz}. */
    public String compression() {
        return compression;
    }

    /** {@code little-endian} or {@code big-endian}: that of the first header or section. */
    public String byteOrder() {
        return byteOrder;
    }

    /** The format's version as its first header states it, such as {@code 2.4}. */
    public String version() {
        return version;
    }

    /** The unit of a pcap file's timestamps; in pcapng that of the first interface, and empty where there is none yet. */
    public String timeResolution() {
        return timeResolution;
    }

    /** Bytes kept of a frame at most as the pcap header, or the first interface, states it; 0 and absurd values mean no limit. */
    public long snaplen() {
        return snaplen;
    }

    /** pcapng sections, or pcap file headers. */
    public long sections() {
        return sections;
    }

    /** Interfaces described in all sections; {@link #interfaces()} keeps the first {@value #MAX_INTERFACES}. */
    public long interfaceCount() {
        return interfaceCount;
    }

    /** The first {@value #MAX_INTERFACES} interfaces, by number; a pcap file has one. */
    public List<CaptureInterface> interfaces() {
        return Collections.unmodifiableList(interfaces);
    }

    /** Packet records handed out. */
    public long records() {
        return records;
    }

    /** Decompressed bytes taken from the input so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Records whose time is not known. */
    public long recordsWithoutTime() {
        return recordsWithoutTime;
    }

    /** Comments in pcapng options, of any block that was read. */
    public long comments() {
        return comments;
    }

    /** pcapng name resolution blocks. */
    public long nameResolutionBlocks() {
        return nameResolutionBlocks;
    }

    /**
     * What name resolution blocks call IPv4 addresses, given as bit patterns: the first name of each of the first {@value #MAX_NAMES}, in the
     * order of the file. At most 255 characters, and any at all.
     */
    public Map<Integer, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Names for which there was no room, counted each time that they stand in the capture. */
    public long namesLeftOut() {
        return namesLeftOut;
    }

    /** pcapng blocks of other types that were stepped over. */
    public long unknownBlocks() {
        return unknownBlocks;
    }

    /** The first {@value #MAX_DAMAGES} damages, in file order. */
    public List<Damage> damages() {
        return Collections.unmodifiableList(damages);
    }

    /** All damages. */
    public long damageCount() {
        return damageCount;
    }

    /** Damages that cost bytes. */
    public long skippedStretches() {
        return skippedStretches;
    }

    /** Bytes that nothing was read from: {@link #damagedBytes()} and those that are there of a record that is cut off. */
    public long skippedBytes() {
        return damagedBytes + cutPresentBytes;
    }

    /** Bytes that damages cost. */
    public long damagedBytes() {
        return damagedBytes;
    }

    /** Whether the capture ends within a record, as when its writer was killed; normal, and everything before it counts. */
    public boolean cutOff() {
        return cutOff;
    }

    /** Bytes from the start of the (decompressed) input to the record that is cut off; only where {@link #cutOff()}. */
    public long cutOffset() {
        return cutOffset;
    }

    /** Bytes that are there of the record that is cut off, or of its header. */
    public long cutPresentBytes() {
        return cutPresentBytes;
    }

    /** Bytes that the record, or its header where not even that is whole, should have. */
    public long cutRequiredBytes() {
        return cutRequiredBytes;
    }

    void addDamage(Damage damage) {
        damageCount++;
        damagedBytes += damage.skippedBytes();
        if (damage.skippedBytes() > 0) {
            skippedStretches++;
        }
        if (damages.size() < MAX_DAMAGES) {
            damages.add(damage);
        }
    }

    void addName(int address, String name) {
        if (name.isEmpty() || names.containsKey(address)) {
            return;
        }
        if (names.size() == MAX_NAMES) {
            namesLeftOut++;
        } else {
            names.put(address, name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)));
        }
    }

    void addInterface(CaptureInterface added) {
        if (interfaceCount == 0) {
            timeResolution = added.timeResolution();
            snaplen = added.snaplen();
        }
        interfaceCount++;
        if (interfaces.size() < MAX_INTERFACES) {
            interfaces.add(added);
        }
    }

    void addHeader(String headerFormat, boolean bigEndian, int majorVersion, int minorVersion) {
        if (sections == 0) {
            format = headerFormat;
            byteOrder = bigEndian ? "big-endian" : "little-endian";
            version = majorVersion + "." + minorVersion;
        }
        sections++;
    }

    void markCutOff(long offset, long presentBytes, long requiredBytes) {
        cutOff = true;
        cutOffset = offset;
        cutPresentBytes = presentBytes;
        cutRequiredBytes = requiredBytes;
    }
}
