package icmpscan.cli;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProgressTest {
    @Test
    void capturesThatAreReadEachAloneCountOnFromOneAnother() {
        try (Progress progress = new Progress(List.of(), 1, Interruption.unheeded(), Terminal.ABSENT, false)) {
            progress.reached(256);
            assertEquals(256, progress.messages());
            progress.finished(300);
            assertEquals(300, progress.messages());
            progress.reached(256);
            assertEquals(556, progress.messages());
            progress.finished(400);
            assertEquals(700, progress.messages());
        }
    }

    /** As from a pipe: no share, no time left, no bar. */
    @Test
    void withoutASizeWhatIsKnownIsShown() {
        assertEquals(
                "reading 1234.5 MB, 411.5 MB/s, 0:00:03, 17 messages",
                ProgressDisplay.counts(1_234_500_000, 3_000_000_000L, 17).strip());
        assertEquals(
                "reading 0.0 MB, 0.0 MB/s, 1:01:01, 0 messages",
                ProgressDisplay.counts(0, 3_661_000_000_000L, 0).strip());
    }

    @Test
    void aReadingThatIsOnlyForTheNextOneIsNotCountedTwice() {
        try (Progress progress = new Progress(List.of(), 2, Interruption.unheeded(), Terminal.ABSENT, false)) {
            progress.reached(512);
            progress.reached(256);
            assertEquals(256, progress.messages());
        }
    }
}
