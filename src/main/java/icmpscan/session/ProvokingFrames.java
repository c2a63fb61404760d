package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/**
 * Finds the frames whose datagrams provoked errors, in two readings of the captures: {@link #want} takes the errors in the first, {@link #see}
 * and {@link #flows} what passes in the second. The last datagram before the error that is the quoted one counts: with its identification,
 * else without. Bounded by {@link #MAX_ERRORS} errors; those beyond are counted.
 */
public final class ProvokingFrames {
    /** Errors whose datagrams are looked for. */
    public static final int MAX_ERRORS = 1 << 20;

    /** No frame has this number. */
    private static final long NOT_SEEN = 0;

    private static final int ADDRESSES = 12;
    private static final int ADDRESSES_BYTES = 8;

    /** Bytes of a frame in which a header is looked for: more than all tunnels together need. */
    private static final int SEARCHED_BYTES = 512;

    private final Map<Long, QuotedDatagramKey> quotedBy = new HashMap<>();
    private final Map<QuotedDatagramKey, Long> lastSeen = new HashMap<>();
    private final Map<Long, Long> errorOf = new TreeMap<>();
    private PacketRecord present;
    private long beyond;

    /** An error whose datagram is to be found; other messages are none. */
    public void want(IcmpMessage error) {
        QuotedDatagramKey key = error.quoted().present() ? QuotedDatagramKey.of(error) : null;
        if (key == null) {
            return;
        }
        if (quotedBy.size() >= MAX_ERRORS) {
            beyond++;
            return;
        }
        quotedBy.put(PackedFrame.of(error), key);
        lastSeen.put(key, NOT_SEEN);
        lastSeen.put(key.withAnyIdentification(), NOT_SEEN);
    }

    /** The record that comes next, in the same order as in the first reading. */
    public void see(PacketRecord record) {
        present = record;
        QuotedDatagramKey key = quotedBy.get(PackedFrame.of(record));
        if (key != null) {
            provoked(key, PackedFrame.of(record));
        }
    }

    /** To be told of the datagrams in that record. */
    public FlowSink flows() {
        return (source, destination, protocol, ports, sourceMac, destinationMac) -> search(source, destination);
    }

    /** The error's frame by the frame of the datagram that provoked it, as {@link PackedFrame}; of several errors that of the first. */
    public Map<Long, Long> errorsByFrame() {
        return errorOf;
    }

    /** Errors that were too many to look for their datagrams. */
    public long beyond() {
        return beyond;
    }

    private void provoked(QuotedDatagramKey key, long error) {
        long exact = lastSeen.get(key);
        long frame = exact == NOT_SEEN ? lastSeen.get(key.withAnyIdentification()) : exact;
        if (frame != NOT_SEEN) {
            errorOf.putIfAbsent(frame, error);
        }
    }

    /** Whatever headers stand before it, a datagram shows by its two addresses. */
    private void search(int source, int destination) {
        ByteBuffer bytes = present.bytes();
        long addresses = FlowKeys.pairOf(source, destination);
        int end = present.frameEnd();
        int last = Math.min(end, present.frameStart() + SEARCHED_BYTES) - ADDRESSES - ADDRESSES_BYTES;
        for (int start = present.frameStart(); start <= last; start++) {
            if (bytes.getLong(start + ADDRESSES) == addresses) {
                remember(QuotedDatagramKey.at(bytes, start, end));
            }
        }
    }

    private void remember(QuotedDatagramKey datagram) {
        if (datagram == null) {
            return;
        }
        long frame = PackedFrame.of(present);
        lastSeen.replace(datagram, frame);
        lastSeen.replace(datagram.withAnyIdentification(), frame);
    }
}
