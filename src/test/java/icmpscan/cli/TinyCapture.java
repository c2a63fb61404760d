package icmpscan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Captures of a few bytes, made here so that a test of the commands shows what it reads. */
final class TinyCapture {
    private static final int RAW_IPV4 = 228;
    private static final int FRAME_BYTES = 28;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int seconds = 1_000_000_000;

    TinyCapture() {
        this(RAW_IPV4);
    }

    TinyCapture(int linkType) {
        bytes.writeBytes(ByteBuffer.allocate(24)
                .putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(16, 65535)
                .putInt(20, linkType)
                .array());
    }

    /** An echo request from 10.0.0.1 to 10.0.0.2, this many seconds after the last. */
    TinyCapture echoRequest(int secondsLater) {
        return echo(secondsLater, 0x0A00_0001, 0x0A00_0002, 0x0800_F7FF);
    }

    /** The reply to it. */
    TinyCapture echoReply(int secondsLater) {
        return echo(secondsLater, 0x0A00_0002, 0x0A00_0001, 0x0000_FFFF);
    }

    private TinyCapture echo(int secondsLater, int source, int destination, int typeToChecksum) {
        seconds += secondsLater;
        bytes.writeBytes(ByteBuffer.allocate(16)
                .putInt(seconds)
                .putInt(0)
                .putInt(FRAME_BYTES)
                .putInt(FRAME_BYTES)
                .array());
        bytes.writeBytes(ByteBuffer.allocate(FRAME_BYTES)
                .putInt(0x4500_0000 | FRAME_BYTES)
                .putInt(0)
                .putInt(0x4001_0000)
                .putInt(source)
                .putInt(destination)
                .putInt(typeToChecksum)
                .array());
        return this;
    }

    /** Writes it, without its last bytes. */
    Path writeCut(Path file, int missing) throws IOException {
        byte[] all = bytes.toByteArray();
        return Files.write(file, java.util.Arrays.copyOf(all, all.length - missing));
    }

    Path write(Path file) throws IOException {
        return writeCut(file, 0);
    }
}
