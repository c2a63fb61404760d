package icmpscan.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
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
 * <p>A hot class, 64 bytes a direction: the ordinary message differs from the one before it in its first 16 bytes at most, and is compared in
 * place with data that are kept anyhow. What else changes is counted in {@link ChangedData}, which most directions do not have.
 */
public final class DataChanges {
    /** Distinct changed data that are told apart. */
    public static final int DISTINCT = ChangedData.DISTINCT;

    /** Bytes at the beginning that hold a time in most pings, and are not compared. */
    static final int HEAD = 16;

    /** So many new bytes, and half of all compared, make a changed message: counters and times in the data stay below. */
    private static final int MUCH = 16;

    /** In short messages it is so many, and three quarters; in text, which holds no time, fewer and half. */
    private static final int LITTLE = 8;

    private static final int LEAST_TEXT = 4;

    /** Messages that are kept: the first, and the next ones that differ from the one before them. */
    private static final int SAMPLES = 4;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private List<EchoMessage> samples = List.of();
    /** The data of the last message from {@link #HEAD} on; those of a sample or of another part where {@code shared}, which must stay as they are. */
    private byte[] last;

    private boolean shared;
    private int lastKept;
    private int lastLength;
    /** The first bytes of the last message, beginning with the uppermost; zero where it is shorter. */
    private long firstWord;

    private long secondWord;
    private long comparedBytes;
    private ChangedData changed = ChangedData.NONE;
    private int heldBytes;

    /** With the data of a message; with none where there is no message. */
    static DataChanges startingWith(EchoMessage message) {
        DataChanges changes = new DataChanges();
        if (message != null) {
            changes.begin(message);
        }
        return changes;
    }

    private void begin(EchoMessage message) {
        keep(message);
        last = message.bytes();
        shared = true;
        firstWord = firstWord(message.buffer(), 0, message.kept());
        secondWord = secondWord(message.buffer(), 0, message.kept());
        lastKept = message.kept();
        lastLength = message.dataLength();
    }

    void add(IcmpMessage message) {
        if (last == null) {
            begin(EchoMessage.of(message));
            return;
        }
        int start = message.start() + EchoMessage.HEADER;
        int kept = EchoMessage.keptBytes(message);
        int length = EchoMessage.dataLength(message);
        int sameRest = same(message.bytes(), start, HEAD, Math.min(kept, lastKept));
        if (compare(message.bytes(), start, kept, length, sameRest) && samples.size() < SAMPLES) {
            keep(EchoMessage.of(message));
        }
        int rest = Math.max(kept - HEAD, 0);
        if (sameRest != rest || rest != Math.max(lastKept - HEAD, 0)) {
            copyToLast(message.bytes(), start, kept);
        }
        firstWord = firstWord(message.bytes(), start, kept);
        secondWord = secondWord(message.bytes(), start, kept);
        lastKept = kept;
        lastLength = length;
    }

    /** As many messages as the last one, but for bytes in the head of longer ones that are no text: those of the last of them are given. */
    void addSame(long messages, long first, long second) {
        comparedBytes += messages * Math.max(lastKept - HEAD, 0);
        firstWord = first;
        secondWord = second;
    }

    /** The first eight of so many bytes, followed by zeros where there are fewer. */
    static long firstWord(ByteBuffer bytes, int start, int kept) {
        return word(bytes, start, kept);
    }

    /** The next eight of them. */
    static long secondWord(ByteBuffer bytes, int start, int kept) {
        return word(bytes, start + Long.BYTES, kept - Long.BYTES);
    }

    private void keep(EchoMessage sample) {
        List<EchoMessage> more = new ArrayList<>(samples);
        more.add(sample);
        samples = List.copyOf(more);
        heldBytes += sample.kept();
    }

    private void copyToLast(ByteBuffer bytes, int start, int kept) {
        if (shared || last.length < kept) {
            heldBytes += kept - (shared ? 0 : last.length);
            last = new byte[kept];
            shared = false;
        }
        bytes.get(start, last, 0, kept);
    }

    /**
     * Compares with the last message and counts what has changed; true where the message is worth keeping.
     *
     * @param sameRest how many bytes beyond the head are the same in both messages
     */
    private boolean compare(ByteBuffer bytes, int start, int kept, int length, int sameRest) {
        int both = Math.min(kept, lastKept);
        int head = Math.min(both, HEAD);
        int sameHead = sameHead(bytes, start, kept, head);
        boolean restDiffers = sameRest < both - head;
        boolean contentDiffers = restDiffers || sameHead < head;
        if (!contentDiffers && length == lastLength) {
            count(both - head, 0);
            return false;
        }
        DataText text = contentDiffers || both == 0 ? DataText.of(bytes, start, start + kept) : DataText.NONE;
        int from = text == DataText.NONE ? head : 0;
        int fresh = both - from - sameRest - (from == 0 ? sameHead : 0);
        if (fresh > 0 && isOneByte(bytes, start + from, both - from) && lastIsOneByte(from, both)) {
            fresh = 0;
        } else if (text != DataText.NONE) {
            ownChanged().addText(text, kept);
        }
        count(both - from, fresh);
        if (isChange(text, fresh, both - from)) {
            ownChanged().addMessage(bytes, start + from, start + kept);
        }
        return restDiffers || length != lastLength || kept <= HEAD;
    }

    private void count(int common, int fresh) {
        comparedBytes += common;
        if (fresh > 0) {
            ownChanged().addFresh(fresh);
        }
    }

    private ChangedData ownChanged() {
        if (changed == ChangedData.NONE) {
            changed = new ChangedData();
        }
        return changed;
    }

    private static boolean isChange(DataText text, int fresh, int common) {
        return (fresh >= MUCH && 2 * fresh >= common)
                || (fresh >= LITTLE && 4 * fresh >= 3 * common)
                || (text != DataText.NONE && fresh >= LEAST_TEXT && 2 * fresh >= common);
    }

    /** How many of the first {@code head} bytes, 16 at most, are the same as in the last message. */
    private int sameHead(ByteBuffer bytes, int start, int kept, int head) {
        long first = firstWord(bytes, start, kept) ^ firstWord;
        long second = secondWord(bytes, start, kept) ^ secondWord;
        return sameBytes(first, Math.min(head, Long.BYTES)) + sameBytes(second, Math.max(head - Long.BYTES, 0));
    }

    /** How many of the upper bytes, 0 to 8, are zero. */
    private static int sameBytes(long different, int bytes) {
        if (different == 0 || bytes == 0) {
            return bytes;
        }
        return zeroBytes(bytes == Long.BYTES ? different : different | -1L >>> (8 * bytes));
    }

    /** Eight bytes, or those of them that there are and zeros. */
    private static long word(ByteBuffer bytes, int start, int available) {
        if (available >= Long.BYTES) {
            return bytes.getLong(start);
        }
        long word = 0;
        for (int i = 0; i < available; i++) {
            word |= (bytes.get(start + i) & 0xFFL) << (56 - 8 * i);
        }
        return word;
    }

    /** How many bytes from one offset to another, none where that is not above it, are the same as in the last message. */
    private int same(ByteBuffer bytes, int start, int from, int to) {
        int equal = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            equal += sameBytes(bytes.getLong(start + i) ^ (long) WORDS.get(last, i), Long.BYTES);
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

    /** Whether the last message has one byte repeated between these offsets. */
    private boolean lastIsOneByte(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (lastByte(i) != lastByte(from)) {
                return false;
            }
        }
        return true;
    }

    private byte lastByte(int index) {
        if (index >= HEAD) {
            return last[index];
        }
        long word = index < Long.BYTES ? firstWord : secondWord;
        return (byte) (word >>> (56 - 8 * (index % Long.BYTES)));
    }

    void merge(DataChanges later) {
        if (later.samples.isEmpty()) {
            return;
        }
        boolean worthKeeping = samples.isEmpty();
        EchoMessage first = later.samples.get(0);
        if (!worthKeeping) {
            int sameRest = same(first.buffer(), 0, HEAD, Math.min(first.kept(), lastKept));
            worthKeeping = compare(first.buffer(), 0, first.kept(), first.dataLength(), sameRest);
        }
        for (EchoMessage sample : later.samples.subList(worthKeeping ? 0 : 1, later.samples.size())) {
            if (samples.size() < SAMPLES) {
                keep(sample);
            }
        }
        heldBytes += (later.shared ? 0 : later.last.length) - (last == null || shared ? 0 : last.length);
        last = later.last;
        shared = true;
        lastKept = later.lastKept;
        lastLength = later.lastLength;
        firstWord = later.firstWord;
        secondWord = later.secondWord;
        comparedBytes += later.comparedBytes;
        if (later.changed != ChangedData.NONE) {
            ownChanged().merge(later.changed);
        }
    }

    /** Bytes that are held for comparison, about. */
    int heldBytes() {
        return heldBytes + changed.heldBytes();
    }

    /** Bytes of the last message's data on the wire; needs a message. */
    int lastLength() {
        return lastLength;
    }

    /** The first message, and the next ones that differ from the one before them: four at most. */
    public List<EchoMessage> samples() {
        return samples;
    }

    /** Bytes, beyond the first 16 where it is no text, that were in two successive messages. */
    public long comparedBytes() {
        return comparedBytes;
    }

    /** Those of {@link #comparedBytes()} that were the same in both. */
    public long steadyBytes() {
        return comparedBytes - changed.freshBytes();
    }

    /** Messages most of whose compared bytes are new. */
    public long changed() {
        return changed.messages();
    }

    /** How many distinct data the changed messages have; {@link #DISTINCT} stands for that many or more. */
    public int distinct() {
        return changed.distinct();
    }

    /** Messages that are text throughout and other than the one before, or than nothing; not merely longer or shorter. */
    public long texts() {
        return changed.texts();
    }

    /** Those of {@link #texts()} that are base64 or hexadecimal digits only, 16 bytes or more. */
    public long encodedTexts() {
        return changed.encodedTexts();
    }

    /** The bytes of all changed messages, beyond the first 16 where they are no text; empty where there is no such message. */
    public Optional<ByteCounts> pool() {
        return changed.pool();
    }
}
