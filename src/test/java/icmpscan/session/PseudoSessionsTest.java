package icmpscan.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.tally.PackedFrame;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PseudoSessionsTest {
    private static final long GAP = 1000;
    private static final String A = "10.0.0.1";
    private static final String B = "10.0.0.2";

    private final PseudoSessions sessions = new PseudoSessions(GAP);
    private long frame;

    private IcmpMessage request(long nanos) {
        return echoRequest(A, B, 1, 1).atNanos(nanos).frame(++frame).get();
    }

    private List<Long> firstTimes() {
        return sessions.largest(Integer.MAX_VALUE).stream()
                .map(PseudoSession::firstNanos)
                .sorted()
                .toList();
    }

    @Test
    void exactlyTheGapJoins() {
        sessions.accept(request(0));
        sessions.accept(request(GAP));
        assertEquals(1, sessions.size());
    }

    @Test
    void oneNanosecondMoreSplits() {
        sessions.accept(request(0));
        sessions.accept(request(GAP + 1));
        assertEquals(2, sessions.size());
    }

    @Test
    void theGapHoldsBackwardsToo() {
        sessions.accept(request(5000));
        sessions.accept(request(5000 - GAP));
        sessions.accept(request(5000 - 2 * GAP - 1));
        assertEquals(List.of(5000 - 2 * GAP - 1, 5000 - GAP), firstTimes());
    }

    @Test
    void aLateMessageBetweenTwoSessionsMakesThemOne() {
        sessions.accept(request(0));
        sessions.accept(request(2 * GAP));
        assertEquals(2, sessions.size());
        sessions.accept(request(GAP));
        PseudoSession only = sessions.largest(9).get(0);
        assertEquals(1, sessions.size());
        assertEquals(3, only.messages());
        assertEquals(0, only.firstNanos());
        assertEquals(2 * GAP, only.lastNanos());
        assertEquals(PackedFrame.of(1, 1), only.firstFrame());
        assertEquals(PackedFrame.of(1, 2), only.lastFrame(), "the last in time, not in the file");
    }

    @Test
    void aMergeFusesAllThatTheLaterPartBridges() {
        for (long nanos : new long[] {0, 2000, 4000, 9000}) {
            sessions.accept(request(nanos));
        }
        PseudoSessions later = new PseudoSessions(GAP);
        for (long nanos = 1000; nanos <= 3000; nanos += 1000) {
            later.accept(request(nanos));
        }
        sessions.merge(later);
        assertEquals(List.of(0L, 9000L), firstTimes());
        assertEquals(6, sessions.largest(1).get(0).messages());
    }

    @Test
    void theLongestTimesAreApart() {
        sessions.accept(request(Long.MIN_VALUE));
        sessions.accept(request(Long.MAX_VALUE));
        sessions.accept(request(0));
        assertEquals(3, sessions.size());
    }

    @Test
    void theFirstSenderSentTheFirstMessageByTimeThenFrame() {
        sessions.accept(echoReply(B, A, 1, 1).atNanos(10).frame(1).get());
        sessions.accept(echoRequest(A, B, 1, 1).atNanos(5).frame(2).get());
        sessions.accept(echoReply(B, A, 1, 1).atNanos(5).frame(3).get());
        PseudoSession session = sessions.largest(1).get(0);
        assertEquals(A, session.firstSender().toString());
        assertEquals(B, session.other().toString());
        assertEquals(8, session.firstType());
        assertEquals(new PseudoSession.Direction(1, 64, 0), session.forward());
        assertEquals(new PseudoSession.Direction(2, 128, 0), session.backward());
        assertEquals(
                List.of(new PseudoSession.Kind(0, 0, false, 2), new PseudoSession.Kind(8, 0, true, 1)),
                session.kinds());
        assertEquals(1, session.echoRequests());
        assertEquals(2, session.echoReplies());
    }

    @Test
    void aHigherAddressCanBeFirst() {
        sessions.accept(echoRequest("200.0.0.1", B, 1, 1).get());
        PseudoSession session = sessions.largest(1).get(0);
        assertEquals("200.0.0.1", session.firstSender().toString());
        assertEquals(1, session.forward().messages());
        assertEquals(0, session.backward().messages());
    }

    @Test
    void whoReportsAnErrorOrAnswersHasNotBegun() {
        sessions.accept(echoRequest(A, B, 1, 1).get());
        assertEquals(A, sessions.largest(1).get(0).initiator().orElseThrow().toString());
        sessions.accept(
                MessageFixture.error(3, 1, "10.9.9.9", A, B, 17, 4000, 53).get());
        sessions.accept(echoReply("10.8.8.8", A, 1, 1).get());
        List<PseudoSession> others = sessions.largest(3).subList(1, 3);
        assertEquals(
                List.of("10.8.8.8", "10.9.9.9"),
                others.stream().map(session -> session.firstSender().toString()).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                others.stream().map(PseudoSession::initiator).toList());
    }

    @Test
    void aHostThatTalksToItselfHasASession() {
        sessions.accept(echoRequest(A, A, 1, 1).get());
        sessions.accept(echoReply(A, A, 1, 1).get());
        assertEquals(2, sessions.largest(1).get(0).forward().messages());
    }

    @Test
    void tagsKeepSessionsApart() {
        sessions.accept(echoRequest(A, B, 1, 1).get());
        sessions.accept(echoRequest(A, B, 1, 1).vlan(7).get());
        assertEquals(2, sessions.size());
    }

    @Test
    void aMessageWithoutTimeIsAtTheTimeOfTheMessageBefore() {
        sessions.accept(request(0));
        sessions.accept(echoRequest("10.0.0.3", "10.0.0.4", 1, 1).atNanos(500).get());
        sessions.accept(echoRequest(A, B, 1, 2).timeless().frame(9).get());
        PseudoSession session = sessions.largest(1).get(0);
        assertEquals(2, session.messages());
        assertEquals(500, session.lastNanos());
    }

    @Test
    void beforeAnyKnownTimeThereIsASessionWithoutTimes() {
        sessions.accept(echoRequest(A, B, 1, 1).timeless().get());
        sessions.accept(echoRequest(A, B, 1, 2).timeless().get());
        sessions.accept(request(0));
        List<PseudoSession> all = sessions.largest(9);
        assertEquals(List.of(2L, 1L), all.stream().map(PseudoSession::messages).toList());
        assertFalse(all.get(0).timeKnown());
        assertTrue(all.get(1).timeKnown());
    }

    @Test
    void theOrderOfMessagesDoesNotShow() {
        List<IcmpMessage> messages = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            long nanos = random.nextInt(1500) * GAP / 2;
            messages.add(
                    random.nextBoolean()
                            ? request(nanos)
                            : echoReply(B, A, 1, 1)
                                    .atNanos(nanos)
                                    .frame(++frame)
                                    .get());
        }
        messages.forEach(sessions::accept);
        assertTrue(sessions.size() > 100, "the test is of many sessions");
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(messages, random);
            PseudoSessions shuffled = new PseudoSessions(GAP);
            messages.forEach(shuffled::accept);
            assertEquals(sessions.largest(1000), shuffled.largest(1000));
        }
    }

    @Test
    void kindsBeyondTheBoundAreCountedAsOther() {
        int kinds = 2 * MessageKinds.MAX_KINDS;
        for (int code = kinds - 1; code >= 0; code--) {
            sessions.accept(MessageFixture.message(8, code, A, B).get());
            sessions.accept(MessageFixture.message(8, code, A, B).get());
        }
        PseudoSession session = sessions.largest(1).get(0);
        assertEquals(MessageKinds.MAX_KINDS, session.kinds().size());
        assertEquals(
                MessageKinds.MAX_KINDS - 1,
                session.kinds().get(MessageKinds.MAX_KINDS - 1).code());
        assertTrue(session.kinds().stream().allMatch(kind -> kind.messages() == 2));
        assertEquals(kinds, session.forward().otherMessages());
        assertEquals(2L * kinds, session.messages());
    }

    @Test
    void aFullTableKeepsTheLargestAndCountsTheRest() {
        PseudoSessions bounded = new PseudoSessions(GAP, 100);
        int messages = 0;
        for (int i = 0; i < 5000; i++) {
            bounded.accept(echoRequest("198.18." + i / 250 + "." + i % 250, B, 1, 1)
                    .atNanos(15L * i)
                    .get());
            bounded.accept(request(15L * i));
            messages += 2;
        }
        assertTrue(bounded.size() <= 100);
        assertEquals(5000, bounded.largest(1).get(0).messages());
        assertTrue(bounded.droppedOpen() > 0 && bounded.droppedOpen() < bounded.droppedSessions());
        long listed =
                bounded.largest(100).stream().mapToLong(PseudoSession::messages).sum();
        assertEquals(messages, listed + bounded.droppedMessages(), "nothing is lost silently");
    }

    @Test
    void atTheBoundNothingIsLetGo() {
        PseudoSessions bounded = new PseudoSessions(GAP, 100);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 100; i++) {
                bounded.accept(echoRequest("198.18.0." + i, B, 1, 1).get());
            }
        }
        assertEquals(100, bounded.size());
        assertEquals(0, bounded.droppedSessions());
    }

    @Test
    void differentGapsDoNotMerge() {
        PseudoSessions other = new PseudoSessions(GAP + 1);
        assertThrows(IllegalArgumentException.class, () -> sessions.merge(other));
        assertThrows(IllegalArgumentException.class, () -> new PseudoSessions(-1));
    }
}
