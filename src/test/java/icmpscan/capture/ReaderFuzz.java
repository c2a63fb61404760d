package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Fuzz target: any bytes, read as a capture to the end. Run by {@code scripts/fuzz}; an exception that is not ours is a find. */
public final class ReaderFuzz {
    /** What a compressed input may unpack to, in records; a bomb is the business of another test. */
    private static final int MOST_RECORDS = 1 << 20;

    /** Smaller than in the program: a window of MiB for each input would take most of the time. */
    private static final WindowSize WINDOW = new WindowSize(1 << 12, 1 << 12, 1 << 20);

    private ReaderFuzz() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        CaptureInput input = CaptureInput.ofStream("fuzz", new ByteArrayInputStream(bytes));
        try (CaptureReader reader = CaptureReader.open(input, 1, WINDOW)) {
            for (int records = 0; records < MOST_RECORDS && reader.next(); records++) {
                check(reader.record());
            }
        } catch (IOException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a word", refused);
            }
        }
    }

    private static void check(PacketRecord record) {
        int frameBytes = record.frameEnd() - record.frameStart();
        if (frameBytes < 0 || frameBytes > record.capturedLength()) {
            throw new AssertionError(frameBytes + " of " + record.capturedLength());
        }
        record.bytes().get(record.frameStart(), new byte[frameBytes]);
    }
}
