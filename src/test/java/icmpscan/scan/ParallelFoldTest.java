package icmpscan.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.decode.MessageSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every part sees every message, in order, whatever the number of threads and the size of the batches. */
class ParallelFoldTest {
    private static final int MESSAGES = 500;
    private static final int PARTS = 7;

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "1, 64, 4096", "2, 1, 8", "2, 7, 40", "2, 64, 4096", "4, 3, 4096", "16, 10, 1"})
    void everyPartSeesEveryMessageInOrder(int threads, int batchMessages, int batchBytes) {
        List<List<String>> seen = IntStream.range(0, PARTS)
                .<List<String>>mapToObj(part -> new ArrayList<>())
                .toList();
        List<MessageSink> parts = seen.stream()
                .<MessageSink>map(texts -> message -> texts.add(text(message)))
                .toList();
        List<String> expected = new ArrayList<>();
        try (ParallelFold fold = new ParallelFold(parts, threads, batchMessages, batchBytes)) {
            for (int frame = 1; frame <= MESSAGES; frame++) {
                IcmpMessage message = message(frame);
                expected.add(text(message));
                fold.accept(message);
            }
            fold.finish();
        }
        seen.forEach(texts -> assertEquals(expected, texts));
    }

    @Test
    void nothingIsLeftOutWhereNothingCame() {
        List<String> seen = new ArrayList<>();
        try (ParallelFold fold = new ParallelFold(List.of(message -> seen.add(text(message))), 2)) {
            fold.finish();
        }
        assertTrue(seen.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anErrorInAPartReachesTheCaller(int threads) {
        MessageSink failing = message -> {
            throw new StackOverflowError();
        };
        List<MessageSink> parts = List.of(message -> {}, failing, message -> {});
        try (ParallelFold fold = new ParallelFold(parts, threads)) {
            fold.accept(message(1));
            assertThrows(StackOverflowError.class, fold::finish);
        }
    }

    /** Messages of many kinds and sizes, so that what a batch keeps of the one before would show. */
    private static IcmpMessage message(int frame) {
        MessageFixture fixture =
                switch (frame % 3) {
                    case 0 ->
                        MessageFixture.echoRequest("10.0.0.1", "10.0.1." + frame % 50, 7, frame)
                                .data(new byte[frame % 29]);
                    case 1 -> MessageFixture.echoReply("10.0.1." + frame % 50, "10.0.0.1", 7, frame);
                    default -> MessageFixture.error(3, frame % 4, "10.0.0.9", "10.0.0.1", "10.0.2.2", 17, 4000, frame);
                };
        return fixture.atMillis(frame).frame(frame).get();
    }

    private static String text(IcmpMessage message) {
        StringBuilder text = new StringBuilder()
                .append(message.frameNumber())
                .append(' ')
                .append(message.type())
                .append(' ')
                .append(message.hasSequenceNumber() ? message.sequenceNumber() : -1)
                .append(' ')
                .append(message.quoted().present() ? message.quoted().destinationPort() : -1)
                .append(' ');
        for (int index = message.start(); index < message.end(); index++) {
            text.append((char) message.bytes().get(index));
        }
        return text.toString();
    }
}
