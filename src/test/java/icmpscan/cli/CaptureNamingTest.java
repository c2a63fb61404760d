package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file of a folder that is called a capture and is none fails the command, as it does where it is named; others are skipped. */
class CaptureNamingTest {
    @TempDir
    Path folder;

    private Path captures;

    @BeforeEach
    void fill() throws IOException {
        captures = Files.createDirectory(folder.resolve("captures"));
        Files.copy(Path.of("samples/ping.pcap"), captures.resolve("good.pcap"));
        Files.createFile(captures.resolve("zero.pcap"));
        Files.writeString(captures.resolve("text.pcap"), "this is plain text, and no capture");
        Files.write(captures.resolve("broken.pcap.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        Files.writeString(captures.resolve("README"), "what these are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pcap",
                "a.PCAPNG",
                "a.cap",
                "a.dmp",
                "a.ntar",
                "a.snoop",
                "a.erf",
                "a.pcap0",
                "a.pcap.1",
                "a.pcap-20260131",
                "a.pcap.gz",
                "a.pcap12.zst",
                "a.pcapng.lz4",
                "a.cap.xz",
                "a.pcap.2.bz2",
                "a.pcap.gz.1"
            })
    void theseAreCalledCaptures(String name) {
        assertTrue(CaptureNaming.saysCapture(Path.of("folder", name)), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "network.policy",
                "pcap",
                ".pcap",
                "._a.pcap",
                "a.pcap.md5",
                "a.pcap.json",
                "notes.gz",
                "recap.txt",
                "a.capture"
            })
    void theseAreNot(String name) {
        assertFalse(CaptureNaming.saysCapture(Path.of("folder", name)), name);
    }

    @Test
    void theJobFailsAndTheServerIsToldOfEach() throws IOException {
        Path policy = Files.writeString(folder.resolve("a.policy"), "max-damage = 0\n");
        CommandRun run = CommandRun.of("check", "--policy", policy, "--per-file", "--format", "junit", "-q", captures);
        assertAll(
                () -> assertEquals(3, run.status(), run::err),
                () -> assertTrue(run.out().contains("tests=\"4\" failures=\"0\" errors=\"3\""), run::out),
                () -> assertEquals(
                        4,
                        run.out()
                                .lines()
                                .filter(line -> line.contains("<testsuite "))
                                .count(),
                        run::out),
                () -> assertEquals(3, run.err().lines().count(), run::err));
    }

    @Test
    void everyCommandSaysSoAndSkipsOthers() {
        for (List<Object> command : List.<List<Object>>of(
                List.of("analyze", captures),
                List.of("messages", captures),
                List.of("extract", "--type", "8", "-o", folder.resolve("new.pcapng"), captures))) {
            CommandRun run = CommandRun.of(command.toArray());
            assertEquals(3, run.status(), run::err);
            assertTrue(run.err().contains("skipped 1 file that is no capture: README\n"), run.err());
            for (String name : List.of("zero.pcap", "text.pcap", "broken.pcap.gz")) {
                assertTrue(run.err().contains(captures.resolve(name) + ": "), run.err());
            }
        }
    }
}
