package icmpscan.tally;

/**
 * Keys of a moment ago: packets of one conversation come close together, and what was just noted of one need not be noted again. In fixed
 * memory; a key that another one has displaced is new again.
 *
 * <p>A hot class: a key has two places, next to each other, so that a look goes to memory once. Of 20,000 keys in turn 65,536 places know 19 of
 * 20 again, where one place a key would know 6 of 7.
 */
public final class RecentKeys {
    private final long[] keys;

    /** Room for so many, a power of two and at least 2; 8 bytes each, of which a processor keeps a few hundred KiB near. */
    public RecentKeys(int room) {
        if (Integer.bitCount(room) != 1 || room < 2) {
            throw new IllegalArgumentException(room + " is no power of two, or one");
        }
        keys = new long[room];
    }

    /**
     * Whether a key has not come lately; it has from now on, in place of the older of two. Key 0 is always new, because it stands for an
     * empty place.
     *
     * @param key whose lowest bits are as good as random
     */
    public boolean isNew(long key) {
        int place = (int) key & (keys.length - 2);
        if ((keys[place] == key || keys[place + 1] == key) && key != 0) {
            return false;
        }
        keys[place + 1] = keys[place];
        keys[place] = key;
        return true;
    }
}
