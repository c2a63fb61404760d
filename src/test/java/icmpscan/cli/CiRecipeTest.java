package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The recipe for CI in the README, run by a shell as it stands there. */
class CiRecipeTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String BEGIN = "\n```\n";

    @TempDir
    Path folder;

    private String init;
    private String job;

    @BeforeEach
    void readRecipe() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(SHELL), "no shell to run it");
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("\n## In CI\n"));
        String[] parts = section.split(BEGIN, -1);
        init = parts[1];
        job = parts[3];
        assertTrue(init.startsWith("icmpscan check --init "), init);
        assertTrue(job.startsWith("icmpscan check --policy "), job);
        Path program = Files.writeString(
                folder.resolve("icmpscan"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' " + Icmpscan.class.getName() + " \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.createDirectory(folder.resolve("captures"));
        copy("samples/ping.pcap", "good.pcap");
        assertEquals(0, run(init));
    }

    @Test
    void whatIsAsItShouldBePasses() throws Exception {
        assertEquals(0, run(job));
        Element suites = junit();
        assertEquals("0", suites.getAttribute("failures"));
        assertEquals(1, suites.getElementsByTagName("testsuite").getLength());
        assertTrue(suites.getElementsByTagName("testcase").getLength() >= 10);
    }

    @Test
    void whatIsNotFailsTheJobAndTheServerIsTold() throws Exception {
        copy("samples/mixed.pcap", "today.pcap");
        assertEquals(1, run(job));
        Element suites = junit();
        assertEquals(2, suites.getElementsByTagName("testsuite").getLength());
        int failures = suites.getElementsByTagName("failure").getLength();
        assertTrue(failures >= 3, () -> failures + " failures");
        assertEquals(Integer.toString(failures), suites.getAttribute("failures"));
    }

    private int run(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(SHELL.toString(), "-c", command))
                .directory(folder.toFile())
                .inheritIO();
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return process.exitValue();
    }

    private void copy(String sample, String name) throws IOException {
        Files.copy(Path.of(sample), folder.resolve("captures").resolve(name));
    }

    private Element junit() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("icmp.xml").toFile())
                .getDocumentElement();
    }
}
