package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.capture.CaptureInput;
import icmpscan.scan.Coverage;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.ScanProgress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Captures that are gone or others when browse reads them again. */
class FirstReadingTest {
    @TempDir
    Path folder;

    @Test
    void whatHasChangedSinceIsSaid() throws IOException {
        Path file = folder.resolve("a.pcap");
        TinyCapture two = new TinyCapture().echoRequest(0).echoRequest(1);
        two.write(file);
        FirstReading first = FirstReading.of(read(file).coverage());
        assertEquals("", first.trouble(read(file).coverage(), false));
        assertTrue(first.trouble(read(file).coverage(), true).startsWith("stopped by ctrl-c"));
        two.writeCut(file, 28);
        assertTrue(first.trouble(read(file).coverage(), false)
                .endsWith("a.pcap has changed since it was read first;" + " leave, and browse it anew"));
        Files.delete(file);
        assertTrue(first.trouble(read(file).coverage(), false).contains("there is no such file"));
    }

    @Test
    void whatCouldNotBeReadAtFirstIsNoNews() {
        Coverage nothing = read(folder.resolve("none.pcap")).coverage();
        assertEquals("", FirstReading.of(nothing).trouble(nothing, false));
    }

    private static MessageLister.Listed read(Path file) {
        return new MessageLister(
                        List.of(CaptureInput.ofPath(file)), ReadOptions.USUAL, () -> ReadOptions.USUAL.selection())
                .listed("messages", message -> true, 10, ScanProgress.IGNORED);
    }
}
