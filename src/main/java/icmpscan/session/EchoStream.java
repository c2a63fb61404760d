package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import icmpscan.classify.EchoMagic;
import icmpscan.classify.EchoSample;
import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/** What the echo messages of one direction carry. Sums, minima and what is told by two neighbours, so that parts merge to the whole. */
public final class EchoStream {
    private static final EchoMagic[] MAGICS = EchoMagic.values();

    private long messages;
    private long dataBytes;
    private int leastTimeToLive = Integer.MAX_VALUE;
    private int greatestTimeToLive = Integer.MIN_VALUE;
    private long firstFrame = Long.MAX_VALUE;
    private long lastFrame = Long.MIN_VALUE;
    /** By {@link EchoMagic}; null until there is one. */
    private long[] magics;

    private boolean greatestIsFill;
    /** Null as long as all sizes are equal. */
    private DataSizes sizes;

    /** The only message, which says what the three below would; null where there is none, or more than one. */
    private EchoMessage only;

    private DataChanges changes;
    private SequenceSteps steps;
    private Intervals intervals;

    /** Adds a message. */
    void add(IcmpMessage message) {
        int length = EchoMessage.dataLength(message);
        dataBytes += length;
        leastTimeToLive = Math.min(leastTimeToLive, message.timeToLive());
        greatestTimeToLive = Math.max(greatestTimeToLive, message.timeToLive());
        frame(PackedFrame.of(message));
        magic(message, length);
        if (messages == 0 || length != lastLength()) {
            size(message, length);
        }
        if (messages == 0) {
            only = EchoMessage.of(message);
        } else {
            follow(message);
        }
        messages++;
    }

    private void follow(IcmpMessage message) {
        beMany();
        if (EchoMessage.counts(message)) {
            steps.add(message.sequenceNumber());
        }
        if (message.timeKnown()) {
            intervals.add(message.epochNanos());
        }
        changes.add(message);
    }

    /** Takes the only message apart: others come behind it. */
    private void beMany() {
        if (changes == null) {
            changes = changes();
            steps = steps();
            intervals = intervals();
            only = null;
        }
    }

    /** Bytes of the last message's data on the wire; needs a message. */
    private int lastLength() {
        return only == null ? changes.lastLength() : only.dataLength();
    }

    /** As many messages of the last one's size and of times to live that were there before; the last of them in this frame. */
    void addOrdinary(long times, int length, long frame) {
        messages += times;
        dataBytes += times * length;
        frame(frame);
    }

    /** Takes note of the frame of a message that is counted elsewhere. */
    void frame(long frame) {
        firstFrame = Math.min(firstFrame, frame);
        lastFrame = Math.max(lastFrame, frame);
    }

    private void magic(IcmpMessage message, int length) {
        EchoMagic magic = EchoMagic.in(message.bytes(), message.start() + EchoMessage.HEADER, message.end(), length);
        if (magic != null) {
            ownMagics()[magic.ordinal()]++;
        }
    }

    /** Notes a size other than that of the message before. */
    private void size(IcmpMessage message, int length) {
        if (length > greatestSize()) {
            int start = message.start() + EchoMessage.HEADER;
            greatestIsFill = DataFill.is(message.bytes(), start, start + EchoMessage.keptBytes(message));
        }
        if (messages > 0) {
            ownSizes().add(length);
        }
    }

    /** The largest size of the data in bytes on the wire; -1 where there was no message. */
    public int greatestSize() {
        if (sizes == null) {
            return messages == 0 ? -1 : lastLength();
        }
        return sizes.greatest();
    }

    private DataSizes ownSizes() {
        sizes = sizes();
        return sizes;
    }

    private long[] ownMagics() {
        if (magics == null) {
            magics = new long[MAGICS.length];
        }
        return magics;
    }

    /** Adds what came after all of this. The other may share state with this one afterwards, but is not changed by it. */
    void merge(EchoStream later) {
        if (later.messages == 0) {
            return;
        }
        mergeSizes(later);
        messages += later.messages;
        dataBytes += later.dataBytes;
        leastTimeToLive = Math.min(leastTimeToLive, later.leastTimeToLive);
        greatestTimeToLive = Math.max(greatestTimeToLive, later.greatestTimeToLive);
        firstFrame = Math.min(firstFrame, later.firstFrame);
        lastFrame = Math.max(lastFrame, later.lastFrame);
        for (int i = 0; later.magics != null && i < MAGICS.length; i++) {
            ownMagics()[i] += later.magics[i];
        }
        beMany();
        changes.merge(later.changes());
        steps.merge(later.steps());
        intervals.merge(later.intervals());
    }

    private void mergeSizes(EchoStream later) {
        if (later.greatestSize() > greatestSize()) {
            greatestIsFill = later.greatestIsFill;
        }
        boolean equal = messages == 0 || later.lastLength() == lastLength();
        if (!equal || sizes != null || later.sizes != null) {
            ownSizes().merge(later.sizes());
        }
    }

    /** What several streams are together, as if their messages had come one stream after the other. */
    public static EchoStream inTurn(List<EchoStream> streams) {
        EchoStream together = new EchoStream();
        streams.forEach(together::merge);
        return together;
    }

    /** Bytes that are held for comparison, about. */
    int heldBytes() {
        return changes != null ? changes.heldBytes() : only != null ? only.kept() : 0;
    }

    /**
     * Signatures that fit every message kept, in the order of {@link EchoSignatures#all()}. A message that does not differ from the one before
     * it is not kept: the last one's sequence number is tried on the last that is.
     */
    public List<EchoSignature> signatures() {
        return fits().ofAll();
    }

    /** Which signatures fit how many of the messages kept. */
    public SignatureFits fits() {
        return new SignatureFits(evaluated());
    }

    private List<EchoSample> evaluated() {
        List<EchoMessage> kept = changes().samples();
        List<EchoSample> evaluated = new ArrayList<>(kept.size() + 1);
        for (EchoMessage message : kept) {
            evaluated.add(message.sample());
        }
        if (messages > kept.size() && !kept.isEmpty()) {
            evaluated.add(evaluated.get(kept.size() - 1).withSequenceNumber(steps().last()));
        }
        return evaluated;
    }

    /** How many messages there are. */
    public long messages() {
        return messages;
    }

    /** Bytes of data on the wire, ICMP headers not counted. */
    public long dataBytes() {
        return dataBytes;
    }

    /** Lowest TTL at the capture point; needs a message. */
    public int leastTimeToLive() {
        return leastTimeToLive;
    }

    /** Highest TTL at the capture point; needs a message. */
    public int greatestTimeToLive() {
        return greatestTimeToLive;
    }

    /** {@link PackedFrame} of the first message; needs a message. */
    public long firstFrame() {
        return firstFrame;
    }

    /** {@link PackedFrame} of the last message; needs a message. */
    public long lastFrame() {
        return lastFrame;
    }

    /** Messages that carry this. */
    public long messagesWith(EchoMagic magic) {
        return magics == null ? 0 : magics[magic.ordinal()];
    }

    /** Messages that carry any of it. */
    public long messagesWithMagic() {
        return magics == null ? 0 : Arrays.stream(magics).sum();
    }

    /** Whether the first of the largest messages only fills itself to that size. */
    public boolean greatestIsFill() {
        return greatestIsFill;
    }

    /** Sizes of the data. */
    public DataSizes sizes() {
        if (sizes != null) {
            return sizes;
        }
        return messages == 0 ? new DataSizes() : DataSizes.ofOne(lastLength());
    }

    /** How the data change. */
    public DataChanges changes() {
        return changes != null ? changes : DataChanges.startingWith(only);
    }

    /** How the sequence numbers go on: those of ordinary messages, of code 0 and not with a wrong checksum. */
    public SequenceSteps steps() {
        return steps != null ? steps : SequenceSteps.startingWith(only);
    }

    /** How the times go on. */
    public Intervals intervals() {
        return intervals != null ? intervals : Intervals.startingWith(only);
    }
}
