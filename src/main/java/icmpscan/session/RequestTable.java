package icmpscan.session;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Requests of one generation that are not the last of their flows any more. Mostly none of them is ever looked for: they are written one after
 * the other, which costs next to nothing, and a place where each is found again is noted only when one is looked for.
 */
final class RequestTable {
    /** No such request. */
    static final int NONE = -1;

    /** Differs from run to run, so that no capture can be made whose keys all collide. No result depends on it. */
    private static final long MULTIPLIER = ThreadLocalRandom.current().nextLong() | 1;

    private static final int[] NO_SLOTS = {0};

    private final RequestRows rows = new RequestRows();
    private int size;
    /** How many of the rows are to be found in the slots. */
    private int noted;
    /** Row plus one, in as many bits as an index has; the bits above it are of the hash. Zero is free. Half of them at least are. */
    private int[] slots = NO_SLOTS;

    int size() {
        return size;
    }

    RequestRows rows() {
        return rows;
    }

    /** Adds a request that is in no row yet. */
    void add(RequestRows from, int theirs) {
        rows.reach(size);
        rows.copy(size++, from, theirs);
    }

    /** The row of a request, or {@link #NONE}. */
    int find(long key) {
        noteAll();
        long hash = key * MULTIPLIER;
        int mask = slots.length - 1;
        int slot = slot(hash);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            int row = (entry & mask) - 1;
            if ((entry & ~mask) == tag(hash) && rows.key(row) == key) {
                return row;
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    private void noteAll() {
        if (2 * size > slots.length) {
            slots = new int[Math.max(1 << 8, 4 * Integer.highestOneBit(size))];
            noted = 0;
        }
        while (noted < size) {
            note(noted++);
        }
    }

    private void note(int row) {
        long hash = rows.key(row) * MULTIPLIER;
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = tag(hash) | row + 1;
    }

    /** The upper bits of a product are those that all bits of the key have moved. */
    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & slots.length - 1;
    }

    /** What a slot has of the hash beside the row: other bits than those that chose the slot. */
    private int tag(long hash) {
        return (int) (hash >>> Integer.SIZE) & ~(slots.length - 1);
    }

    /** Forgets all requests, and keeps the room for as many. */
    void clear() {
        if (noted > 0) {
            Arrays.fill(slots, 0);
        }
        noted = 0;
        size = 0;
    }
}
