package icmpscan.detect;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FactsTest {
    private static void request(Facts facts, String target, int sequence) {
        facts.accept(MessageFixture.echoRequest("10.0.0.1", target, 1, sequence).get());
    }

    @Test
    void conversationsAreThoseOfTheMomentWhoeverAskedBefore() {
        Facts facts = new Facts();
        request(facts, "192.0.2.1", 1);
        assertEquals(1, facts.conversations().size());
        request(facts, "192.0.2.2", 2);
        assertEquals(2, facts.conversations().size());
        Facts later = new Facts();
        request(later, "192.0.2.3", 3);
        facts.merge(later);
        assertEquals(3, facts.conversations().size());
    }
}
