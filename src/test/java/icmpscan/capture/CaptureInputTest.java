package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaptureInputTest {
    @TempDir
    Path folder;

    @Test
    void readsAFileUnderTheNameThatItWasGiven() throws IOException {
        Path file = folder.resolve("a.pcap");
        Files.write(file, CaptureBuilder.pcap().record(1, 0, new byte[4]).toBytes());
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(file), 2)) {
            assertTrue(reader.next());
            assertFalse(reader.next());
            assertEquals(file.toString(), reader.summary().inputName());
            assertEquals(2, reader.summary().fileNumber());
            assertEquals("none", reader.summary().compression());
        }
    }

    @Test
    void saysWhatIsWrongWithAPath() throws IOException {
        assertRefused(folder, "is a directory; name the capture files in it");
        assertRefused(folder.resolve("missing.pcap"), "there is no such file; check the path");
        Path secret = Files.createFile(folder.resolve("secret.pcap"));
        Assumptions.assumeTrue(
                secret.toFile().setReadable(false) && !Files.isReadable(secret),
                "NOT TESTED: root may read every file");
        assertRefused(secret, "may not be read; ask for read permission on it, or copy it");
    }

    @ParameterizedTest
    @CsvSource({
        "'', an empty file",
        "'\u00A1', 'only 1 bytes, a1'",
        "'\u0001\u0002\u0003\u0004\u0005', the bytes 01 02 03 04",
        "'snoop\0\0\0', a Solaris snoop capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "RTSS...., a Microsoft Network Monitor 1 capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "GMBU...., a Microsoft Network Monitor 2 capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "TRSNIFF data, a Network General Sniffer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'XCP\0002', a NetXRay or Windows Sniffer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'\u00A1\u002B\u003C\u004D', 'a capture with the magic number of Navtel, whose format is not public'",
        "'\u00CD\u0034\u00B2\u00A1', 'a capture with the magic number of Mesquita, whose format is not public'",
        "'\u007FELF\u0002', an ELF program or core file",
        "%PDF-1.7, a PDF document",
        "'PK\u0003\u0004', a zip archive; unpack it first",
        "<!DOCTYPE html>, 'an HTML page, perhaps of a download that asked for a login'",
        "frame 1: 60 bytes, text; make a capture of a hex dump with: text2pcap INPUT OUTPUT"
    })
    void saysWhatANonCaptureSeemsToBe(String start, String found) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        String message = assertThrows(MalformedCaptureException.class, () -> Reading.of(bytes))
                .getMessage();
        assertEquals("test: byte 0 (0x0): expected a pcap or pcapng magic number, found " + found, message);
    }

    @Test
    void closesTheInputThatIsNoCapture() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(new byte[100]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThrows(IOException.class, () -> CaptureReader.open(CaptureInput.ofStream("-", stream), 1));
        assertTrue(closed.get());
    }

    @Test
    void letsAFailingDiskThrow() throws IOException {
        InputStream failing = new ByteArrayInputStream(CaptureBuilder.pcap().toBytes()) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                int count = super.read(target, offset, length);
                if (count < 0) {
                    throw new java.io.UncheckedIOException(new IOException("bad sector"));
                }
                return count;
            }
        };
        assertThrows(java.io.UncheckedIOException.class, () -> {
            try (CaptureReader reader = CaptureReader.open(CaptureInput.ofStream("-", failing), 1)) {
                assertFalse(reader.next());
            }
        });
    }

    private static void assertRefused(Path path, String reason) {
        IOException refused = assertThrows(IOException.class, () -> CaptureReader.open(CaptureInput.ofPath(path), 1));
        assertEquals(path + ": " + reason, refused.getMessage());
    }
}
