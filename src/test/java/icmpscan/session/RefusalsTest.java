package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RefusalsTest {
    private static final String ACTOR = "200.0.0.1";
    private static final String TARGET = "130.0.0.2";
    private static final String ROUTER = "255.0.0.254";

    @Test
    void aRowSaysWhoWasRefusedWhatByWhomAndHowOften() {
        Refusals refusals = new Refusals();
        refusals.accept(refused(13, 65_535).frame(7).atMillis(2_000).get());
        refusals.accept(refused(13, 65_535).frame(9).atMillis(5_000).get());

        Refusal row = refusals.all().get(0);

        assertEquals(1, refusals.all().size());
        assertEquals(MessageFixture.address(ACTOR), row.actor());
        assertEquals(MessageFixture.address(TARGET), row.destination());
        assertEquals(MessageFixture.address(ROUTER), row.reporter());
        assertEquals(13, row.code());
        assertEquals(17, row.service().protocol());
        assertEquals(65_535, row.service().port().orElseThrow());
        assertEquals(2, row.counts().messages());
        assertEquals(2_000_000_000L, row.counts().firstNanos());
        assertEquals(5_000_000_000L, row.counts().lastNanos());
        assertEquals(7, row.counts().firstFrame() & 0xFFFF);
        assertTrue(row.has(ProbeMarks.PROHIBITED));
    }

    @ParameterizedTest(name = "3/{0}: {1} row")
    @CsvSource({
        "0,1", "1,1", "2,0", "3,1", "4,0", "5,0", "6,1", "7,1", "8,0", "9,1", "10,1", "11,1", "12,1", "13,1", "14,0",
        "16,0", "35,0", "255,0"
    })
    void codesThatTellOfAServiceCount(int code, int rows) {
        Refusals refusals = new Refusals();
        refusals.accept(refused(code, 445).get());

        assertEquals(rows, refusals.all().size());
    }

    @Test
    void whatAskedForNothingIsLeftOut() {
        Refusals refusals = new Refusals();
        refusals.accept(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 53, 40_000)
                .get());
        refusals.accept(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, 33_440)
                .quotedTimeToLive(2)
                .get());
        refusals.accept(MessageFixture.error(3, 1, ROUTER, ACTOR, TARGET, 1, -1, -1)
                .quotedIcmp(0, 0)
                .get());
        refusals.accept(refused(1, 445).quotedCaptured(19).get());

        assertEquals(List.of(), refusals.all());
    }

    @Test
    void datagramsThatRanOutOfHopsAreKeptByRouterAndService() {
        Refusals refusals = new Refusals();
        refusals.accept(expired("255.0.0.1", 80).frame(1).get());
        refusals.accept(expired("255.0.0.2", 80).get());
        refusals.accept(expired("255.0.0.2", 443).get());
        refusals.accept(MessageFixture.error(11, 1, ROUTER, ACTOR, TARGET, 6, 40_000, 22)
                .get());

        ProbeGroup pair = refusals.expired(1).get(0);

        assertEquals(3, pair.probes().size(), "reassembly that took too long is another matter");
        long last = pair.probes().get(2).item();
        assertEquals(MessageFixture.address("255.0.0.2"), Refusals.expiredAt(last));
        assertEquals(443, ProbedService.of(Refusals.expiredService(last)).port().orElseThrow());
        assertEquals(List.of(), refusals.expired(4));
    }

    @Test
    void whatIsToldRarelyGoesFirstAndIsCounted() {
        Refusals refusals = new Refusals(4, ProbeLimits.DEFAULT);
        for (int i = 0; i < 3; i++) {
            refusals.accept(refused(1, 445).get());
        }
        for (int port = 0; port < 100; port++) {
            refusals.accept(refused(1, port).get());
        }

        assertTrue(refusals.all().stream().anyMatch(row -> row.counts().messages() == 3));
        long kept = refusals.all().stream()
                .mapToLong(row -> row.counts().messages())
                .sum();
        assertEquals(103, kept + refusals.otherMessages());
    }

    @Test
    void partsMergeToTheWhole() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = messages(random);
            Refusals whole = new Refusals();
            messages.forEach(whole::accept);
            Refusals merged = new Refusals();
            int from = 0;
            for (int parts = 2 + random.nextInt(4); parts > 0; parts--) {
                int to = parts == 1 ? messages.size() : from + random.nextInt(messages.size() - from + 1);
                Refusals part = new Refusals();
                messages.subList(from, to).forEach(part::accept);
                merged.merge(part);
                from = to;
            }

            assertTrue(whole.all().size() > 20, "the test tests nothing");
            assertEquals(whole.all(), merged.all(), "seed " + seed);
            assertEquals(whole.expired(1), merged.expired(1), "seed " + seed);
        }
    }

    private static List<IcmpMessage> messages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        int count = 100 + random.nextInt(400);
        for (int i = 0; i < count; i++) {
            int type = random.nextInt(3) == 0 ? 11 : 3;
            int code = type == 11 ? random.nextInt(2) : random.nextInt(17);
            MessageFixture message = MessageFixture.error(
                            type,
                            code,
                            "10.1.1." + random.nextInt(3),
                            "200.0.0." + random.nextInt(4),
                            "130.9.9." + random.nextInt(4),
                            random.nextBoolean() ? 6 : 17,
                            random.nextInt(5) == 0 ? 53 : 40_000,
                            random.nextInt(8) * 250)
                    .frame(i + 1)
                    .atMillis(random.nextInt(100_000));
            messages.add((random.nextInt(9) == 0 ? message.timeless() : message).get());
        }
        return messages;
    }

    private static MessageFixture refused(int code, int port) {
        return MessageFixture.error(3, code, ROUTER, ACTOR, TARGET, 17, 40_000, port);
    }

    private static MessageFixture expired(String router, int port) {
        return MessageFixture.error(11, 0, router, ACTOR, TARGET, 6, 40_000, port)
                .frame(port);
    }
}
