package icmpscan;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The written samples are what {@code scripts/MakeSamples.java} writes, byte for byte; and the list of samples is complete. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path MAKER = Path.of("scripts", "MakeSamples.java");
    private static final Pattern FILE_NAME = Pattern.compile("`([a-z0-9-]+\\.pcap(?:ng)?(?:\\.gz)?)`");
    private static final long MOST_BYTES = 1_000_000;

    @TempDir
    private Path scratch;

    @Test
    void writtenSamplesAreWhatTheirProgramWrites() throws Exception {
        Path made = scratch.resolve("made");
        runMaker(made);
        Set<String> names = captures(made);
        assertTrue(names.size() > 20, () -> "too few to be all: " + names);
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(made.resolve(name)), Files.readAllBytes(SAMPLES.resolve(name)), name);
        }
    }

    @Test
    void everySampleStandsInTheReadme() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Matcher match = FILE_NAME.matcher(Files.readString(SAMPLES.resolve("README.md"))); match.find(); ) {
            named.add(match.group(1));
        }
        named.add("unreachable-codes.pcap.gz"); // there as `.gz`
        assertEquals(captures(SAMPLES), named);
    }

    @Test
    void samplesAreSmallAndNameNoProgramThatRecordedThem() throws IOException {
        long total = 0;
        for (String name : captures(SAMPLES)) {
            byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name));
            total += bytes.length;
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String trace : List.of("Wireshark", "Dumpcap", "Editcap", "Linux ", "libpcap")) {
                assertFalse(text.contains(trace), () -> name + " holds " + trace);
            }
        }
        assertTrue(total > 0 && total < MOST_BYTES, "bytes in all: " + total);
    }

    private static Set<String> captures(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".pcap"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Compiles the program, with every warning an error, and runs it in this process. */
    private void runMaker(Path directory) throws Exception {
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "--release", "17");
            boolean compiled = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(MAKER))
                    .call();
            assertTrue(compiled, complaints::toString);
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            var main = loader.loadClass("MakeSamples").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {directory.toString()});
        }
    }
}
