package icmpscan.scan;

import icmpscan.capture.FrameBuffers;
import icmpscan.capture.PacketRecord;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.FlowSink;
import icmpscan.decode.FrameDecoder;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.LinkTypeOverrides;
import icmpscan.session.SeenFlows;

/** Decodes batches in any order, one at a time. What it remembers of flows adds up with what others remember, whoever decoded what. */
final class BatchDecoder {
    private final FrameDecoder decoder;
    private final SeenFlows seenFlows;
    private Batch batch = new Batch(new FrameBuffers());

    /** One that remembers flows there; {@code null} where nobody wants to know of flows. */
    BatchDecoder(SeenFlows seenFlows, LinkTypeOverrides linkTypes) {
        this.seenFlows = seenFlows;
        FlowSink flows = seenFlows == null ? FlowSink.IGNORED : new Flows();
        decoder = FrameDecoder.ofFrames(this::keep, flows, linkTypes, this::slot);
    }

    /** {@code null} where nobody wants to know of flows. */
    SeenFlows seenFlows() {
        return seenFlows;
    }

    void decode(Batch full) {
        batch = full;
        for (int i = 0; i < full.frames.size(); i++) {
            PacketRecord frame = full.frames.get(i);
            int before = full.messages.size();
            FrameOutcome outcome = decoder.decode(frame);
            full.quality.addFrame(frame, outcome);
            if (decoder.leftFragment()) {
                full.messages.cutTo(before);
                full.left.add(new Batch.LeftFrame(i, before));
            }
        }
    }

    private IcmpMessage slot() {
        return batch.messages.next();
    }

    private void keep(IcmpMessage message) {
        batch.messages.add(message);
    }

    private final class Flows implements FlowSink {
        @Override
        public void flow(int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {
            seenFlows.flow(source, destination, protocol, ports, sourceMac, destinationMac);
        }

        @Override
        public void expiring(ExpiringDatagram datagram) {
            batch.expiring.add(datagram);
        }
    }
}
