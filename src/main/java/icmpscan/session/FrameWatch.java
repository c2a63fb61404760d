package icmpscan.session;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.LinkTypeOverrides;
import icmpscan.tally.PackedFrame;

/** Keeps all that a scan of one capture comes across about some frames. Memory is bounded by the frames that are asked for. */
public final class FrameWatch {
    private final Set<Long> wanted;
    private final LinkTypeOverrides overrides;
    private final MessageOrigins origins = new MessageOrigins();
    private final TreeMap<Long, WatchedFrame> found = new TreeMap<>();

    /** Watches for the frames of these numbers. */
    public FrameWatch(Set<Long> frameNumbers, LinkTypeOverrides overrides) {
        this.wanted = Set.copyOf(frameNumbers);
        this.overrides = overrides;
    }

    /** To be told of every record, before the messages in it. */
    public void see(PacketRecord record) {
        if (wanted.contains(record.frameNumber())) {
            found.put(record.frameNumber(), new WatchedFrame(record, overrides));
        }
    }

    /** To be told of every message, in the order of frames. */
    public void accept(IcmpMessage message) {
        MessageOrigin origin = origins.of(message);
        WatchedFrame frame = found.get(message.frameNumber());
        if (frame != null) {
            frame.add(new WatchedMessage(message, origin));
        }
        OptionalLong request = origin.requestFrame();
        WatchedFrame requested = request.isPresent() ? found.get(PackedFrame.frame(request.getAsLong())) : null;
        if (requested != null) {
            requested.messages().stream()
                    .filter(one -> one.isAnsweredBy(message))
                    .findFirst()
                    .ifPresent(one -> one.addReply(message, origin));
        }
    }

    /** To be told of every datagram. */
    public FlowSink flows() {
        return origins.flows();
    }

    /** The frames that were found, in their order. */
    public List<WatchedFrame> frames() {
        return List.copyOf(found.values());
    }

    /** Numbers of frames that the capture does not have, or not as far as it was read. */
    public Set<Long> missing() {
        Set<Long> missing = new TreeSet<>(wanted);
        missing.removeAll(found.keySet());
        return missing;
    }
}
