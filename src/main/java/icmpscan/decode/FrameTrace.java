package icmpscan.decode;

import java.util.List;

import icmpscan.capture.PacketRecord;

/**
 * Where in one frame decoding has found what. Offsets count from 0 at the frame's first captured byte.
 *
 * @param outcome what became of the frame, taken alone: fragments of other frames are not looked for
 * @param path    the headers that were passed, such as {@code eth:vlan:ip}; of the last frame within where there are several
 * @param parts   stretches of the frame, in their order; they do not overlap and leave nothing out
 * @param fields  fields of headers in their order, as far as they were captured; they do not overlap
 */
public record FrameTrace(FrameOutcome outcome, String path, List<FramePart> parts, List<TracedField> fields) {
    /** Keeps copies. */
    public FrameTrace {
        parts = List.copyOf(parts);
        fields = List.copyOf(fields);
    }

    /** Decodes one frame as a scan does, without looking at other frames. */
    public static FrameTrace of(PacketRecord frame, LinkTypeOverrides overrides) {
        FieldRecorder recorder = new FieldRecorder(frame.frameStart(), frame.frameEnd());
        FrameDecoder decoder = new FrameDecoder(message -> {}, FlowSink.IGNORED, overrides, recorder);
        FrameOutcome outcome = decoder.decodeWhole(frame);
        if (outcome != FrameOutcome.MESSAGE) {
            recorder.rest("rest", Math.max(frame.frameStart(), decoder.reached()));
        }
        return new FrameTrace(outcome, decoder.path(), recorder.parts(), recorder.fields());
    }
}
