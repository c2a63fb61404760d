package icmpscan.decode;

import java.util.EnumSet;
import java.util.Set;

import icmpscan.capture.PacketRecord;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the pre-check promises, for any frame. */
final class PrecheckAgreement {
    /** Outcomes that a report counts under ICMP: the pre-check must let these frames through. */
    private static final Set<FrameOutcome> ICMP =
            EnumSet.of(FrameOutcome.MESSAGE, FrameOutcome.LATER_FRAGMENT, FrameOutcome.NO_ICMP_HEADER);

    private PrecheckAgreement() {}

    /** Decodes without asking the pre-check, holds its answer against the outcome, and returns the outcome. */
    static FrameOutcome assertHolds(PacketRecord record) {
        FrameOutcome outcome = new FrameDecoder(message -> {}).decodeFrom(LinkLayers.of(record.linkType()), record);
        boolean yes = new IcmpPrecheck(FlowTap.DEAF)
                .mayHoldIcmp(record.linkType(), record.bytes(), record.frameStart(), record.frameEnd());
        assertFalse(!yes && ICMP.contains(outcome), () -> "the pre-check dropped frame " + record.frameNumber());
        return outcome;
    }
}
