package icmpscan.capture;

import java.util.ArrayList;
import java.util.List;

/** What holds within one section of a pcapng file: its byte order, and the interfaces it has described so far. */
final class PcapngSection {
    /** Interfaces kept of one section; packets of further ones cannot be read. */
    static final int MAX_INTERFACES = 1 << 16;

    private final List<PcapngInterface> interfaces = new ArrayList<>();
    private boolean littleEndian;

    /** Starts the next section: no interface of the last one is known in it. */
    void start(boolean sectionIsLittleEndian) {
        littleEndian = sectionIsLittleEndian;
        interfaces.clear();
    }

    boolean isLittleEndian() {
        return littleEndian;
    }

    int interfaceCount() {
        return interfaces.size();
    }

    /** Whether one more can be added. */
    boolean hasRoom() {
        return interfaces.size() < MAX_INTERFACES;
    }

    void add(PcapngInterface described) {
        interfaces.add(described);
    }

    boolean hasInterface(long id) {
        return id < interfaces.size();
    }

    /** The interface that blocks of this section call so; {@link #hasInterface} comes first. */
    PcapngInterface interfaceOf(long id) {
        return interfaces.get((int) id);
    }
}
