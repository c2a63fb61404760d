package icmpscan.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.PacketRecord;

/** Cuts captures into inputs of {@link DecoderFuzz}, one a frame: {@code DecoderSeeds FOLDER CAPTURES-FOLDER...}. */
final class DecoderSeeds {
    /** Frames taken of one capture; later ones are mostly like the first. */
    private static final int FRAMES_OF_EACH = 12;

    private static final int LONGEST_FRAME = 0xFFFF;

    private DecoderSeeds() {}

    public static void main(String[] folders) throws IOException {
        Path target = Files.createDirectories(Path.of(folders[0]));
        int number = 0;
        for (int i = 1; i < folders.length; i++) {
            for (Path capture : filesIn(Path.of(folders[i]))) {
                for (byte[] seed : seedsOf(capture)) {
                    Files.write(target.resolve("frame-" + number++), seed);
                }
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<byte[]> seedsOf(Path capture) {
        List<byte[]> seeds = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (seeds.size() < FRAMES_OF_EACH && reader.next()) {
                seeds.add(seedOf(reader.record()));
            }
        } catch (IOException notACapture) {
            return seeds; // what was read of it will do
        }
        return seeds;
    }

    private static byte[] seedOf(PacketRecord record) {
        int length = Math.min(record.frameEnd() - record.frameStart(), LONGEST_FRAME);
        byte[] frame = new byte[length];
        record.bytes().get(record.frameStart(), frame);
        return ByteBuffer.allocate(length + 4)
                .putShort((short) record.linkType())
                .putShort((short) length)
                .put(frame)
                .array();
    }
}
