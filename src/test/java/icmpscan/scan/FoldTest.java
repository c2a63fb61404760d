package icmpscan.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageBatch;
import icmpscan.decode.MessageFixture;
import icmpscan.decode.MessageSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every part sees every message, in order, whatever the number of helpers and the size of the batches. */
class FoldTest {
    private static final int MESSAGES = 3000;
    private static final int PARTS = 7;

    private final ExecutorService helpers = Executors.newFixedThreadPool(4);

    @AfterEach
    void endHelpers() {
        helpers.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3000", "1, 7", "1, 1500", "3, 600", "3, 3000", "15, 1000"})
    void everyPartSeesEveryMessageInOrder(int helpersAtMost, int batchMessages) {
        List<List<Long>> seen = IntStream.range(0, PARTS)
                .<List<Long>>mapToObj(part -> new ArrayList<>())
                .toList();
        List<MessageSink> parts = seen.stream()
                .<MessageSink>map(frames -> message -> frames.add(message.frameNumber()))
                .toList();
        Fold fold = new Fold(parts, helpers, helpersAtMost);
        MessageBatch batch = new MessageBatch();
        List<Long> expected = new ArrayList<>();
        for (long frame = 1; frame <= MESSAGES; frame++) {
            batch.add(message(frame));
            expected.add(frame);
            if (batch.size() == batchMessages) {
                fold.fold(batch);
                batch.clear();
            }
        }
        fold.fold(batch);
        seen.forEach(frames -> assertEquals(expected, frames));
    }

    @Test
    void nothingIsShownWhereNothingCame() {
        List<IcmpMessage> seen = new ArrayList<>();
        new Fold(List.of(seen::add), helpers, 1).fold(new MessageBatch());
        assertTrue(seen.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anErrorInAPartReachesTheCaller(int helpersAtMost) {
        MessageSink failing = message -> {
            throw new StackOverflowError();
        };
        Fold fold = new Fold(List.of(message -> {}, failing, message -> {}), helpers, helpersAtMost);
        MessageBatch batch = new MessageBatch();
        for (long frame = 1; frame <= MESSAGES; frame++) {
            batch.add(message(frame));
        }
        assertThrows(StackOverflowError.class, () -> fold.fold(batch));
    }

    private static IcmpMessage message(long frame) {
        return MessageFixture.echoRequest("10.0.0.1", "10.0.1.2", 7, (int) frame)
                .frame(frame)
                .get();
    }
}
