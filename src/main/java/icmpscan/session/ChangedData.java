package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** What is new in the echo data of one direction: counted from the first message that is not as the one before it. */
final class ChangedData {
    /** Nothing new; not to be added to. */
    static final ChangedData NONE = new ChangedData();

    /** Distinct data that are told apart: the lowest hashes, because those of the whole are among those of the parts. */
    static final int DISTINCT = 16;

    /** Shorter text may be chance, and is not called encoded. */
    private static final int LEAST_ENCODED = 16;

    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private long freshBytes;
    private long messages;
    private long texts;
    private long encodedTexts;
    private long[] hashes = {};
    private ByteCounts pool;

    /** Counts bytes that differ from those in their place before. */
    void addFresh(int bytes) {
        freshBytes += bytes;
    }

    /** Counts a text, of which so many bytes were captured. */
    void addText(DataText text, int bytes) {
        texts++;
        encodedTexts += (text == DataText.HEXADECIMAL || text == DataText.BASE64) && bytes >= LEAST_ENCODED ? 1 : 0;
    }

    /** Counts a message most of which is new, and pools its bytes. */
    void addMessage(ByteBuffer bytes, int start, int end) {
        messages++;
        noteHash(hash(bytes, start, end));
        ByteCounts counts = ownPool();
        for (int i = start; i < end; i++) {
            counts.add(bytes.get(i));
        }
    }

    private static long hash(ByteBuffer bytes, int start, int end) {
        long hash = (long) end - start;
        int i = start;
        for (; i + 8 <= end; i += 8) {
            hash = Long.rotateLeft((hash ^ bytes.getLong(i)) * MULTIPLIER, 29);
        }
        for (; i < end; i++) {
            hash = Long.rotateLeft((hash ^ bytes.get(i)) * MULTIPLIER, 29);
        }
        return hash * MULTIPLIER;
    }

    private void noteHash(long hash) {
        int at = Arrays.binarySearch(hashes, hash);
        if (at >= 0 || (hashes.length == DISTINCT && -at - 1 == DISTINCT)) {
            return;
        }
        long[] grown = Arrays.copyOf(hashes, hashes.length + 1);
        grown[hashes.length] = hash;
        Arrays.sort(grown);
        hashes = grown.length > DISTINCT ? Arrays.copyOf(grown, DISTINCT) : grown;
    }

    private ByteCounts ownPool() {
        if (pool == null) {
            pool = new ByteCounts();
        }
        return pool;
    }

    void merge(ChangedData later) {
        freshBytes += later.freshBytes;
        messages += later.messages;
        texts += later.texts;
        encodedTexts += later.encodedTexts;
        for (long hash : later.hashes) {
            noteHash(hash);
        }
        if (later.pool != null) {
            ownPool().merge(later.pool);
        }
    }

    int heldBytes() {
        return pool == null ? 0 : ByteCounts.HELD_BYTES;
    }

    long freshBytes() {
        return freshBytes;
    }

    long messages() {
        return messages;
    }

    int distinct() {
        return hashes.length;
    }

    long texts() {
        return texts;
    }

    long encodedTexts() {
        return encodedTexts;
    }

    Optional<ByteCounts> pool() {
        return Optional.ofNullable(pool);
    }
}
