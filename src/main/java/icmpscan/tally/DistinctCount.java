package icmpscan.tally;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/**
 * How many different keys there are: exact up to {@value #MAX_EXACT}, beyond that estimated by HyperLogLog in 16 KiB, which can tell any number
 * of them. Merges in any order, and no order of keys shows.
 *
 * @see <a href="https://datasketches.apache.org/docs/HLL/HLL.html">Apache DataSketches, HLL sketch</a>
 */
public final class DistinctCount {
    /** Different keys that are counted one by one. */
    public static final int MAX_EXACT = 1024;

    /** Logarithm of the number of registers. */
    private static final int LG_REGISTERS = 14;

    private KeyIndex exact = new KeyIndex();
    /** {@code null} while all keys are in {@link #exact}: few captures need the library. */
    private HllSketch sketch;

    /** Counts a key. */
    void add(long key) {
        if (sketch != null) {
            sketch.update(key);
            return;
        }
        exact.add(0, key);
        if (exact.size() > MAX_EXACT) {
            sketch = sketchOf(exact);
            exact = null;
        }
    }

    /** Adds what was counted elsewhere. */
    void merge(DistinctCount other) {
        if (other.sketch == null) {
            for (int number = 0; number < other.exact.size(); number++) {
                add(other.exact.low(number));
            }
            return;
        }
        Union union = new Union(LG_REGISTERS);
        union.update(sketch == null ? sketchOf(exact) : sketch);
        union.update(other.sketch);
        sketch = union.getResult(TgtHllType.HLL_8);
        exact = null;
    }

    private static HllSketch sketchOf(KeyIndex keys) {
        HllSketch sketch = new HllSketch(LG_REGISTERS, TgtHllType.HLL_8);
        for (int number = 0; number < keys.size(); number++) {
            sketch.update(keys.low(number));
        }
        return sketch;
    }

    /** Whether {@link #count()} is an estimate. */
    public boolean isEstimate() {
        return sketch != null;
    }

    /** How many different keys there were, or about how many. The estimate is the one that no order of keys, and no merge, changes. */
    public long count() {
        return sketch == null ? exact.size() : Math.round(sketch.getCompositeEstimate());
    }

    /** An estimate is off by no more than so many parts of a thousand in 19 cases of 20. */
    public static int errorPerMille() {
        return (int) Math.ceil(2 * 1000 * HllSketch.getRelErr(true, true, LG_REGISTERS, 1));
    }
}
