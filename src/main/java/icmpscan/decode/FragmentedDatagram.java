package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fragments of one datagram that have come so far (RFC 791 section 3.2). Where they contradict each other, the bytes that came first
 * count: so the message does not depend on what an attacker sends after it. Systems differ here, which is what such attacks live on.
 */
final class FragmentedDatagram {
    /** Data that is kept of one datagram: as much as offsets can reach without overlaps, 8191 * 8 + 65,515. */
    static final int MAX_BYTES = 131_072;

    /** What a stored fragment costs beside its bytes, about. */
    private static final int OVERHEAD_BYTES = 64;

    private static final int UNIT_BYTES = 8;
    private static final int MAX_DATAGRAM_BYTES = 65_535;

    /** What came of a fragment. */
    enum Arrival {
        ADDED,
        DUPLICATE,
        NO_ROOM
    }

    /** One fragment, as far as it was captured. {@code length} is on the wire. */
    private static final class Piece {
        final int offset;
        final int length;
        final byte[] bytes;

        Piece(int offset, int length, byte[] bytes) {
            this.offset = offset;
            this.length = length;
            this.bytes = bytes;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    /** Which units of 8 bytes have come; at most 16,381 of them. */
    private final BitSet units = new BitSet();

    private final boolean timeKnown;
    private final long openedNanos;
    private final Map<Integer, Piece> firstAt = new HashMap<>();
    private IcmpMessage first;
    private int fragments;
    private int total = -1;
    private int dataBytes;
    private boolean overlaps;
    private boolean oversize;
    private boolean checksumNotReady;
    private boolean settled;

    /** Opens a datagram at the time of the fragment that this view shows. */
    FragmentedDatagram(IcmpMessage fragment) {
        timeKnown = fragment.timeKnown;
        openedNanos = fragment.epochNanos;
    }

    /** Takes the first fragment at the cursor; a copy of its message becomes the message. */
    Arrival addFirst(Cursor cursor) {
        first = cursor.message.copy();
        return add(cursor);
    }

    /** Takes the fragment at the cursor. */
    Arrival add(Cursor cursor) {
        IcmpMessage fragment = cursor.message;
        byte[] bytes = new byte[settled ? 0 : Math.max(0, cursor.remaining())];
        cursor.bytes.get(Math.min(cursor.offset, cursor.end), bytes);
        long length = fragment.ipTotalLength == 0
                ? cursor.wireEnd - cursor.offset
                : fragment.ipTotalLength - fragment.ipHeaderLength;
        return add(cursor, (int) Math.max(0, Math.min(length, MAX_DATAGRAM_BYTES)), bytes);
    }

    private Arrival add(Cursor cursor, int length, byte[] bytes) {
        fragments++;
        checksumNotReady |= cursor.checksumNotReady;
        int offset = cursor.message.fragmentOffset();
        boolean last = !cursor.message.moreFragments();
        oversize |= cursor.message.ipHeaderLength + offset + length > MAX_DATAGRAM_BYTES;
        // Only the last fragment may end within a unit; the odd end of another is of no use to its successor's place.
        int end = last ? (offset + length + UNIT_BYTES - 1) / UNIT_BYTES : (offset + length) / UNIT_BYTES;
        int next = units.nextSetBit(offset / UNIT_BYTES);
        if (next >= 0 && next < end) {
            if (isKnown(offset, length, bytes)) {
                return Arrival.DUPLICATE;
            }
            overlaps = true;
        }
        if (last) {
            overlaps |= total >= 0 && total != offset + length;
            total = total < 0 ? offset + length : total;
        }
        if (end > offset / UNIT_BYTES) {
            units.set(offset / UNIT_BYTES, end);
        }
        overlaps |= total >= 0 && units.length() > (total + UNIT_BYTES - 1) / UNIT_BYTES;
        return store(offset, length, bytes);
    }

    private Arrival store(int offset, int length, byte[] bytes) {
        if (settled) {
            return Arrival.ADDED;
        }
        if (dataBytes + bytes.length > MAX_BYTES) {
            return Arrival.NO_ROOM;
        }
        Piece piece = new Piece(offset, length, bytes);
        pieces.add(piece);
        firstAt.putIfAbsent(offset, piece);
        dataBytes += bytes.length;
        return Arrival.ADDED;
    }

    private boolean isKnown(int offset, int length, byte[] bytes) {
        Piece piece = firstAt.get(offset);
        return piece != null && piece.length == length && Arrays.equals(piece.bytes, bytes);
    }

    /** Whether every byte up to the last fragment's end has been sent; not all of them need have been captured. */
    boolean isComplete() {
        return first != null && total >= 0 && units.nextClearBit(0) >= (total + UNIT_BYTES - 1) / UNIT_BYTES;
    }

    /** Makes the message whole, and settles the datagram. */
    void complete() {
        byte[] whole = new byte[capturedBytes()];
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            int length = Math.min(piece.bytes.length, whole.length - piece.offset);
            if (length > 0) {
                System.arraycopy(piece.bytes, 0, whole, piece.offset, length);
            }
        }
        first.reassembled = true;
        first.forgetBody();
        first.anomalies &= Anomaly.OF_HEADERS;
        Cursor cursor = Cursor.atReassembled(first, ByteBuffer.wrap(whole), total, checksumNotReady);
        IcmpLayer.INSTANCE.decode(cursor);
        settle();
    }

    /** Bytes from the start that were captured without a gap. */
    private int capturedBytes() {
        List<Piece> byOffset = new ArrayList<>(pieces);
        byOffset.sort(Comparator.comparingInt(piece -> piece.offset));
        int captured = 0;
        for (Piece piece : byOffset) {
            if (piece.offset > captured) {
                break;
            }
            captured = Math.max(captured, piece.offset + piece.bytes.length);
        }
        return Math.min(captured, total);
    }

    /** Ends the wait: the message is what it is now. Fragments that still come are looked at, but no longer kept. */
    void settle() {
        settled = true;
        if (overlaps) {
            first.mark(Anomaly.FRAGMENT_OVERLAP);
        }
        if (oversize) {
            first.mark(Anomaly.OVERSIZE);
        }
        pieces.clear();
        firstAt.clear();
        dataBytes = 0;
    }

    boolean isSettled() {
        return settled;
    }

    /** The message: the first fragment alone, or all of it once {@link #complete} was called; null until the first fragment came. */
    IcmpMessage message() {
        return first;
    }

    /** How many fragments came. */
    int fragments() {
        return fragments;
    }

    /** Memory for what is kept, about. */
    long storedBytes() {
        return dataBytes + (long) OVERHEAD_BYTES * pieces.size();
    }

    /** Whether its first seen fragment is further away in time than this, before or after; never where times are not known. */
    boolean isOlderThan(long nanos, IcmpMessage now) {
        return timeKnown && now.timeKnown && Math.abs(now.epochNanos - openedNanos) > nanos;
    }
}
