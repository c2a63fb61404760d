package icmpscan.tally;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VantageTest {
    private static Vantage errors(int count, long everyMillis) {
        Vantage vantage = new Vantage();
        for (int i = 0; i < count; i++) {
            // Six at once, as Linux does, then one at a time.
            long millis = Math.max(0, i - 5) * everyMillis;
            vantage.accept(MessageFixture.error(3, 3, "192.0.2.1", "10.0.0.1", "192.0.2.1", 17, 4_000, i)
                    .atMillis(millis)
                    .get());
        }
        return vantage;
    }

    @Test
    void errorsAtThePaceOfALimitAreKnownByIt() {
        assertEquals(1, errors(30, 1_000).limited().size());
    }

    @Test
    void fasterOnesAreNotLimitedAndSlowerOnesPerhapsNotProvoked() {
        assertEquals(0, errors(30, 500).limited().size());
        assertEquals(0, errors(30, 3_000).limited().size());
    }

    @Test
    void fewErrorsShowNoLimit() {
        assertEquals(1, errors(12, 1_000).limited().size());
        assertEquals(0, errors(11, 1_000).limited().size());
    }

    @Test
    void anAddressMayHaveSeveralSenders() {
        Vantage vantage = new Vantage();
        for (long mac : new long[] {9, 2, 9}) {
            vantage.accept(MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                    .mac(mac)
                    .get());
        }
        assertEquals(2, vantage.senders().size());
        assertEquals(2, vantage.senders().get(0).mac());
        assertEquals(2, vantage.senders().get(1).counts().messages());
    }

    @Test
    void whatIsLetGoIsCounted() {
        Vantage vantage = new Vantage(2);
        for (int i = 1; i <= 3; i++) {
            vantage.accept(MessageFixture.error(3, 3, "192.0.2." + i, "10.0.0.1", "192.0.2.1", 17, 4_000, 53)
                    .mac(i)
                    .get());
        }
        assertEquals(1, vantage.sendersLetGo());
        assertEquals(1, vantage.reportersLetGo());
    }
}
