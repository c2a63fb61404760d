package icmpscan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PendingFileTest {
    @TempDir
    Path folder;

    @Test
    void whatStoodThereStaysUntilTheResultsAreComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        try (PendingFile pending = PendingFile.open(file)) {
            pending.write("after");
            assertEquals("before", Files.readString(file));
            pending.commit();
        }
        assertEquals("after", Files.readString(file));
        assertEquals(List.of("file"), listing());
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        try (PendingFile pending = PendingFile.open(file)) {
            pending.write("x".repeat(1_000_000));
        }
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("file"), listing());
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        try (PendingFile pending = PendingFile.open(link)) {
            pending.write("after");
            pending.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(file));
    }

    @Test
    void aLinkToNoFileYetStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        try (PendingFile pending = PendingFile.open(link)) {
            pending.write("new");
            pending.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("file")));
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThrows(OutputException.class, () -> PendingFile.open(link));
    }

    @Test
    void toAnOpenFileOfTheProcessIsAddedAndNothingReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "before ");
        try (OutputStream held = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            Path descriptor = descriptorOf(file);
            try (PendingFile pending = PendingFile.open(descriptor)) {
                pending.write("after");
                pending.commit();
            }
            held.write(" all".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("before after all", Files.readString(file));
    }

    private static Path descriptorOf(Path file) throws IOException {
        Path descriptors = Path.of("/dev/fd");
        assumeTrue(Files.isSymbolicLink(descriptors), "open files have no such names here");
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> isSame(each, file))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsReplacedKeepsWhoMayReadIt() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions of this kind here");
        Path file = Files.writeString(folder.resolve("file"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try (PendingFile pending = PendingFile.open(file)) {
            pending.commit();
        }
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no /dev/null here");
        try (PendingFile pending = PendingFile.open(device)) {
            pending.write("gone");
            pending.commit();
        }
        try (PendingFile pending = PendingFile.open(device)) {
            pending.write("gone without commit");
        }
        assertTrue(Files.exists(device));
        assertTrue(!Files.isRegularFile(device));
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
