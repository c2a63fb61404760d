package icmpscan.decode;

import icmpscan.capture.PacketRecord;

/**
 * Decodes frames one by one and hands each ICMP message on, in the order of frames. From frame to frame it keeps fragments, and the messages
 * that wait behind them; {@link #finish} ends the wait. Not for several threads.
 */
public final class FrameDecoder {
    private final Cursor cursor;
    private final FlowTap flows;
    private final IcmpPrecheck precheck;
    private final MessageSink sink;
    private final MessageSlots slots;
    private final IcmpMessage apart = new IcmpMessage();
    private final LinkTypeOverrides overrides;
    private final FragmentReassembly fragments;
    /** Whether fragments are left to another decoder, which sees the frames before these as well. */
    private final boolean leavesFragments;

    private boolean leftFragment;

    /** Hands the messages to {@code sink}, in the order of their frames. */
    public FrameDecoder(MessageSink sink) {
        this(sink, LinkTypeOverrides.NONE);
    }

    /** As above, with some link types read as others. */
    public FrameDecoder(MessageSink sink, LinkTypeOverrides overrides) {
        this(sink, FlowSink.IGNORED, overrides);
    }

    /** As above, and tells {@code flowSink} of all IPv4 datagrams, in the order of frames but not in step with the messages. */
    public FrameDecoder(MessageSink sink, FlowSink flowSink, LinkTypeOverrides overrides) {
        this(sink, flowSink, overrides, FieldTrace.NONE);
    }

    /** As above, and tells {@code trace} where in the frames it finds what. */
    FrameDecoder(MessageSink sink, FlowSink flowSink, LinkTypeOverrides overrides, FieldTrace trace) {
        this(sink, flowSink, overrides, new IcmpMessage(trace));
    }

    private FrameDecoder(MessageSink sink, FlowSink flowSink, LinkTypeOverrides overrides, IcmpMessage always) {
        this(sink, flowSink, overrides, () -> always);
    }

    /** As above, and decodes each message into the next of these. The sink may be given others too: those that waited for fragments. */
    public FrameDecoder(MessageSink sink, FlowSink flowSink, LinkTypeOverrides overrides, MessageSlots slots) {
        this(sink, flowSink, overrides, slots, /* leavesFragments= */ false);
    }

    private FrameDecoder(
            MessageSink sink,
            FlowSink flowSink,
            LinkTypeOverrides overrides,
            MessageSlots slots,
            boolean leavesFragments) {
        this.leavesFragments = leavesFragments;
        flows = new FlowTap(flowSink);
        this.slots = slots;
        cursor = new Cursor(slots.next(), flows);
        cursor.message.path = cursor.noHeaders;
        precheck = new IcmpPrecheck(flows);
        this.sink = sink;
        this.overrides = overrides;
        fragments = new FragmentReassembly(sink);
    }

    /**
     * One that keeps nothing from frame to frame, so that it may be given any frames in any order: of frames with fragments it says that {@link
     * #leftFragment there are some}, for another decoder that sees these in their order.
     */
    public static FrameDecoder ofFrames(
            MessageSink sink, FlowSink flowSink, LinkTypeOverrides overrides, MessageSlots slots) {
        return new FrameDecoder(sink, flowSink, overrides, slots, /* leavesFragments= */ true);
    }

    /** Decodes one frame. A message in it has been handed on when this returns, or will be as soon as no fragments are awaited. */
    public FrameOutcome decode(PacketRecord frame) {
        int linkType = overrides.actual(frame.linkType());
        LayerDecoder layer = LinkLayers.of(linkType);
        if (layer == null) {
            return FrameOutcome.UNSUPPORTED_LINK_TYPE;
        }
        flows.begin(linkType, frame);
        if (!precheck.mayHoldIcmp(linkType, frame.bytes(), frame.frameStart(), frame.frameEnd())) {
            leftFragment = false;
            return FrameOutcome.NOT_ICMP;
        }
        return decodeFrom(layer, frame);
    }

    /** Whether the last frame has a fragment that was left to another decoder. The sink may have been given other messages of the frame. */
    public boolean leftFragment() {
        return leftFragment;
    }

    /** Takes a whole message that another decoder has made of a frame, which comes after those that this one has seen. */
    public void accept(IcmpMessage whole) {
        if (fragments.isIdle()) {
            sink.accept(whole);
        } else {
            fragments.accept(whole);
        }
    }

    /** Decodes one frame as {@link #decode} does, but as far as its headers are known even where it clearly holds no ICMP. */
    FrameOutcome decodeWhole(PacketRecord frame) {
        LayerDecoder layer = LinkLayers.of(overrides.actual(frame.linkType()));
        return layer == null ? FrameOutcome.UNSUPPORTED_LINK_TYPE : decodeFrom(layer, frame);
    }

    /** Where decoding of the last frame ended, as an index of its buffer; 0 where none began. */
    int reached() {
        return cursor.offset;
    }

    /** The datagram of the last frame, where that was found to hold a later fragment. */
    public FragmentKey lastFragment() {
        return FragmentKey.of(cursor.message);
    }

    /** The headers of the last frame. */
    String path() {
        return cursor.message.path.toString();
    }

    /** Hands on what still waits for fragments: no more frames follow. The decoder may be used again afterwards. */
    public void finish() {
        fragments.finish();
    }

    /** Whether no fragments are awaited: then what follows is decoded as by a new decoder. */
    public boolean isIdle() {
        return fragments.isIdle();
    }

    /** What became of fragments so far; after {@link #finish} of all. */
    public FragmentCounts fragmentCounts() {
        return fragments.counts();
    }

    /** Whether frames of this link type are decoded. */
    public static boolean supports(int linkType) {
        return LinkLayers.of(linkType) != null;
    }

    /** The full decoding, for every frame: what the pre-check must never contradict. */
    FrameOutcome decodeFrom(LayerDecoder first, PacketRecord frame) {
        cursor.start(frame);
        leftFragment = false;
        begin(frame, cursor.noHeaders);
        follow(first);
        return cursor.innerFrames.isEmpty() ? cursor.outcome : decodeInner(frame);
    }

    private void begin(PacketRecord frame, EncapsulationPath passed) {
        cursor.message = slots.next();
        cursor.message.begin(frame, passed);
    }

    /** Decodes to the end, and hands on what there is. */
    private void follow(LayerDecoder first) {
        for (LayerDecoder layer = first; layer != null; ) {
            layer = layer.decode(cursor);
        }
        boolean sampled = cursor.message.sampled();
        boolean message = cursor.outcome == FrameOutcome.MESSAGE;
        if (message && (sampled || !cursor.message.moreFragments()) && fragments.isIdle()) {
            sink.accept(cursor.message);
        } else if (message || (cursor.outcome == FrameOutcome.LATER_FRAGMENT && !sampled)) {
            acceptAmongFragments();
        }
    }

    /** Out of its slot first: messages that have waited are kept before this one. */
    private void acceptAmongFragments() {
        if (leavesFragments) {
            leftFragment = true;
            return;
        }
        IcmpMessageCopy.copyFields(cursor.message, apart);
        cursor.message = apart;
        fragments.accept(cursor);
    }

    /** Decodes the frames within this one, each as a frame of its own. Fragments of sampled ones are not awaited: most were not sampled. */
    private FrameOutcome decodeInner(PacketRecord frame) {
        FrameOutcome outcome = FrameOutcome.NOT_ICMP;
        EncapsulationPath outer = cursor.message.path;
        for (InnerFrame innerFrame : cursor.innerFrames) {
            begin(frame, outer);
            cursor.message.samplingRate = innerFrame.rate();
            cursor.startInner(innerFrame);
            follow(innerFrame.layer());
            if (cursor.outcome == FrameOutcome.MESSAGE
                    || (innerFrame.rate() == 0 && outcome == FrameOutcome.NOT_ICMP)) {
                outcome = cursor.outcome;
            }
        }
        return outcome;
    }
}
