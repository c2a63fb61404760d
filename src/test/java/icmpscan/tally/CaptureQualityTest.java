package icmpscan.tally;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import icmpscan.decode.Anomaly;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.FrameOutcome;

import static icmpscan.capture.TimedRecordFixture.at;
import static icmpscan.capture.TimedRecordFixture.timeless;
import static icmpscan.decode.MessageFixture.echoRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class CaptureQualityTest {
    private static final int ETHERNET = 1;

    private final CaptureQuality quality = new CaptureQuality();

    private static void frames(CaptureQuality quality, int file, long firstFrame, long... nanos) {
        for (int i = 0; i < nanos.length; i++) {
            quality.addFrame(at(file, firstFrame + i, ETHERNET, nanos[i]), FrameOutcome.NOT_ICMP);
        }
    }

    @Test
    void stepsBackAreBetweenNeighbours() {
        frames(quality, 1, 1, 100, 200, 150, 160, 159, 300);
        assertEquals(2, quality.clock().backwards());
        assertEquals(50, quality.clock().largestNanos());
        assertEquals(PackedFrame.of(1, 3), quality.clock().firstBackwardsFrame());
        assertEquals(100, quality.clock().earliestNanos());
        assertEquals(300, quality.clock().latestNanos());
    }

    @Test
    void anEqualTimeIsNoStepAndAFrameWithoutTimeIsNoNeighbour() {
        frames(quality, 1, 1, 100, 100);
        quality.addFrame(timeless(1, 3, ETHERNET), FrameOutcome.NOT_ICMP);
        frames(quality, 1, 4, 99);
        assertEquals(1, quality.clock().backwards());
        assertEquals(PackedFrame.of(1, 4), quality.clock().firstBackwardsFrame());
        assertEquals(1, quality.framesWithoutTime());
        assertEquals(Optional.of(PackedFrame.of(1, 3)), quality.firstFrameWithoutTime());
    }

    @Test
    void anotherFileMayBeginEarlier() {
        frames(quality, 1, 1, 500);
        frames(quality, 2, 1, 100, 200);
        assertEquals(0, quality.clock().backwards());
    }

    @Test
    void aMergeSeesTheStepAtItsEdge() {
        CaptureQuality later = new CaptureQuality();
        frames(quality, 1, 1, 100, 900);
        frames(later, 1, 3, 200, 300);
        quality.merge(later);
        assertEquals(1, quality.clock().backwards());
        assertEquals(700, quality.clock().largestNanos());
        assertEquals(PackedFrame.of(1, 3), quality.clock().firstBackwardsFrame());
    }

    @Test
    void aStepTooLargeForNanosecondsIsTheLargestThereIs() {
        frames(quality, 1, 1, Long.MAX_VALUE, Long.MIN_VALUE);
        assertEquals(Long.MAX_VALUE, quality.clock().largestNanos());
    }

    @Test
    void withoutFramesThereIsNoTime() {
        assertFalse(quality.clock().timeKnown());
        assertEquals(Optional.empty(), quality.firstFrame(FrameOutcome.NOT_ICMP));
    }

    @Test
    void framesAreCountedByOutcomeAndLinkType() {
        quality.addFrame(at(1, 1, 147, 1), FrameOutcome.UNSUPPORTED_LINK_TYPE);
        quality.addFrame(at(1, 2, 113, 2), FrameOutcome.MESSAGE);
        quality.addFrame(at(1, 3, ETHERNET, 3), FrameOutcome.MESSAGE);
        quality.addFrame(at(1, 4, 113, 4), FrameOutcome.NOT_ICMP);
        assertEquals(4, quality.frames());
        assertEquals(2, quality.frames(FrameOutcome.MESSAGE));
        assertEquals(0, quality.frames(FrameOutcome.UNDECODABLE));
        List<CaptureQuality.LinkTypeRow> rows = quality.linkTypes();
        assertEquals(
                List.of(1, 113, 147),
                rows.stream().map(CaptureQuality.LinkTypeRow::linkType).toList());
        assertEquals(2, rows.get(1).counts().messages());
        assertEquals(
                List.of(true, true, false),
                rows.stream().map(CaptureQuality.LinkTypeRow::decoded).toList());
    }

    @Test
    void messagesAreCountedByChecksumAndOddity() {
        quality.accept(echoRequest("10.0.0.1", "10.0.0.2", 1, 1).frame(5).get());
        quality.accept(echoRequest("10.0.0.1", "10.0.0.2", 1, 2)
                .frame(6)
                .checksum(ChecksumState.BAD)
                .anomaly(Anomaly.BAD_CHECKSUM)
                .anomaly(Anomaly.TRUNCATED)
                .get());
        assertEquals(1, quality.messages(ChecksumState.GOOD));
        assertEquals(1, quality.messages(ChecksumState.BAD));
        assertEquals(0, quality.messages(ChecksumState.UNCHECKABLE));
        assertEquals(1, quality.messages(Anomaly.TRUNCATED));
        assertEquals(Optional.of(PackedFrame.of(1, 6)), quality.firstFrame(Anomaly.BAD_CHECKSUM));
        assertEquals(Optional.empty(), quality.firstFrame(Anomaly.SHORT));
    }
}
