package icmpscan.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.FrameTrace;
import icmpscan.decode.LinkTypeOverrides;

/** One frame that somebody wants to know all about: a copy of it, where in it stands what, the messages in it, and the errors about it. */
public final class WatchedFrame {
    /** Messages that are kept of one frame: all, but for those that sample dozens. */
    static final int MAX_MESSAGES = 64;

    /** Errors that are listed of those that one frame provoked. */
    static final int MAX_PROVOKED = 16;

    private final PacketRecord record;
    private final int linkType;
    private final FrameTrace trace;
    private final List<WatchedMessage> messages = new ArrayList<>();
    private final List<Long> provoked = new ArrayList<>();
    private long messageCount;
    private long provokedCount;

    WatchedFrame(PacketRecord passing, LinkTypeOverrides overrides) {
        record = passing.copy();
        linkType = overrides.actual(record.linkType());
        trace = FrameTrace.of(record, overrides);
    }

    /** What the capture says of it; a copy, its bytes from index 0 on. */
    public PacketRecord record() {
        return record;
    }

    /** The {@code LINKTYPE_} number that it was read as. */
    public int linkType() {
        return linkType;
    }

    /** The byte at this offset, 0..255. */
    public int byteAt(int frameOffset) {
        return record.bytes().get(frameOffset) & 0xFF;
    }

    /** Where in it stands what. */
    public FrameTrace trace() {
        return trace;
    }

    /**
     * The messages that begin in it, as a scan of the whole capture sees them: put together from fragments, where there are some. Several in a
     * frame that samples others, {@value #MAX_MESSAGES} at most.
     */
    public List<WatchedMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** All messages that begin in it. */
    public long messageCount() {
        return messageCount;
    }

    /** {@link icmpscan.tally.PackedFrame}s of the first errors that its datagram provoked, {@value #MAX_PROVOKED} at most. */
    public List<Long> provoked() {
        return Collections.unmodifiableList(provoked);
    }

    /** All errors that its datagram provoked. */
    public long provokedCount() {
        return provokedCount;
    }

    void add(WatchedMessage message) {
        messageCount++;
        if (messages.size() < MAX_MESSAGES) {
            messages.add(message);
        }
    }

    void addProvoked(long error) {
        provokedCount++;
        if (provoked.size() < MAX_PROVOKED) {
            provoked.add(error);
        }
    }
}
