package icmpscan.tally;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VolumeTest {
    private static MessageFixture ping(String source, int sequence, long millis) {
        return MessageFixture.echoRequest(source, "192.0.2.1", 1, sequence).atMillis(millis);
    }

    @Test
    void aPacketThatComesAgainWithAnotherTtlIsAPass() {
        Volume volume = new Volume();
        for (int ttl = 64; ttl > 54; ttl -= 2) {
            volume.accept(ping("10.0.0.1", 1, 100).hop(77, ttl).get());
        }
        volume.accept(ping("10.0.0.1", 2, 200).hop(78, 64).get());
        volume.accept(ping("10.0.0.1", 2, 200).hop(78, 64).get());

        Volume.Row row = volume.rows().get(0);
        assertEquals(7, row.messages());
        assertEquals(4, row.passes(), "the exact double at the end is none");
        assertEquals(7 * 64L, row.bytes());
        assertEquals(7 * 64L * 64, row.squares());
    }

    @Test
    void aFloodOfForgedSourcesIsStillSeenByItsDestination() {
        Volume volume = new Volume(100);
        int messages = 5_000;
        for (int i = 0; i < messages; i++) {
            volume.accept(
                    ping("198.18." + i / 256 + "." + i % 256, i & 0xFFFF, 5).get());
        }
        assertTrue(volume.rows().size() <= 100);
        List<Volume.Row> others = volume.others();
        assertEquals(1, others.size());
        assertEquals(MessageFixture.address("192.0.2.1"), others.get(0).destination());
        long kept = volume.rows().stream().mapToLong(Volume.Row::messages).sum();
        assertEquals(messages, kept + others.get(0).messages(), "nothing is lost");
    }

    @Test
    void binsBeforeTheEpochKeepTheirNumber() {
        Volume volume = new Volume();
        volume.accept(ping("10.0.0.1", 1, -1).get());
        assertEquals(-1, volume.rows().get(0).bin());
        assertEquals(8, volume.rows().get(0).type());
    }

    @Test
    void rowsAreThoseOfTheMomentWhoeverAskedBefore() {
        Volume volume = new Volume();
        volume.accept(ping("10.0.0.1", 1, 100).get());
        assertEquals(1, volume.rows().size());
        volume.accept(ping("10.0.0.2", 1, 200).get());
        assertEquals(2, volume.rows().size());
        Volume later = new Volume();
        later.accept(ping("10.0.0.3", 1, 300).get());
        volume.merge(later);
        assertEquals(3, volume.rows().size());
    }
}
