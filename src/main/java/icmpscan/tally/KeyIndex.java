package icmpscan.tally;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers distinct keys of two longs 0, 1, 2 … in the order of their first appearance. What belongs to a key stands beside it in a row of
 * {@link #cells()}, or is kept by its owner in arrays under that number. An open-addressing table, filled to half at most.
 *
 * <p>A hot class: looked at several times a message, mostly for another key than the time before, so that what it costs is how often it has
 * to go to distant memory. That is twice: a slot, which holds enough of the hash for a wrong key to be passed over at once, and a row, in
 * which the key is next to its values. It sets no bound of its own; its owners do.
 */
public final class KeyIndex {
    /** What {@link #find} answers for a key that was never added. */
    public static final int NONE = -1;

    private static final int INITIAL_KEYS = 64;
    private static final int KEY_CELLS = 2;

    /** Differ from table to table, so that no capture can be made whose keys all collide. No result depends on them. */
    private final long highSeed = ThreadLocalRandom.current().nextLong();

    private final long lowSeed = ThreadLocalRandom.current().nextLong();

    private final int stride;
    /** By number: both halves of the key, then its values. */
    private long[] cells;
    /** The number of the key, plus one, in as many bits as an index has; the bits above it are of the hash. Zero is a free slot. */
    private int[] slots = new int[2 * INITIAL_KEYS];

    private int size;
    /** The number last found: one message is often like the one before. */
    private int last;

    /** Keys alone. */
    public KeyIndex() {
        this(0);
    }

    /** Keys with so many values each, which are zero for a new key. */
    public KeyIndex(int values) {
        stride = KEY_CELLS + values;
        cells = new long[INITIAL_KEYS * stride];
    }

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /** First half of the key with this number. */
    public long high(int number) {
        return cells[number * stride];
    }

    /** Second half of the key with this number. */
    public long low(int number) {
        return cells[number * stride + 1];
    }

    /** All rows; another array after each {@link #add}. */
    public long[] cells() {
        return cells;
    }

    /** Index in {@link #cells()} of the first value of the key with this number. */
    public int at(int number) {
        return number * stride + KEY_CELLS;
    }

    /** The number of a key, or {@link #NONE}. */
    public int find(long high, long low) {
        if (last < size && holds(last, high, low)) {
            return last;
        }
        int number = (slots[slot(hash(high, low), high, low)] & slots.length - 1) - 1;
        last = number == NONE ? last : number;
        return number;
    }

    /** The number of a key, which is added where it is new. */
    public int add(long high, long low) {
        if (last < size && holds(last, high, low)) {
            return last;
        }
        long hash = hash(high, low);
        int slot = slot(hash, high, low);
        if (slots[slot] != 0) {
            last = (slots[slot] & slots.length - 1) - 1;
            return last;
        }
        if (size * stride == cells.length) {
            grow();
            slot = slot(hash, high, low);
        }
        last = size++;
        cells[last * stride] = high;
        cells[last * stride + 1] = low;
        Arrays.fill(cells, at(last), at(last) + stride - KEY_CELLS, 0);
        slots[slot] = tag(hash) | size;
        return last;
    }

    /**
     * Puts a key with its values in the place of another, lower one, which is forgotten. A table that lets keys go makes the others move down so,
     * and then calls {@link #truncate}; until then no key can be found. In place, because a second table of millions of bytes beside the first
     * is what memory has no room for at that moment.
     */
    public void move(int from, int to) {
        System.arraycopy(cells, from * stride, cells, to * stride, stride);
    }

    /** Forgets all keys but the first so many, and keeps the room for as many as there were. */
    public void truncate(int kept) {
        size = kept;
        last = 0;
        Arrays.fill(slots, 0);
        fillSlots();
    }

    /** Forgets all keys, and keeps the room for as many. */
    public void clear() {
        truncate(0);
    }

    /** The slot that holds a key, or the free one where it belongs. */
    private int slot(long hash, long high, long low) {
        int mask = slots.length - 1;
        int tag = tag(hash);
        int slot = (int) hash & mask;
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if ((entry & ~mask) == tag && holds((entry & mask) - 1, high, low)) {
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** What a slot has of the hash beside the number: other bits than those that chose the slot. */
    private int tag(long hash) {
        return (int) (hash >>> Integer.SIZE) & ~(slots.length - 1);
    }

    private boolean holds(int number, long high, long low) {
        return cells[number * stride + 1] == low && cells[number * stride] == high;
    }

    private void grow() {
        cells = Arrays.copyOf(cells, 2 * cells.length);
        slots = new int[2 * slots.length];
        fillSlots();
    }

    private void fillSlots() {
        for (int number = 0; number < size; number++) {
            long hash = hash(high(number), low(number));
            slots[slot(hash, high(number), low(number))] = tag(hash) | number + 1;
        }
    }

    /** Both halves of a product of 128 bits: each bit of the key moves about half of them, and which ones, nobody outside can know. */
    private long hash(long high, long low) {
        long one = high ^ highSeed;
        long other = low ^ lowSeed;
        return Math.multiplyHigh(one, other) ^ one * other;
    }
}
