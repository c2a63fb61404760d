package icmpscan.tally;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimelineTest {
    private static final long SECOND = 1_000_000_000L;

    private static Timeline at(int maxRows, long... nanos) {
        Timeline timeline = new Timeline(maxRows);
        for (long time : nanos) {
            timeline.accept(MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                    .atNanos(time)
                    .get());
        }
        return timeline;
    }

    @Test
    void binsHaveTheirEdgesAtMultiplesSinceTheEpochOnBothSidesOfIt() {
        Timeline timeline = at(100, 0, 10 * SECOND - 1, 10 * SECOND, -1);

        assertEquals(
                List.of(
                        new Timeline.Row(-10 * SECOND, 8, 1),
                        new Timeline.Row(0, 8, 2),
                        new Timeline.Row(10 * SECOND, 8, 1)),
                timeline.rows());
        assertEquals(10, timeline.binSeconds());
    }

    @Test
    void binsWidenWhereThereAreTooMany() {
        assertEquals(10, at(3, 0, 10 * SECOND, 20 * SECOND).binSeconds());
        Timeline widened = at(3, 0, 10 * SECOND, 20 * SECOND, 60 * SECOND);
        assertEquals(60, widened.binSeconds());
        assertEquals(List.of(new Timeline.Row(0, 8, 3), new Timeline.Row(60 * SECOND, 8, 1)), widened.rows());
    }

    @Test
    void theWidestBinsHoldAllTimesThereAre() {
        Timeline timeline = new Timeline(5632);
        for (int type = 0; type < 256; type++) {
            for (long part = -22; part <= 22; part++) {
                timeline.accept(MessageFixture.message(type, 0, "10.0.0.1", "10.0.0.2")
                        .atNanos(Long.MAX_VALUE / 22 * part)
                        .get());
            }
        }
        assertTrue(
                timeline.rows().size() <= 5632 + 256,
                () -> "rows: " + timeline.rows().size());
        assertEquals(
                256 * 45,
                timeline.rows().stream().mapToLong(Timeline.Row::messages).sum());
    }

    @Test
    void messagesWithoutATimeAreCountedApart() {
        Timeline timeline = new Timeline();
        timeline.accept(MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                .timeless()
                .get());
        assertEquals(List.of(), timeline.rows());
        assertEquals(1, timeline.messagesWithoutTime());
    }
}
