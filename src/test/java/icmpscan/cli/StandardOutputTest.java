package icmpscan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StandardOutputTest {
    private static final Path NO_PIPE = Path.of("pom.xml");

    /** Takes so many bytes, then fails. */
    private static final class Narrow extends OutputStream {
        private final String reason;
        private int room;

        Narrow(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override
        public void write(int octet) throws IOException {
            if (room-- <= 0) {
                throw new IOException(reason);
            }
        }
    }

    @Test
    void writesUtf8WhateverTheLocale() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Destination destination = Destination.of(new StandardOutput(bytes, NO_PIPE));
        destination.write("Zürich 例 \uD83D\uDE00\n");
        destination.commit();
        assertEquals("Zürich 例 \uD83D\uDE00\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void keepsLongTextsInOrder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        Destination destination = Destination.of(new StandardOutput(bytes, NO_PIPE));
        for (int i = 0; i < 40; i++) {
            String part = Integer.toString(i).repeat(1 + i * 997);
            expected.append(part).append('.').append(part);
            destination.write(part);
            destination.write('.');
            destination.write(part.toCharArray(), 0, part.length());
        }
        destination.commit();
        assertEquals(expected.toString(), bytes.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void aFullDiskIsAFailureWithItsReason() {
        Destination destination =
                Destination.of(new StandardOutput(new Narrow(10, "No space left on device"), NO_PIPE));
        OutputException failure = assertThrows(OutputException.class, () -> {
            destination.write("x".repeat(100));
            destination.commit();
        });
        assertEquals("cannot write standard output: No space left on device", failure.getMessage());
        assertFalse(failure.isReaderGone());
    }

    @Test
    void aClosedPipeEndsAnEndlessListing() {
        Destination destination = Destination.of(new StandardOutput(new Narrow(100_000, "Broken pipe"), NO_PIPE));
        OutputException failure = assertThrows(OutputException.class, () -> {
            for (int row = 0; row < 10_000_000; row++) {
                destination.write("row\n");
            }
        });
        assertTrue(failure.isReaderGone());
    }
}
