package icmpscan.session;

import java.util.Arrays;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/** Requests in rows of {@code long}s. A row that was never filled is {@link PendingRequests#GONE}. */
final class RequestRows {
    private static final int INITIAL_ROWS = 64;

    /** When it came, or {@link PendingRequests#NO_TIME}. */
    private static final int NANOS = 0;

    private static final int FRAME = 1;
    /** The number of its flow above 16 bits of sequence number, above 8 bits of what became of it. */
    private static final int KEY_AND_STATE = 2;

    private static final int DATA_HASH = 3;
    /** Bytes of its data above 16 bits of its rank, above 16 bits of IP identification. */
    private static final int LENGTH_RANK_IDENTIFICATION = 4;

    /** Cells of a row, for an owner with more of them beside each. */
    static final int CELLS = 5;

    private final int stride;
    private final int offset;
    private long[] cells;

    /** Rows of their own. */
    RequestRows() {
        stride = CELLS;
        offset = 0;
        cells = new long[INITIAL_ROWS * stride];
    }

    /** Rows that are the first values of the keys of this index. */
    RequestRows(KeyIndex keys) {
        offset = keys.at(0);
        stride = keys.at(1) - offset;
        cells = keys.cells();
    }

    /** Makes room for a row. */
    void reach(int row) {
        if ((row + 1) * stride > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
    }

    /** The same rows where a {@link KeyIndex} has them now. */
    void moveTo(long[] now) {
        cells = now;
    }

    private long cell(int row, int cell) {
        return cells[row * stride + offset + cell];
    }

    private void set(int row, int cell, long to) {
        cells[row * stride + offset + cell] = to;
    }

    /** A cell of the owner's. */
    long more(int row, int cell) {
        return cell(row, CELLS + cell);
    }

    /** Changes a cell of the owner's. */
    void setMore(int row, int cell, long to) {
        set(row, CELLS + cell, to);
    }

    /** When the request came, or {@link PendingRequests#NO_TIME}. */
    long nanos(int row) {
        return cell(row, NANOS);
    }

    /** {@link PackedFrame} of the request. */
    long frame(int row) {
        return cell(row, FRAME);
    }

    /** {@link DataHash} of the request. */
    long dataHash(int row) {
        return cell(row, DATA_HASH);
    }

    /** Bytes of the request, -1 where not all of them were captured. */
    int dataLength(int row) {
        return (int) (cell(row, LENGTH_RANK_IDENTIFICATION) >> 32);
    }

    /** How many requests of its generation came before it. */
    int rank(int row) {
        return (char) (cell(row, LENGTH_RANK_IDENTIFICATION) >>> Character.SIZE);
    }

    /** IP identification of the request. */
    int ipIdentification(int row) {
        return (char) cell(row, LENGTH_RANK_IDENTIFICATION);
    }

    /** Flow and sequence number, which no other request has. */
    long key(int row) {
        return cell(row, KEY_AND_STATE) >>> Byte.SIZE;
    }

    /** Number of the flow that the request is of. */
    int flow(int row) {
        return (int) (cell(row, KEY_AND_STATE) >>> (Byte.SIZE + Character.SIZE));
    }

    /** Sequence number of the request. */
    int sequence(int row) {
        return (char) key(row);
    }

    /** What became of it: {@link PendingRequests#UNANSWERED} and so on. */
    byte state(int row) {
        return (byte) cell(row, KEY_AND_STATE);
    }

    /** From now on this became of it. */
    void become(int row, byte state) {
        setKey(row, key(row), state);
    }

    private void setKey(int row, long key, byte state) {
        set(row, KEY_AND_STATE, key << Byte.SIZE | state);
    }

    /** Fills a row with a request that has just come. */
    void fill(int row, long key, int rank, IcmpMessage request) {
        long length = request.captured() >= request.length() ? request.length() : -1;
        set(row, NANOS, PendingRequests.nanos(request));
        set(row, FRAME, PackedFrame.of(request));
        set(row, DATA_HASH, DataHash.of(request));
        set(row, LENGTH_RANK_IDENTIFICATION, length << 32 | (long) rank << Character.SIZE | request.identification());
        setKey(row, key, PendingRequests.UNANSWERED);
    }

    /** Fills a row with a request of another table, or of another part. */
    void fill(int row, long key, int rank, RequestRows from, int theirs) {
        copy(row, from, theirs);
        set(
                row,
                LENGTH_RANK_IDENTIFICATION,
                (long) from.dataLength(theirs) << 32 | (long) rank << Character.SIZE | from.ipIdentification(theirs));
        setKey(row, key, from.state(theirs));
    }

    /** Fills a row with all that another table has of a request. */
    void copy(int row, RequestRows from, int theirs) {
        System.arraycopy(from.cells, theirs * from.stride + from.offset, cells, row * stride + offset, CELLS);
    }
}
