package icmpscan.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.cli.Icmpscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Java makes at run time, as the oracle of what is made of it beforehand. */
class StaticCallsTest {
    private static final String PACKAGE = "icmpscan/build/";
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

    @Test
    void nothingThatIsShippedIsMadeAtRunTime() throws Exception {
        Path classes = Path.of(Icmpscan.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> made = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> holds(file, METAFACTORY) || holds(file, RECORD_METHODS))
                    .toList();
            assertEquals(List.of(), made);
        }
    }

    @Test
    void lambdasAndRecordsDoWhatTheyDid(@TempDir Path folder) throws Exception {
        copySubject(folder.resolve("before"));
        copySubject(folder.resolve("after"));
        rewrite(folder.resolve("after"));

        Path rewritten = folder.resolve("after/" + PACKAGE + "Subject.class");
        assertFalse(holds(rewritten, RECORD_METHODS));
        List<String> before = results(folder.resolve("before"));
        assertTrue(before.size() > 30, before::toString);
        assertEquals(before, results(folder.resolve("after")));
    }

    @Test
    void whatIsRewrittenStaysAsItIs(@TempDir Path folder) throws Exception {
        copySubject(folder);
        rewrite(folder);
        byte[] once = Files.readAllBytes(folder.resolve(PACKAGE + "Subject.class"));
        rewrite(folder);
        byte[] twice = Files.readAllBytes(folder.resolve(PACKAGE + "Subject.class"));
        assertEquals(new String(once, StandardCharsets.ISO_8859_1), new String(twice, StandardCharsets.ISO_8859_1));
    }

    /** By its name: what the build itself runs is not compiled together with the tests. */
    private static void rewrite(Path folder) throws Exception {
        String[] arguments = {folder.toString()};
        Class.forName("icmpscan.build.StaticCalls")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** The subject as this class path has it, and all classes in it. */
    private static void copySubject(Path folder) throws Exception {
        Path classes = Path.of(Subject.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createDirectories(folder.resolve(PACKAGE));
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals("Subject.class") || name.startsWith("Subject$")) {
                    Files.copy(file, folder.resolve(PACKAGE + name));
                }
            }
        }
    }

    private static List<String> results(Path folder) throws Exception {
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> subject = loader.loadClass(Subject.class.getName());
            assertNotSame(Subject.class, subject);
            Method results = subject.getDeclaredMethod("results");
            results.setAccessible(true);
            return ((List<?>) results.invoke(null))
                    .stream().map(String::valueOf).toList();
        }
    }

    private static boolean holds(Path file, String constant) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(constant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
