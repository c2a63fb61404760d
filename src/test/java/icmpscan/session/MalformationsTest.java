package icmpscan.session;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.tally.RandomMessages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MalformationsTest {
    private static final String SENDER = "200.0.0.1";
    private static final String RECEIVER = "130.0.0.2";

    @ParameterizedTest(name = "{0}/{1}: {2}, {3}")
    @CsvSource({
        "8, 0, none, an ordinary request",
        "0, 0, none, an ordinary reply",
        "3, 15, none, the last code there is",
        "3, 16, UNKNOWN_CODE, one beyond",
        "5, 7, UNKNOWN_CODE, redirect has four",
        "8, 9, UNKNOWN_CODE, as nmap sends it",
        "0, 9, none, a reply repeats what it was asked with",
        "14, 3, none, likewise",
        "4, 0, none, deprecated is not malformed",
        "17, 0, none, likewise",
        "43, 4, none, a code of its type",
        "253, 77, none, experiments number their codes as they like",
        "1, 0, UNKNOWN_TYPE, unassigned",
        "19, 0, UNKNOWN_TYPE, reserved for security",
        "29, 0, UNKNOWN_TYPE, reserved",
        "44, 0, UNKNOWN_TYPE, the first unassigned one",
        "252, 0, UNKNOWN_TYPE, the last",
        "255, 0, UNKNOWN_TYPE, reserved",
    })
    void typeAndCodeAloneTell(int type, int code, String kind, String why) {
        assertEquals(
                kind, kind(MessageFixture.message(type, code, SENDER, RECEIVER).get()), why);
    }

    @ParameterizedTest(name = "type {0} with {1}: {2}")
    @CsvSource({
        "8, BAD_CHECKSUM, BAD_CHECKSUM",
        "13, SHORT, SHORT",
        "3, SHORT, SHORT_QUOTATION",
        "3, QUOTE_MISSING, SHORT_QUOTATION",
        "11, QUOTE_TRUNCATED, SHORT_QUOTATION",
        "3, QUOTE_NOT_IPV4, BAD_QUOTATION",
        "5, QUOTE_BAD_HEADER_LENGTH, BAD_QUOTATION",
        "8, TRUNCATED, none",
        "8, NONZERO_PADDING, none",
        "3, QUOTES_ERROR, none",
        "8, IP_OPTIONS, none",
    })
    void oddContentTells(int type, Anomaly anomaly, String kind) {
        assertEquals(
                kind,
                kind(MessageFixture.message(type, 0, SENDER, RECEIVER)
                        .anomaly(anomaly)
                        .get()));
    }

    @Test
    void aRefusedHeaderIsItsSendersFault() {
        Malformations malformations = new Malformations();
        malformations.accept(MessageFixture.error(12, 0, "10.0.0.254", SENDER, RECEIVER, 17, 1, 2)
                .get());

        MalformedRow row = malformations.all().get(0);

        assertEquals(Malformation.REFUSED_HEADER, row.kind());
        assertEquals(MessageFixture.address(SENDER), row.sender());
        assertEquals(MessageFixture.address(RECEIVER), row.receiver());
    }

    @ParameterizedTest(name = "first fragment of {0} bytes, {1}: {2}")
    @CsvSource({
        "1480, IP_FRAGMENT, none",
        "256, IP_FRAGMENT, none",
        "255, IP_FRAGMENT, TINY_FRAGMENT",
        "8, IP_FRAGMENT, TINY_FRAGMENT",
        "8, FRAGMENT_OVERLAP, FRAGMENT_OVERLAP",
        "1480, FRAGMENT_OVERLAP, FRAGMENT_OVERLAP",
        "1480, OVERSIZE, OVERSIZE",
    })
    void fragmentsTellMoreThanTheMessageInThem(int firstBytes, Anomaly anomaly, String kind) {
        assertEquals(
                kind,
                kind(MessageFixture.echoRequest(SENDER, RECEIVER, 1, 1)
                        .fragments(firstBytes)
                        .anomaly(anomaly)
                        .get()));
        if (!kind.equals("none")) {
            assertEquals(
                    kind,
                    kind(MessageFixture.echoRequest(SENDER, RECEIVER, 1, 1)
                            .fragments(firstBytes)
                            .anomaly(anomaly)
                            .anomaly(Anomaly.BAD_CHECKSUM)
                            .get()));
        }
    }

    @Test
    void aWholeMessageMayBeShort() {
        assertEquals(
                "none",
                kind(MessageFixture.echoRequest(SENDER, RECEIVER, 1, 1).body(8).get()));
    }

    @Test
    void partsMergeToTheWhole() {
        for (int seed = 0; seed < 40; seed++) {
            List<IcmpMessage> messages = RandomMessages.of(seed, 200, 1_000_000_000L);
            Random random = new Random(seed);
            Malformations whole = new Malformations();
            messages.forEach(whole::accept);
            Malformations merged = new Malformations();
            int first = random.nextInt(messages.size());
            int second = first + random.nextInt(messages.size() - first);
            for (List<IcmpMessage> part : List.of(
                    messages.subList(0, first),
                    messages.subList(first, second),
                    messages.subList(second, messages.size()))) {
                Malformations malformations = new Malformations();
                part.forEach(malformations::accept);
                merged.merge(malformations);
            }

            assertTrue(whole.all().size() > 5, "the test tests nothing");
            assertEquals(whole.all(), merged.all(), "seed " + seed);
        }
    }

    private static String kind(IcmpMessage message) {
        Malformations malformations = new Malformations();
        malformations.accept(message);
        return malformations.all().stream()
                .map(row -> row.kind().name())
                .findFirst()
                .orElse("none");
    }
}
