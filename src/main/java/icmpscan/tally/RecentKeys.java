package icmpscan.tally;

/**
 * Keys of a moment ago: packets of one conversation come close together, and what was just noted of one need not be noted again. In fixed
 * memory; a key that another one has displaced is new again.
 *
 * <p>A hot class: one look into one array a packet.
 */
public final class RecentKeys {
    private final long[] keys;

    /** Room for so many, a power of two; 8 bytes each, of which a processor keeps a few hundred KiB near. */
    public RecentKeys(int room) {
        if (Integer.bitCount(room) != 1) {
            throw new IllegalArgumentException(room + " is no power of two");
        }
        keys = new long[room];
    }

    /**
     * Whether a key has not come lately; it has from now on. Key 0 is always new, because it stands for an empty place.
     *
     * @param key whose lowest bits are as good as random
     */
    public boolean isNew(long key) {
        int place = (int) key & (keys.length - 1);
        if (keys[place] == key && key != 0) {
            return false;
        }
        keys[place] = key;
        return true;
    }
}
