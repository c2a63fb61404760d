package icmpscan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import icmpscan.decode.IcmpMessage;

/**
 * How echo data change from one message of a direction to the next. A ping sends the same again, but for the time at its beginning (at most
 * 16 bytes, not compared but in text, which holds none); who carries data sends other data each time. Only what was captured of both is
 * compared, of the first 512 bytes.
 *
 * <p>One byte repeated is no change from another byte repeated: some tools fill each message with a byte of its own (mtr -B 256).
 *
 * <p>A hot class: the ordinary message is compared in place with the copy of the one before it, and copied over it.
 */
public final class DataChanges {
    /** Distinct changed data that are told apart: the lowest hashes, because those of the whole are among those of the parts. */
    public static final int DISTINCT = 16;

    /** Bytes at the beginning that hold a time in most pings, and are not compared. */
    static final int HEAD = 16;

    /** So many new bytes, and half of all compared, make a changed message: counters and times in the data stay below. */
    private static final int MUCH = 16;

    /** In short messages it is so many, and three quarters; in text, which holds no time, fewer and half. */
    private static final int LITTLE = 8;

    private static final int LEAST_TEXT = 4;

    /** Messages that are kept: the first, and the next ones that differ from the one before them. */
    private static final int SAMPLES = 4;

    /** Shorter text may be chance, and is not called encoded. */
    private static final int LEAST_ENCODED = 16;

    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long[] NONE = {};

    private final List<EchoMessage> samples = new ArrayList<>(1);
    /** The data of the last message; those of a sample or of another part where {@code shared}, which must stay as they are. */
    private byte[] last;

    private boolean shared;
    private int lastKept;
    private int lastLength;

    private long comparedBytes;
    private long steadyBytes;
    private long changed;
    private long texts;
    private long encodedTexts;
    private long[] hashes = NONE;
    private ByteCounts pool;
    private int heldBytes;

    /** Of the last comparison: how many bytes of the head, and of the rest, are the same in both messages. */
    private int sameHead;

    private int sameRest;

    void add(IcmpMessage message) {
        int start = message.start() + EchoMessage.HEADER;
        int kept = EchoMessage.keptBytes(message);
        int length = EchoMessage.dataLength(message);
        if (last == null) {
            keep(EchoMessage.of(message));
            last = samples.get(0).bytes();
            shared = true;
        } else {
            if (compare(message.bytes(), start, kept, length) && samples.size() < SAMPLES) {
                keep(EchoMessage.of(message));
            }
            copyToLast(message.bytes(), start, kept);
        }
        lastKept = kept;
        lastLength = length;
    }

    private void keep(EchoMessage sample) {
        samples.add(sample);
        heldBytes += sample.kept();
    }

    /** Takes over the data; the ordinary message differs at its beginning alone. */
    private void copyToLast(ByteBuffer bytes, int start, int kept) {
        boolean headOnly = !shared && kept == lastKept && kept >= HEAD && sameRest == kept - HEAD;
        if (headOnly) {
            WORDS.set(last, 0, bytes.getLong(start));
            WORDS.set(last, 8, bytes.getLong(start + 8));
            return;
        }
        if (shared || last.length < kept) {
            heldBytes += kept - (shared ? 0 : last.length);
            last = new byte[kept];
            shared = false;
        }
        bytes.get(start, last, 0, kept);
    }

    /** Compares with the last message and counts what has changed; true where the message is worth keeping. */
    private boolean compare(ByteBuffer bytes, int start, int kept, int length) {
        int both = Math.min(kept, lastKept);
        int head = Math.min(both, HEAD);
        sameHead = same(bytes, start, 0, head);
        sameRest = same(bytes, start, head, both);
        boolean restDiffers = sameRest < both - head;
        boolean contentDiffers = restDiffers || sameHead < head;
        if (!contentDiffers && length == lastLength) {
            count(both - head, 0);
            return false;
        }
        DataText text = contentDiffers || both == 0 ? DataText.of(bytes, start, start + kept) : DataText.NONE;
        int from = text == DataText.NONE ? head : 0;
        int fresh = both - from - sameRest - (from == 0 ? sameHead : 0);
        if (fresh > 0
                && isOneByte(bytes, start + from, both - from)
                && isOneByte(ByteBuffer.wrap(last), from, both - from)) {
            fresh = 0;
        } else {
            noteText(text, kept);
        }
        count(both - from, fresh);
        if (isChange(text, fresh, both - from)) {
            changed++;
            noteHash(hash(bytes, start + from, start + kept));
            addToPool(bytes, start + from, start + kept);
        }
        return restDiffers || length != lastLength || kept <= HEAD;
    }

    private void count(int common, int fresh) {
        comparedBytes += common;
        steadyBytes += common - fresh;
    }

    private static boolean isChange(DataText text, int fresh, int common) {
        return (fresh >= MUCH && 2 * fresh >= common)
                || (fresh >= LITTLE && 4 * fresh >= 3 * common)
                || (text != DataText.NONE && fresh >= LEAST_TEXT && 2 * fresh >= common);
    }

    /** How many bytes from one offset to another are the same as in the last message. */
    private int same(ByteBuffer bytes, int start, int from, int to) {
        int equal = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long different = bytes.getLong(start + i) ^ (long) WORDS.get(last, i);
            equal += different == 0 ? 8 : zeroBytes(different);
        }
        for (; i < to; i++) {
            equal += bytes.get(start + i) == last[i] ? 1 : 0;
        }
        return equal;
    }

    /** How many of eight bytes are zero. */
    private static int zeroBytes(long bytes) {
        long low = 0x7F7F_7F7F_7F7F_7F7FL;
        return 8 - Long.bitCount(((bytes & low) + low | bytes) & ~low);
    }

    private static boolean isOneByte(ByteBuffer bytes, int from, int length) {
        for (int i = from + 1; i < from + length; i++) {
            if (bytes.get(i) != bytes.get(from)) {
                return false;
            }
        }
        return true;
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

    private void addToPool(ByteBuffer bytes, int start, int end) {
        ByteCounts counts = ownPool();
        for (int i = start; i < end; i++) {
            counts.add(bytes.get(i));
        }
    }

    private ByteCounts ownPool() {
        if (pool == null) {
            pool = new ByteCounts();
            heldBytes += ByteCounts.HELD_BYTES;
        }
        return pool;
    }

    private void noteText(DataText text, int kept) {
        texts += text == DataText.NONE ? 0 : 1;
        encodedTexts += (text == DataText.HEXADECIMAL || text == DataText.BASE64) && kept >= LEAST_ENCODED ? 1 : 0;
    }

    void merge(DataChanges later) {
        if (later.samples.isEmpty()) {
            return;
        }
        boolean worthKeeping = samples.isEmpty();
        EchoMessage first = later.samples.get(0);
        if (!worthKeeping) {
            worthKeeping = compare(first.buffer(), 0, first.kept(), first.dataLength());
        }
        for (EchoMessage sample : later.samples.subList(worthKeeping ? 0 : 1, later.samples.size())) {
            if (samples.size() < SAMPLES) {
                keep(sample);
            }
        }
        heldBytes += later.lastKept - (last == null || shared ? 0 : last.length);
        last = later.last;
        shared = true;
        lastKept = later.lastKept;
        lastLength = later.lastLength;
        addCounts(later);
    }

    private void addCounts(DataChanges later) {
        comparedBytes += later.comparedBytes;
        steadyBytes += later.steadyBytes;
        changed += later.changed;
        texts += later.texts;
        encodedTexts += later.encodedTexts;
        for (long hash : later.hashes) {
            noteHash(hash);
        }
        if (later.pool != null) {
            ownPool().merge(later.pool);
        }
    }

    /** Bytes that are held for comparison, about. */
    int heldBytes() {
        return heldBytes;
    }

    /** The first message, and the next ones that differ from the one before them: four at most. */
    public List<EchoMessage> samples() {
        return List.copyOf(samples);
    }

    /** Bytes, beyond the first 16 where it is no text, that were in two successive messages. */
    public long comparedBytes() {
        return comparedBytes;
    }

    /** Those of {@link #comparedBytes()} that were the same in both. */
    public long steadyBytes() {
        return steadyBytes;
    }

    /** Messages most of whose compared bytes are new. */
    public long changed() {
        return changed;
    }

    /** How many distinct data the changed messages have; {@link #DISTINCT} stands for that many or more. */
    public int distinct() {
        return hashes.length;
    }

    /** Messages that are text throughout and other than the one before, or than nothing; not merely longer or shorter. */
    public long texts() {
        return texts;
    }

    /** Those of {@link #texts()} that are base64 or hexadecimal digits only, 16 bytes or more. */
    public long encodedTexts() {
        return encodedTexts;
    }

    /** The bytes of all changed messages, beyond the first 16 where they are no text; empty where there is no such message. */
    public Optional<ByteCounts> pool() {
        return Optional.ofNullable(pool);
    }
}
