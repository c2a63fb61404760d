package icmpscan.decode;

import icmpscan.capture.PacketRecord;

/**
 * Decodes frames one by one and hands each ICMP message on. Keeps nothing from frame to frame but its buffers; not for several threads.
 */
public final class FrameDecoder {
    private final Cursor cursor = new Cursor();
    private final MessageSink sink;
    private final LinkTypeOverrides overrides;

    /** Hands the messages to {@code sink}, in the order of their frames. */
    public FrameDecoder(MessageSink sink) {
        this(sink, LinkTypeOverrides.NONE);
    }

    /** As above, with some link types read as others. */
    public FrameDecoder(MessageSink sink, LinkTypeOverrides overrides) {
        this.sink = sink;
        this.overrides = overrides;
    }

    /** Decodes one frame; a message in it has been handed on when this returns. */
    public FrameOutcome decode(PacketRecord frame) {
        int linkType = overrides.actual(frame.linkType());
        LayerDecoder layer = LinkLayers.of(linkType);
        if (layer == null) {
            return FrameOutcome.UNSUPPORTED_LINK_TYPE;
        }
        if (!IcmpPrecheck.mayHoldIcmp(linkType, frame.bytes(), frame.frameStart(), frame.frameEnd())) {
            return FrameOutcome.NOT_ICMP;
        }
        return decodeFrom(layer, frame);
    }

    /** Whether frames of this link type are decoded. */
    public static boolean supports(int linkType) {
        return LinkLayers.of(linkType) != null;
    }

    /** The full decoding, for every frame: what the pre-check must never contradict. */
    FrameOutcome decodeFrom(LayerDecoder first, PacketRecord frame) {
        cursor.start(frame);
        cursor.message.begin(frame);
        for (LayerDecoder layer = first; layer != null; ) {
            layer = layer.decode(cursor);
        }
        if (cursor.outcome == FrameOutcome.MESSAGE) {
            sink.accept(cursor.message);
        }
        return cursor.outcome;
    }
}
