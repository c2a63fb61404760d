package icmpscan.capture;

import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/** What a capture says of one interface: of a pcapng interface description, or of a pcap file header. Moves with the reader. */
public final class CaptureInterface {
    final int id;
    final int linkType;
    final long snaplen;
    final TimeResolution timeResolution;
    Optional<String> name = Optional.empty();
    Optional<String> filter = Optional.empty();
    int fcsLength;
    long records;
    /** Byte order of the section that describes it; {@code null} in a pcap file. */
    ByteOrder byteOrder;
    /** The options of its description as they stand, the end of options left out; {@code null} where they are not kept. */
    byte[] options;

    OptionalLong droppedByInterface = OptionalLong.empty();
    OptionalLong droppedBySystem = OptionalLong.empty();
    OptionalLong droppedBetweenRecords = OptionalLong.empty();

    CaptureInterface(int id, int linkType, long snaplen, TimeResolution timeResolution) {
        this.id = id;
        this.linkType = linkType;
        this.snaplen = snaplen;
        this.timeResolution = timeResolution;
    }

    /** Number of the interface, counted from 0 over all sections. */
    public int id() {
        return id;
    }

    /** The {@code LINKTYPE_} number of its frames; {@link LinkTypes#name} names it. */
    public int linkType() {
        return linkType;
    }

    /** Bytes kept of a frame at most, as stated; 0 for no limit. Up to 4294967295. */
    public long snaplen() {
        return snaplen;
    }

    /** The unit of its timestamps: {@code microseconds}, {@code nanoseconds}, or such as {@code 10^-3 s} and {@code 2^-10 s}. */
    public String timeResolution() {
        return timeResolution.toString();
    }

    /** Its name on the capturing machine (if_name), at most {@value PcapngOptions#MAX_TEXT_BYTES} bytes of it; any characters at all. */
    public Optional<String> name() {
        return name;
    }

    /** The capture filter (if_filter), which explains frames that are missing; cut and unsafe as the name. */
    public Optional<String> filter() {
        return filter;
    }

    /** Bytes of the frame check sequence at the end of its frames; 0 where the capture states none. */
    public int fcsLength() {
        return fcsLength;
    }

    /** Packet records read from it so far. */
    public long records() {
        return records;
    }

    /** Frames that the interface lost for want of room, as its last statistics block says (isb_ifdrop). */
    public OptionalLong droppedByInterface() {
        return droppedByInterface;
    }

    /** Frames that the operating system lost, as its last statistics block says (isb_osdrop). */
    public OptionalLong droppedBySystem() {
        return droppedBySystem;
    }

    /** Sum of the losses stated with single frames (epb_dropcount, and the drop counts of obsolete packet blocks). */
    public OptionalLong droppedBetweenRecords() {
        return droppedBetweenRecords;
    }

    /** All frames that were lost, as the capture says; losses stated with single frames may be in the statistics as well, so the larger counts. */
    public long lost() {
        long statistics = droppedByInterface.orElse(0) + droppedBySystem.orElse(0);
        return Math.max(statistics < 0 ? Long.MAX_VALUE : statistics, droppedBetweenRecords.orElse(0));
    }

    void addDroppedBetweenRecords(long count) {
        long sum = droppedBetweenRecords.orElse(0) + count;
        if (count >= 0) { // else it is more than anybody can count
            droppedBetweenRecords = OptionalLong.of(sum < 0 ? Long.MAX_VALUE : sum);
        }
    }
}
