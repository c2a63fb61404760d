package icmpscan.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CaptureFolderTest {
    @TempDir
    private Path folder;

    private static final byte[] CAPTURE =
            CaptureBuilder.pcap().record(1, 0, new byte[20]).toBytes();

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(file -> folder.relativize(file).toString()).toList();
    }

    @Test
    void tellsCapturesByContentAndSortsThemFolderByFolder() throws IOException {
        write("b/2.txt", CAPTURE);
        write("b/10.pcap", CAPTURE);
        write("b-c/1", CaptureBuilder.pcapng().toBytes());
        write("a.pcap", new byte[40]);
        write("empty.pcap", new byte[0]);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(CAPTURE);
        }
        write("c", compressed.toByteArray());
        CaptureFolder found = CaptureFolder.of(folder);
        assertEquals(List.of("b/10.pcap", "b/2.txt", "b-c/1", "c"), names(found.captures()));
        assertEquals(List.of("a.pcap", "empty.pcap"), names(found.others()));
    }

    @Test
    void followsLinksToFilesAndNoneToFolders() throws IOException {
        Path capture = write("in/capture", CAPTURE);
        Files.createSymbolicLink(folder.resolve("link"), capture);
        Files.createSymbolicLink(folder.resolve("in/circle"), folder);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        assertEquals(
                List.of("in/capture", "link"), names(CaptureFolder.of(folder).captures()));
    }

    @Test
    void aLinkToAFolderIsLookedThroughWhereItIsNamed() throws IOException {
        Path capture = write("in/capture", CAPTURE);
        Path link = Files.createSymbolicLink(folder.resolve("link"), capture.getParent());
        assertEquals(List.of("link/capture"), names(CaptureFolder.of(link).captures()));
    }
}
