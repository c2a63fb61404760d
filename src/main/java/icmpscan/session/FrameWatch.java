package icmpscan.session;

import java.util.HashSet;
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

/**
 * Keeps all that a scan of one capture comes across about some frames. Memory is bounded by the frames that are asked for.
 *
 * <p>What provoked an error, and which errors a frame provoked, takes a second reading: {@link #provoking} has noted in the first whether there
 * is anything to look for.
 */
public final class FrameWatch {
    private final Set<Long> wanted;
    private final LinkTypeOverrides overrides;
    private final MessageOrigins origins = new MessageOrigins();
    private final TreeMap<Long, WatchedFrame> found = new TreeMap<>();
    private final ProvokingFrames provoking = new ProvokingFrames();
    /** Datagrams of the frames that were found, with any identification. */
    private final Set<QuotedDatagramKey> datagrams = new HashSet<>();

    private final DatagramSearch search =
            new DatagramSearch(datagram -> datagrams.add(datagram.withAnyIdentification()));
    /** The record that passes, where it is asked for. */
    private PacketRecord present;

    /** Watches for the frames of these numbers. */
    public FrameWatch(Set<Long> frameNumbers, LinkTypeOverrides overrides) {
        this.wanted = Set.copyOf(frameNumbers);
        this.overrides = overrides;
    }

    /** To be told of every record, before the messages in it. */
    public void see(PacketRecord record) {
        present = wanted.contains(record.frameNumber()) ? record : null;
        if (present != null) {
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
        if (frame != null || isAboutWatched(message)) {
            provoking.want(message);
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

    /** Whether a message may be an error about the datagram of a frame that was found. */
    private boolean isAboutWatched(IcmpMessage message) {
        QuotedDatagramKey quoted = datagrams.isEmpty() ? null : QuotedDatagramKey.of(message);
        return quoted != null && datagrams.contains(quoted.withAnyIdentification());
    }

    /** To be told of every datagram. */
    public FlowSink flows() {
        return origins.flows().and((source, destination, protocol, ports, sourceMac, destinationMac) -> {
            if (present != null) {
                search.search(present, source, destination);
            }
        });
    }

    /** What looks in a second reading for the datagrams that provoked errors. */
    public ProvokingFrames provoking() {
        return provoking;
    }

    /** To be called after the second reading. */
    public void addProvoked() {
        provoking.forEach((error, frame) -> {
            WatchedFrame provoker = found.get(PackedFrame.frame(frame));
            if (provoker != null) {
                provoker.addProvoked(error);
            }
        });
        found.values().stream()
                .flatMap(frame -> frame.messages().stream())
                .forEach(message -> message.provokedBy(provoking.frameOf(message.message())));
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
