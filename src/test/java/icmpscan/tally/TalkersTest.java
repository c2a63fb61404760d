package icmpscan.tally;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TalkersTest {
    private static final int MAX_ROWS = 100;

    private static String address(int number) {
        return "198.18." + number / 256 + "." + number % 256;
    }

    @Test
    void addressesAreInTheirOrderAsUnsignedNumbers() {
        Talkers talkers = new Talkers();
        for (String source : List.of("200.0.0.1", "10.0.0.1", "128.0.0.0", "9.0.0.1", "127.0.0.1")) {
            talkers.accept(echoRequest(source, "192.0.2.1", 1, 1).get());
        }
        assertEquals(
                List.of("9.0.0.1", "10.0.0.1", "127.0.0.1", "128.0.0.0", "200.0.0.1"),
                talkers.rows(Integer.MAX_VALUE).stream()
                        .map(row -> row.source().toString())
                        .toList());
    }

    @Test
    void aRowHoldsSumsAndEdgesOfItsMessages() {
        Talkers talkers = new Talkers();
        talkers.accept(MessageFixture.message(8, 0, "10.0.0.1", "10.0.0.2")
                .frame(4)
                .atNanos(50)
                .body(30)
                .get());
        talkers.accept(MessageFixture.message(8, 9, "10.0.0.1", "10.0.0.2")
                .frame(9)
                .atNanos(-7)
                .body(12)
                .get());
        talkers.accept(MessageFixture.message(8, 0, "10.0.0.1", "10.0.0.2")
                .frame(2)
                .timeless()
                .body(8)
                .get());
        talkers.accept(echoReply("10.0.0.2", "10.0.0.1", 1, 1).get());
        Talkers.Row first = talkers.rows(Integer.MAX_VALUE).get(0);
        assertEquals(2, talkers.rows(Integer.MAX_VALUE).size());
        assertEquals(new Counts(3, 50, -7, 50, PackedFrame.of(1, 2), PackedFrame.of(1, 9)), first.counts());
    }

    @Test
    void withoutAKnownTimeThereIsNone() {
        Talkers talkers = new Talkers();
        talkers.accept(echoRequest("10.0.0.1", "10.0.0.2", 1, 1).timeless().get());
        assertFalse(talkers.rows(Integer.MAX_VALUE).get(0).counts().timeKnown());
    }

    @Test
    void atTheBoundAllRowsAreExact() {
        Talkers talkers = new Talkers(MAX_ROWS);
        for (int round = 0; round < 3; round++) {
            for (int source = 0; source < MAX_ROWS; source++) {
                talkers.accept(echoRequest(address(source), "192.0.2.1", 1, 1).get());
            }
        }
        assertEquals(0, talkers.otherMessages());
        assertEquals(MAX_ROWS, talkers.rows(Integer.MAX_VALUE).size());
        assertTrue(talkers.rows(Integer.MAX_VALUE).stream()
                .allMatch(row -> row.counts().messages() == 3));
    }

    @Test
    void aFloodOfForgedSourcesDoesNotHideWhoTalksMuch() {
        Talkers talkers = new Talkers(MAX_ROWS);
        int messages = 0;
        for (int source = 0; source < 50 * MAX_ROWS; source++) {
            talkers.accept(echoRequest(address(source), "192.0.2.1", 1, 1).get());
            messages++;
            if (source % 10 == 0) {
                talkers.accept(echoRequest("10.0.0.1", "192.0.2.1", 1, 1).get());
                messages++;
            }
        }
        List<Talkers.Row> rows = talkers.rows(Integer.MAX_VALUE);
        assertTrue(rows.size() <= MAX_ROWS);
        assertEquals("10.0.0.1", rows.get(0).source().toString());
        assertEquals(5 * MAX_ROWS, rows.get(0).counts().messages());
        assertEquals(messages, talkers.messages());
        long counted = rows.stream().mapToLong(row -> row.counts().messages()).sum();
        assertEquals(messages, counted + talkers.otherMessages(), "nothing is lost silently");
    }

    @Test
    void mergedTablesStayBoundedAndLoseNothingSilently() {
        Talkers first = new Talkers(MAX_ROWS);
        Talkers later = new Talkers(MAX_ROWS);
        for (int source = 0; source < MAX_ROWS; source++) {
            first.accept(echoRequest(address(source), "192.0.2.1", 1, 1).get());
            later.accept(echoRequest(address(1000 + source), "192.0.2.1", 1, 1).get());
        }
        first.merge(later);
        long counted = first.rows(Integer.MAX_VALUE).stream()
                .mapToLong(row -> row.counts().messages())
                .sum();
        assertTrue(first.rows(Integer.MAX_VALUE).size() <= MAX_ROWS);
        assertTrue(first.otherMessages() > 0);
        assertEquals(2 * MAX_ROWS, counted + first.otherMessages());
    }
}
