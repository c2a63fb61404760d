package icmpscan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.MalformedCaptureException;
import icmpscan.decode.FlowSink;
import icmpscan.decode.FrameDecoder;
import icmpscan.decode.LinkTypeOverrides;
import icmpscan.report.MessageRows;
import icmpscan.report.Value;
import icmpscan.session.MessageOrigin;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bytes to rows of {@code messages}, by reader and decoder alone: a hundredth of the time that an analysis takes. */
final class MessagePass {
    private MessagePass() {}

    /** Reads with a small window, since a large one for each input takes most of the time. Bytes that are no capture have no rows. */
    static List<List<Value>> rows(byte[] bytes) throws IOException {
        List<List<Value>> rows = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(
                message -> rows.add(MessageRows.row(message, MessageOrigin.NONE)),
                FlowSink.IGNORED,
                LinkTypeOverrides.NONE);
        CaptureInput input = CaptureInput.ofStream("bytes", new ByteArrayInputStream(bytes));
        try (CaptureReader reader = CaptureReader.openAmongMany(input, 1)) {
            while (reader.next()) {
                decoder.decode(reader.record());
            }
        } catch (MalformedCaptureException e) {
            assertTrue(rows.isEmpty(), "a capture that is none has no messages");
        }
        decoder.finish();
        return rows;
    }
}
