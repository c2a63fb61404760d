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

    @Test
    void aReadingThatIsOnlyForTheNextOneIsNotCountedTwice() {
        try (Progress progress = new Progress(List.of(), 2, Interruption.unheeded(), Terminal.ABSENT, false)) {
            progress.reached(512);
            progress.reached(256);
            assertEquals(256, progress.messages());
        }
    }
}
