package icmpscan.decode;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts messages together that came in IPv4 fragments, and hands on every message, fragmented or not, in the order of frames (RFC 791
 * section 3.2, RFC 815).
 *
 * <p>Each first fragment becomes one message, exactly once: whole when the last missing fragment comes; as it is when another first fragment
 * of the same datagram comes, after 30 s of the capture's time, where there is no room, when those behind it must not wait longer (see {@link
 * HeldMessages}), or at the end. Later fragments alone become no message; they are counted.
 *
 * <p>Memory is bounded by {@link #MAX_DATAGRAMS} open datagrams and {@link #MAX_BYTES} for all of them; the oldest goes first.
 */
final class FragmentReassembly {
    /** Datagrams that may be open at a time. */
    static final int MAX_DATAGRAMS = 1024;

    /** Memory for fragments of all open datagrams, about. */
    static final long MAX_BYTES = 8L << 20;

    /** Time after which no more fragments are expected (RFC 791 advises 15 s, RFC 1122 section 3.3.2 60 s; Linux takes 30 s). */
    static final long MAX_NANOS = 30_000_000_000L;

    /** In the order in which they were opened. */
    private final Map<FragmentKey, FragmentedDatagram> open = new LinkedHashMap<>();

    private final HeldMessages held;
    private long storedBytes;
    private long reassembled;
    private long incomplete;
    private long completedLate;
    private long orphans;
    private long duplicates;
    private long evicted;

    FragmentReassembly(MessageSink sink) {
        held = new HeldMessages(sink);
    }

    /** Whether no datagram is open, and so no message waits for one: then whole messages need not come by here. */
    boolean isIdle() {
        return open.isEmpty();
    }

    /** Takes the message or the later fragment that the cursor has come to. */
    void accept(Cursor cursor) {
        IcmpMessage message = cursor.message;
        expire(message);
        if (cursor.outcome == FrameOutcome.LATER_FRAGMENT) {
            addLater(cursor);
        } else if (message.firstFragment() && !message.sampled()) {
            addFirst(cursor);
        } else {
            held.accept(message);
        }
        releaseOverdue(message);
    }

    /** Takes a message that is no fragment. */
    void accept(IcmpMessage whole) {
        expire(whole);
        held.accept(whole);
        releaseOverdue(whole);
    }

    private void releaseOverdue(IcmpMessage now) {
        for (FragmentedDatagram late = held.overdue(now); late != null; late = held.overdue(now)) {
            release(late);
        }
    }

    /** Hands on all that still waits: no more fragments will come. */
    void finish() {
        for (FragmentedDatagram datagram : open.values()) {
            close(datagram);
        }
        open.clear();
    }

    FragmentCounts counts() {
        return new FragmentCounts(reassembled, incomplete, completedLate, orphans, duplicates, evicted);
    }

    private void addFirst(Cursor cursor) {
        FragmentKey key = FragmentKey.of(cursor.message);
        FragmentedDatagram datagram = open.get(key);
        if (datagram != null && datagram.message() != null) {
            close(open.remove(key));
            datagram = null;
        }
        if (datagram == null) {
            datagram = open(key, cursor.message);
        }
        long before = datagram.storedBytes();
        FragmentedDatagram.Arrival arrival = datagram.addFirst(cursor);
        held.await(datagram);
        arrived(key, datagram, arrival, before);
    }

    private void addLater(Cursor cursor) {
        FragmentKey key = FragmentKey.of(cursor.message);
        FragmentedDatagram datagram = open.get(key);
        if (datagram == null) {
            datagram = open(key, cursor.message);
        }
        long before = datagram.storedBytes();
        arrived(key, datagram, datagram.add(cursor), before);
    }

    private FragmentedDatagram open(FragmentKey key, IcmpMessage fragment) {
        if (open.size() >= MAX_DATAGRAMS) {
            evictOldest();
        }
        FragmentedDatagram datagram = new FragmentedDatagram(fragment);
        open.put(key, datagram);
        return datagram;
    }

    private void arrived(
            FragmentKey key, FragmentedDatagram datagram, FragmentedDatagram.Arrival arrival, long storedBefore) {
        storedBytes += datagram.storedBytes() - storedBefore;
        if (arrival == FragmentedDatagram.Arrival.DUPLICATE) {
            duplicates++;
        } else if (arrival == FragmentedDatagram.Arrival.NO_ROOM) {
            evicted++;
            close(open.remove(key));
        } else if (datagram.isComplete()) {
            complete(open.remove(key));
        }
        while (storedBytes > MAX_BYTES) {
            evictOldest();
        }
    }

    private void complete(FragmentedDatagram datagram) {
        if (datagram.isSettled()) {
            completedLate++;
            return;
        }
        reassembled++;
        storedBytes -= datagram.storedBytes();
        held.complete(datagram);
        held.flush();
    }

    private void expire(IcmpMessage now) {
        Iterator<FragmentedDatagram> oldestFirst = open.values().iterator();
        while (oldestFirst.hasNext()) {
            FragmentedDatagram oldest = oldestFirst.next();
            if (!oldest.isOlderThan(MAX_NANOS, now)) {
                return;
            }
            oldestFirst.remove();
            close(oldest);
        }
    }

    private void evictOldest() {
        Iterator<FragmentedDatagram> oldestFirst = open.values().iterator();
        FragmentedDatagram oldest = oldestFirst.next();
        oldestFirst.remove();
        evicted += oldest.isSettled() ? 0 : 1;
        close(oldest);
    }

    /** Ends what has been taken out of the open ones without being complete. */
    private void close(FragmentedDatagram datagram) {
        if (datagram.message() == null) {
            orphans += datagram.fragments();
            storedBytes -= datagram.storedBytes();
        } else if (!datagram.isSettled()) {
            release(datagram);
        }
    }

    /** Hands the first fragment on alone. */
    private void release(FragmentedDatagram datagram) {
        incomplete++;
        storedBytes -= datagram.storedBytes();
        datagram.settle();
        held.flush();
    }
}
