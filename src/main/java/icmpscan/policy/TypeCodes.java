package icmpscan.policy;

import java.util.BitSet;

/** A set of ICMP types and codes. */
public final class TypeCodes {
    private static final int CODES = 256;
    private static final int TYPES = 256;

    private final BitSet pairs;

    private TypeCodes(BitSet pairs) {
        this.pairs = pairs;
    }

    /** No type at all. */
    public static TypeCodes none() {
        return new TypeCodes(new BitSet());
    }

    /** Every type and code. */
    public static TypeCodes all() {
        return none().complement();
    }

    /** These, and a type (0..255) with all its codes. */
    public TypeCodes with(int type) {
        BitSet more = (BitSet) pairs.clone();
        more.set(type * CODES, (type + 1) * CODES);
        return new TypeCodes(more);
    }

    /** These, and a type with one code; both 0..255. */
    public TypeCodes with(int type, int code) {
        BitSet more = (BitSet) pairs.clone();
        more.set(type * CODES + code);
        return new TypeCodes(more);
    }

    /** All others. */
    public TypeCodes complement() {
        BitSet others = (BitSet) pairs.clone();
        others.flip(0, TYPES * CODES);
        return new TypeCodes(others);
    }

    /** Whether the type and code, both 0..255, are among them. */
    public boolean contains(int type, int code) {
        return pairs.get(type * CODES + code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeCodes types && types.pairs.equals(pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }

    @Override
    public String toString() {
        return pairs.cardinality() + " types and codes";
    }
}
