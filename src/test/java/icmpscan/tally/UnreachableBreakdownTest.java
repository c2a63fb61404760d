package icmpscan.tally;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.tally.UnreachableObject.Kind;

import static icmpscan.decode.MessageFixture.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnreachableBreakdownTest {
    private static MessageFixture about(int code, String target, int protocol, int port) {
        return error(3, code, "10.0.0.254", "10.0.0.1", target, protocol, port < 0 ? -1 : 40000, port);
    }

    private static UnreachableObject onlyObject(MessageFixture message) {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(message.get());
        assertEquals(1, breakdown.objects().size());
        return breakdown.objects().get(0).object();
    }

    @ParameterizedTest(name = "code {0} is about a {1}")
    @CsvSource({
        "0, NETWORK",
        "1, HOST",
        "2, PROTOCOL",
        "3, PORT",
        "4, DESTINATION",
        "5, DESTINATION",
        "6, NETWORK",
        "7, HOST",
        "8, HOST",
        "9, NETWORK",
        "10, HOST",
        "11, NETWORK",
        "12, HOST",
        "13, DESTINATION",
        "14, DESTINATION",
        "15, DESTINATION",
        "16, DESTINATION",
        "255, DESTINATION"
    })
    void theCodeSaysWhatCannotBeReached(int code, Kind kind) {
        UnreachableObject object = onlyObject(about(code, "203.0.113.77", 17, 30000));
        assertEquals(kind, object.kind());
        assertEquals(code, object.code());
        if (kind == Kind.HOST || kind == Kind.DESTINATION) {
            assertEquals("203.0.113.77", new Ipv4Address(object.bits()).toString());
        }
    }

    @Test
    void aNetworkIsTheSlash24OfTheQuotedDestination() {
        assertEquals(onlyObject(about(0, "203.0.113.77", 17, 1)), onlyObject(about(0, "203.0.113.200", 6, 2)));
        assertEquals(
                MessageFixture.address("203.0.113.0"),
                onlyObject(about(0, "203.0.113.77", 17, 1)).bits());
    }

    @Test
    void aHostIsOneObjectWhateverWasSentToIt() {

        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(about(1, "203.0.113.77", 17, 1).get());
        breakdown.accept(about(1, "203.0.113.77", 1, -1).get());
        assertEquals(1, breakdown.objects().size());
    }

    @Test
    void aPortHasItsProtocol() {
        UnreachableObject object = onlyObject(about(3, "203.0.113.77", 132, 65535));
        assertEquals(132, object.protocol());
        assertEquals(65535, object.port());
    }

    @Test
    void aPortThatWasNotCapturedLeavesTheDestination() {
        assertEquals(
                Kind.DESTINATION,
                onlyObject(about(3, "203.0.113.77", 17, 9).quotedCaptured(20)).kind());
    }

    @Test
    void aMessageWithoutAQuotationHasAnAssumedRecipientAndNoObject() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(
                about(3, "203.0.113.77", 17, 9).to("10.9.9.9").quotedCaptured(0).get());
        assertEquals("10.9.9.9", breakdown.recipients().get(0).address().toString());
        assertEquals(1, breakdown.assumedRecipients());
        assertEquals(1, breakdown.withoutObject());
        assertEquals(List.of(), breakdown.objects());
    }

    @Test
    void theRecipientIsTheQuotedSourceAlsoBehindTranslation() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(about(3, "203.0.113.77", 17, 9).to("10.9.9.9").get());
        assertEquals("10.0.0.1", breakdown.recipients().get(0).address().toString());
        assertEquals(0, breakdown.assumedRecipients());
    }

    @Test
    void otherTypesAreNotCounted() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(
                error(11, 0, "10.0.0.254", "10.0.0.1", "203.0.113.77", 17, 1, 2).get());
        assertEquals(0, breakdown.messages());
        assertEquals(List.of(), breakdown.codes());
    }

    @Test
    void anObjectCountsDistinctRecipientsAndReporters() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        for (int i = 0; i < 12; i++) {
            String reporter = "10.0.1." + i % 2;
            breakdown.accept(error(3, 3, reporter, "10.0.0." + i % 3, "203.0.113." + i, 17, 40000, 161)
                    .get());
        }
        UnreachableBreakdown.ObjectRow row = breakdown.objects().get(0);
        assertEquals(12, row.counts().messages());
        assertEquals(3, row.recipients());
        assertEquals(2, row.reporters());
        assertTrue(breakdown.witnessesExact());
    }

    /** The network is told of by what was wanted in it, host by host; the port of one host by who wanted it. */
    @Test
    void aRequestIsWhoWantedWhatOfWhom() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(
                error(3, 0, "10.0.1.1", "10.0.0.1", "203.0.113.7", 6, 1, 2).get());
        breakdown.accept(
                error(3, 0, "10.0.1.1", "10.0.0.1", "203.0.113.8", 6, 1, 2).get());
        UnreachableBreakdown later = new UnreachableBreakdown();
        for (int sourcePort = 1; sourcePort <= 3; sourcePort++) {
            later.accept(error(3, 3, "10.0.2.1", "10.0.0.2", "10.0.2.1", 17, sourcePort, 161)
                    .get());
        }
        later.accept(error(3, 0, "10.0.1.1", "10.0.0.1", "203.0.113.8", 6, 3, 4).get());
        breakdown.merge(later);
        assertEquals(
                List.of("10.0.0.2 10.0.2.1 PORT 3", "10.0.0.1 203.0.113.8 NETWORK 2", "10.0.0.1 203.0.113.7 NETWORK 1"),
                breakdown.requests().stream()
                        .map(row -> row.recipient() + " " + row.destination() + " "
                                + row.object().kind() + " " + row.counts().messages())
                        .toList());
        assertEquals(0, breakdown.requestsLetGo());
    }

    @Test
    void aFullTableKeepsTheCommonestAndSaysThatItIsFull() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown(64);
        IntStream.range(0, 2000).forEach(i -> {
            breakdown.accept(
                    about(1, "198.18." + i / 250 + "." + i % 250, 6, 80).get());
            breakdown.accept(error(3, 1, "10.0.1." + i % 4, "10.0.0.1", "203.0.113.77", 17, 1, 2)
                    .get());
        });
        UnreachableBreakdown.ObjectRow first = breakdown.objects().get(0);
        assertEquals(MessageFixture.address("203.0.113.77"), first.object().bits());
        assertEquals(2000, first.counts().messages());
        assertEquals(4, first.reporters());
        assertTrue(breakdown.objects().size() <= 64);
        assertTrue(breakdown.objectsLetGo() > 0);
        assertTrue(breakdown.requests().size() <= 64);
        assertTrue(breakdown.requestsLetGo() > 0);
        assertFalse(breakdown.witnessesExact());
    }

    @Test
    void distinctWitnessesBeyondTheBoundAreALowerBound() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown(8);
        for (int i = 0; i < 100; i++) {
            breakdown.accept(error(3, 1, "10.0.1.1", "10.0.0." + i, "203.0.113.77", 17, 1, 2)
                    .get());
        }
        assertFalse(breakdown.witnessesExact());
        assertTrue(breakdown.objects().get(0).recipients() <= 32);
    }
}
