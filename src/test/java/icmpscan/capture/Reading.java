package icmpscan.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * All that a capture gave.
 *
 * @param records one line a record: frame number, time in nanoseconds or {@code ?}, and the frame in hexadecimal
 * @param summary its final state
 */
record Reading(List<String> records, CaptureSummary summary) {
    static Reading of(CaptureBuilder capture) throws IOException {
        return of(capture.toBytes());
    }

    static Reading of(byte[] capture) throws IOException {
        return of(capture, WindowSize.DEFAULT);
    }

    /** Reads with a window of so many bytes. */
    /** With a window of one size until a record needs more. */
    static Reading of(byte[] capture, int windowBytes, int maxWindowBytes) throws IOException {
        return of(capture, new WindowSize(windowBytes, windowBytes, maxWindowBytes));
    }

    static Reading of(byte[] capture, WindowSize windowSize) throws IOException {
        List<String> records = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(CaptureBuilder.inputOf(capture), 1, windowSize)) {
            while (reader.next()) {
                records.add(line(reader.record()));
            }
            return new Reading(records, reader.summary());
        }
    }

    private static String line(PacketRecord record) {
        byte[] frame = new byte[record.frameEnd() - record.frameStart()];
        record.bytes().get(record.frameStart(), frame);
        return record.frameNumber() + " " + (record.timeKnown() ? record.epochNanos() : "?") + " "
                + HexFormat.of().formatHex(frame);
    }

    /** The frames alone, in hexadecimal. */
    List<String> frames() {
        return records.stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    /** The messages of the damages. */
    List<String> damages() {
        return summary.damages().stream().map(Damage::message).toList();
    }
}
