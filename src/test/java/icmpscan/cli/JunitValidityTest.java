package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.report.JunitSchema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code check --format junit} writes is valid JUnit XML, whatever captures are called. */
class JunitValidityTest {
    /** As far as file systems and the encoding of their names allow. */
    private static final String HOSTILE = "a\"'><b>&amp;]]>\u0001\u001b[2J\n--z.pcap";

    @TempDir
    private Path folder;

    @Test
    void withRulesThatHoldAreBrokenAndUndecided() throws IOException {
        String document = check("samples/mixed.pcap", "samples/empty.pcap", "samples/cut-off.pcap");
        assertTrue(document.contains("<failure "), document);
        assertTrue(document.contains("<skipped "), document);
    }

    @Test
    void withCapturesOfHostileNames() throws IOException {
        Path capture = new TinyCapture().echoRequest(0).write(folder.resolve(HOSTILE));
        Path none = Files.writeString(folder.resolve("none " + HOSTILE), "no capture\u0000\u0002");
        String document = check(capture, none, folder.resolve("absent " + HOSTILE));
        assertTrue(document.contains("\\x1b[2J\\x0a--z.pcap"), document);
        assertTrue(document.contains("<error "), document);
    }

    private String check(Object... captures) throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy"), "max-messages = 1\nmax-rtt = 1ms\nforbid-finding = tunnel\nmax-damage = 0\n");
        Object[] words = new Object[captures.length + 6];
        System.arraycopy(new Object[] {"check", "--per-file", "--format", "junit", "--policy", policy}, 0, words, 0, 6);
        System.arraycopy(captures, 0, words, 6, captures.length);
        CommandRun run = CommandRun.of(words);
        assertEquals(Optional.empty(), JunitSchema.complaint(run.out()), run.out() + run.err());
        return run.out();
    }
}
