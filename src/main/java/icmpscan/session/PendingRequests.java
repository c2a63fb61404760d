package icmpscan.session;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.KeyIndex;

/**
 * Requests that a reply may still come for, and those that had one, so that a further reply is known to be a duplicate. Two generations: when
 * the younger is full it becomes the older, and what was in the older is let go. A request is thus remembered for at least
 * {@link #GENERATION} later ones, whatever the capture's clock does.
 *
 * <p>A hot class. The last request of each flow is in a row of the flow's own, where its reply finds it, mostly; it goes to the table of its
 * generation when the next one comes. A request need not be looked for in the tables where its sequence number is beyond those of the flow
 * that came before. With ten flows a message takes {@link Exchanges} 45 ns so, and 115 where each is looked for in the tables
 * and put into one.
 */
final class PendingRequests {
    /** Requests in a generation: 4 s at 16,000 a second, days of ordinary pinging; two full ones take 5 to 6 MB. */
    static final int GENERATION = 1 << 16;

    /** Stands for the time of a message of which the capture tells none. */
    static final long NO_TIME = Long.MIN_VALUE;

    /** Two sightings of one packet at two interfaces lie closer together than this. */
    private static final long SIGHTING_NANOS = 1_000_000;

    /** Told of each request that is let go. */
    interface Departure {
        /** The request in this row is forgotten. */
        void forget(RequestRows rows, int row);
    }

    /** No request, or one found again in the younger generation, so that the older row no longer counts. */
    static final byte GONE = 0;

    static final byte UNANSWERED = 1;
    static final byte ANSWERED = 2;
    /** An error has quoted it, and no reply has come. */
    static final byte REFUSED = 3;

    /** Sequence numbers of the flow's requests in the younger generation: {@link SequenceRange}. Where there are any the last one is of it. */
    private static final int YOUNGER_RANGE = 0;

    private static final int OLDER_RANGE = 1;

    /** Cells that it needs beside the key of each flow. */
    static final int CELLS = RequestRows.CELLS + 2;

    private final KeyIndex flows;

    private final int generationSize;

    /** The last request of each flow, beside the key of the flow. */
    private final RequestRows latest;

    private RequestTable younger = new RequestTable();
    private RequestTable older = new RequestTable();
    /** Requests of the younger generation, the latest of flows among them. */
    private int inYounger;

    private int inOlder;

    /** Where the last {@link #find} or {@link #put} ended. */
    RequestRows rows;

    int row;

    /** Requests of the flows with these keys, whose first values are for what is kept of each. */
    PendingRequests(KeyIndex flows) {
        this(flows, GENERATION);
    }

    /** With so many requests in a generation. */
    PendingRequests(KeyIndex flows, int generationSize) {
        this.flows = flows;
        this.generationSize = generationSize;
        latest = new RequestRows(flows);
        rows = latest;
    }

    /** Whether the request is remembered; then {@link #rows} and {@link #row} say where. */
    boolean find(int flow, int sequence) {
        latest.moveTo(flows.cells());
        rows = latest;
        row = flow;
        long key = key(flow, sequence);
        if (latest.key(flow) == key && latest.state(flow) != GONE) {
            return true;
        }
        return findIn(younger, YOUNGER_RANGE, key) || findIn(older, OLDER_RANGE, key);
    }

    private boolean findIn(RequestTable table, int range, long key) {
        int flow = (int) (key >>> Character.SIZE);
        if (!SequenceRange.contains(latest.more(flow, range), (char) key)) {
            return false;
        }
        int found = table.find(key);
        if (found == RequestTable.NONE || table.rows().state(found) == GONE) {
            return false;
        }
        rows = table.rows();
        row = found;
        return true;
    }

    private static long key(int flow, int sequence) {
        return (long) flow << Character.SIZE | sequence;
    }

    /**
     * Remembers the request of the last {@link #find}, in place of what was found; {@link #rows} and {@link #row} say where it is.
     *
     * @param found     what that answered
     * @param departure what to do with each that is let go for it
     */
    void put(boolean found, int flow, int sequence, IcmpMessage request, Departure departure) {
        int rank = makeRow(found, flow, sequence, departure);
        rows.fill(row, key(flow, sequence), rank, request);
    }

    /** As above, with a request of another part. */
    void put(boolean found, int flow, RequestRows from, int theirs, Departure departure) {
        int rank = makeRow(found, flow, from.sequence(theirs), departure);
        rows.fill(row, key(flow, from.sequence(theirs)), rank, from, theirs);
    }

    /** Where to put a request; its rank in its generation. */
    private int makeRow(boolean found, int flow, int sequence, Departure departure) {
        if (found) {
            if (isYoung()) {
                return rows.rank(row);
            }
            rows.become(row, GONE);
        }
        if (inYounger == generationSize) {
            beginGeneration(departure);
        }
        if (latest.state(flow) != GONE) {
            (isYoung(flow) ? younger : older).add(latest, flow);
        }
        latest.setMore(flow, YOUNGER_RANGE, SequenceRange.with(latest.more(flow, YOUNGER_RANGE), sequence));
        rows = latest;
        row = flow;
        return inYounger++;
    }

    /** Whether the request found last is of the younger generation. */
    private boolean isYoung() {
        return rows == latest ? isYoung(row) : rows == younger.rows();
    }

    private boolean isYoung(int flow) {
        return latest.more(flow, YOUNGER_RANGE) != SequenceRange.NONE;
    }

    private void beginGeneration(Departure departure) {
        for (int i = 0; i < older.size(); i++) {
            forget(older.rows(), i, departure);
        }
        for (int flow = 0; flow < flows.size(); flow++) {
            if (!isYoung(flow)) {
                forget(latest, flow, departure);
                latest.become(flow, GONE);
            }
            latest.setMore(flow, OLDER_RANGE, latest.more(flow, YOUNGER_RANGE));
            latest.setMore(flow, YOUNGER_RANGE, SequenceRange.NONE);
        }
        RequestTable emptied = older;
        emptied.clear();
        older = younger;
        younger = emptied;
        inOlder = inYounger;
        inYounger = 0;
    }

    private static void forget(RequestRows rows, int row, Departure departure) {
        if (rows.state(row) != GONE) {
            departure.forget(rows, row);
        }
    }

    /** Whether the request found last is this very message, seen a moment ago at another capture point. */
    boolean isAnotherSighting(IcmpMessage request) {
        return isMomentAgo(rows.nanos(row), request)
                && rows.ipIdentification(row) == request.identification()
                && rows.dataHash(row) == DataHash.of(request);
    }

    /** Whether both times are known and less than a millisecond apart. */
    static boolean isMomentAgo(long nanos, IcmpMessage message) {
        return message.timeKnown() && nanos != NO_TIME && Math.abs(message.epochNanos() - nanos) < SIGHTING_NANOS;
    }

    /** Time of a message, or {@link #NO_TIME}. */
    static long nanos(IcmpMessage message) {
        return message.timeKnown() ? message.epochNanos() : NO_TIME;
    }

    /** Shows all that are remembered, in the order in which they came; a request that took the place of another is where that was. */
    void forEach(Departure visitor) {
        latest.moveTo(flows.cells());
        forEach(older, inOlder, false, visitor);
        forEach(younger, inYounger, true, visitor);
    }

    private void forEach(RequestTable table, int requests, boolean young, Departure visitor) {
        int[] tableRows = new int[requests];
        for (int i = 0; i < table.size(); i++) {
            tableRows[table.rows().rank(i)] = i + 1;
        }
        int[] latestRows = new int[requests];
        for (int flow = 0; flow < flows.size(); flow++) {
            if (isYoung(flow) == young && latest.state(flow) != GONE) {
                latestRows[latest.rank(flow)] = flow + 1;
            }
        }
        for (int rank = 0; rank < requests; rank++) {
            if (latestRows[rank] > 0) {
                visitor.forget(latest, latestRows[rank] - 1);
            } else if (tableRows[rank] > 0) {
                forget(table.rows(), tableRows[rank] - 1, visitor);
            }
        }
    }
}
