package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import icmpscan.capture.PacketRecord;

/** Finds the datagrams of a frame between two addresses, whatever headers stand before them. Each is handed to who wants to know. */
final class DatagramSearch {
    private static final int ADDRESSES = 12;
    private static final int ADDRESSES_BYTES = 8;

    /** Bytes of a frame in which a header is looked for: more than all tunnels together need. */
    private static final int SEARCHED_BYTES = 512;

    private final Consumer<QuotedDatagramKey> found;

    DatagramSearch(Consumer<QuotedDatagramKey> found) {
        this.found = found;
    }

    /** Looks for datagrams from one of these addresses to the other, given as bit patterns. */
    void search(PacketRecord record, int source, int destination) {
        ByteBuffer bytes = record.bytes();
        long addresses = FlowKeys.pairOf(source, destination);
        int end = record.frameEnd();
        int last = Math.min(end, record.frameStart() + SEARCHED_BYTES) - ADDRESSES - ADDRESSES_BYTES;
        for (int start = record.frameStart(); start <= last; start++) {
            if (bytes.getLong(start + ADDRESSES) == addresses) {
                QuotedDatagramKey datagram = QuotedDatagramKey.at(bytes, start, end);
                if (datagram != null) {
                    found.accept(datagram);
                }
            }
        }
    }
}
