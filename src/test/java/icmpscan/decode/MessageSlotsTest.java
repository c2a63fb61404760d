package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.MalformedCaptureException;
import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Messages that are decoded into the slots of a batch, over and over again, say the same as those that are each decoded into an object of
 * their own.
 */
class MessageSlotsTest {
    /** Small, so that messages come into all sorts of slots. */
    private static final int BATCH_MESSAGES = 7;

    private final List<String> alone = new ArrayList<>();
    private final List<String> batched = new ArrayList<>();
    private final FrameDecoder expected = new FrameDecoder(
            message -> alone.add(MessageText.of(message)), FlowSink.IGNORED, LinkTypeOverrides.NONE, IcmpMessage::new);
    private final MessageBatch batch = new MessageBatch();
    private final FrameDecoder decoder = new FrameDecoder(this::add, FlowSink.IGNORED, LinkTypeOverrides.NONE, batch);

    /** Messages that waited for fragments are not in a slot, and do not stay. */
    private void add(IcmpMessage message) {
        batch.add(message == batch.next() ? message : message.copy());
    }

    private void empty() {
        for (int i = 0; i < batch.size(); i++) {
            batched.add(MessageText.of(batch.get(i)));
        }
        batch.clear();
    }

    private void decode(PacketRecord record) {
        assertEquals(expected.decode(record), decoder.decode(record));
        if (batch.size() >= BATCH_MESSAGES) {
            empty();
        }
    }

    private int compare() {
        expected.finish();
        decoder.finish();
        empty();
        assertEquals(alone.size(), batched.size());
        for (int i = 0; i < alone.size(); i++) {
            assertEquals(alone.get(i), batched.get(i));
        }
        return alone.size();
    }

    @Test
    void holdForEveryEncapsulationCutAtEveryByte() {
        for (Encapsulation wrapped : Encapsulation.all()) {
            for (int length = wrapped.frame().length; length >= 0; length--) {
                decode(RecordFixture.of(
                        wrapped.linkType(), Arrays.copyOf(wrapped.frame(), length), wrapped.frame().length));
            }
        }
        assertTrue(compare() > 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples", "../shared/captures", "../shared/lab/captures"})
    void holdForCaptures(String folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of(folder)), () -> "no folder " + folder + ": nothing tested");
        int messages = 0;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.pcap(ng)?(\\.gz)?"))
                    .sorted()
                    .toList()) {
                decode(file);
                messages += compare();
                alone.clear();
                batched.clear();
            }
        }
        assertTrue(messages > 100, "only " + messages + " messages in " + folder);
    }

    /** Whole, and cut at each byte of its first headers: with the fragments and inner frames that captures have. */
    private void decode(Path capture) throws IOException {
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            for (int frames = 0; frames < 2000 && reader.next(); frames++) {
                decode(reader.record());
                PacketRecord record = reader.record();
                byte[] frame = new byte[record.frameEnd() - record.frameStart()];
                record.bytes().get(record.frameStart(), frame);
                for (int length = 0; frames < 20 && length < frame.length; length++) {
                    decode(RecordFixture.of(record.linkType(), Arrays.copyOf(frame, length), frame.length));
                }
            }
        } catch (MalformedCaptureException notOne) {
            assertTrue(notOne.getMessage().contains("expected"));
        }
    }
}
