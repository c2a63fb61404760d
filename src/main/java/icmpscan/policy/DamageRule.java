package icmpscan.policy;

import java.util.List;

import icmpscan.capture.CaptureSummary;
import icmpscan.decode.ChecksumState;
import icmpscan.detect.FrameRef;

/**
 * How much of the captures may be other than it should.
 *
 * @param kind what of them
 * @param most how many places or messages
 */
public record DamageRule(Kind kind, long most) implements Requirement {
    /** What may be damaged. */
    public enum Kind {
        /** Places at which a capture departs from its format, and captures that are cut off. */
        CAPTURE,
        /** Messages whose checksum is wrong. */
        CHECKSUM
    }

    @Override
    public Basis basis() {
        return Basis.QUALITY;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        return switch (kind) {
            case CAPTURE -> {
                long places =
                        facts.captures().stream().mapToLong(DamageRule::places).sum();
                yield verdict(places, List.of());
            }
            case CHECKSUM ->
                verdict(
                        facts.quality().messages(ChecksumState.BAD),
                        facts.quality().firstFrame(ChecksumState.BAD).stream()
                                .map(FrameRef::of)
                                .toList());
        };
    }

    private Verdict verdict(long places, List<FrameRef> frames) {
        return Verdict.of(places <= most, new Found.Places(places), places - most, frames);
    }

    /** How many places of a capture are damaged, its end among them where it is cut off. */
    public static long places(CaptureSummary capture) {
        return capture.damageCount() + (capture.cutOff() ? 1 : 0);
    }
}
