package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
        assertRefused(folder, "is a folder without a capture in it");
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
        "'a1', 'only 1 bytes, a1'",
        "'0102030405', the bytes 01 02 03 04",
        "'736e6f6f70000000', a Solaris snoop capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'525453532e2e2e2e', a Microsoft Network Monitor 1 capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'474d42552e2e2e2e', a Microsoft Network Monitor 2 capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'5452534e4946462064617461', a Network General Sniffer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'58435000303032', a NetXRay or Windows Sniffer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'4f62736572766572506b744275666665', a Network Instruments Observer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'7f766572000000', an OmniPeek or AiroPeek capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'05564e46', a Visual Networks capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'45796553444e', an EyeSDN capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'5452006400', an HP-UX nettl capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'01104c00', a Novell LANalyzer capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'aaaaaaaa', an Accellent 5Views capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'0000020012050010', a Tektronix K12 capture; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'2b2d2d2d2d2d2d2d2d2d2b2d2d2d2d2d2d2d2d2d2d2d2d2d2d2d2b', a Tektronix K12 text dump; convert it with: editcap -F pcapng INPUT OUTPUT",
        "'a12b3c4d', 'a capture with the magic number of Navtel, whose format is not public'",
        "'cd34b2a1', 'a capture with the magic number of Mesquita, whose format is not public'",
        "'7f454c4602', an ELF program or core file",
        "'255044462d312e37', a PDF document",
        "'504b0304', a zip archive; unpack it first",
        "'3c21444f43545950452068746d6c3e', 'an HTML page, perhaps of a download that asked for a login'",
        "'6672616d6520313a203630206279746573', text; make a capture of a hex dump with: text2pcap INPUT OUTPUT"
    })
    void saysWhatANonCaptureSeemsToBe(String start, String found) {
        byte[] bytes = HexFormat.of().parseHex(start);
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
                    throw new UncheckedIOException(new IOException("bad sector"));
                }
                return count;
            }
        };
        assertThrows(UncheckedIOException.class, () -> {
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
