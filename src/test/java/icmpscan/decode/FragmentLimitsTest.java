package icmpscan.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;
import icmpscan.capture.RecordStamps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Time, memory and whatever an attacker sends: reassembly ends, and each first fragment still is one message. */
class FragmentLimitsTest extends FragmentTest {
    @Test
    void doesNotWaitLongerThanThirtySeconds() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        decode(fragments.get(1));
        now = 30 * SECOND + 1;
        decode(fragments.get(2));
        assertTrue(only().firstFragment());
        messages.clear();
        decoder.finish();
        assertEquals(new FragmentCounts(0, 1, 0, 1, 0, 0), decoder.fragmentCounts());
        now = 40 * SECOND;
        decode(fragments.get(0));
        decode(fragments.get(1));
        now = 70 * SECOND;
        decode(fragments.get(2));
        assertEquals(1, decoder.fragmentCounts().reassembled(), "nobody else waited");
    }

    @Test
    void bearsTimeThatGoesBackwards() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        now = 100 * SECOND;
        decode(fragments.get(0));
        now = 99 * SECOND;
        decode(fragments.get(1));
        decode(fragments.get(2));
        assertTrue(only().reassembled());
        now = 100 * SECOND;
        decode(fragments.get(0));
        now = 0;
        decode(fragments.get(1));
        assertEquals(2, messages.size());
        assertTrue(messages.get(1).firstFragment(), "as far away as it can be");
    }

    @Test
    void needsNoTimes() {
        for (IcmpFrames fragment : fragments(echo(3000), 1480)) {
            decoder.decode(RecordStamps.timeless(RecordFixture.of(1, fragment.frame())));
        }
        assertTrue(only().reassembled());
    }

    @Test
    void evictsTheOldestDatagramFirst() {
        for (int i = 0; i <= FragmentReassembly.MAX_DATAGRAMS; i++) {
            decode(fragment(new byte[16], 8, true).identification(i));
        }
        assertEquals(new FragmentCounts(0, 0, 0, 1, 0, 1), decoder.fragmentCounts());
        decode(fragment(echo(8), 0, true).identification(1));
        decode(fragment(new byte[8], 24, false).identification(1));
        assertEquals(1, decoder.fragmentCounts().reassembled(), "the second oldest is still there");
    }

    @Test
    void givesUpADatagramOfEndlessOverlaps() {
        decode(fragment(echo(1480), 0, true));
        for (int i = 0; i < 2000; i++) {
            byte[] other = new byte[1480];
            other[0] = (byte) i;
            other[1] = (byte) (i >>> 8);
            decode(fragment(other, 8, true));
        }
        assertTrue(messages.get(0).has(Anomaly.FRAGMENT_OVERLAP));
        assertTrue(decoder.fragmentCounts().evicted() > 0);
        assertEquals(1, messages.size());
    }

    @Test
    void boundsTheMemoryOfAllDatagramsTogether() {
        byte[] big = new byte[60_000];
        for (int i = 0; i < 1000; i++) {
            decode(fragment(big, 8, true).identification(i));
        }
        long evicted = decoder.fragmentCounts().evicted();
        assertTrue(evicted > 1000 - FragmentReassembly.MAX_BYTES / 60_000 - 1, "evicted " + evicted);
        assertTrue(evicted < 1000 - FragmentReassembly.MAX_BYTES / 60_064 + 1, "evicted " + evicted);
    }

    @Test
    void bearsAMillionDatagramsThatNeverComplete() {
        byte[] first = fragment(echo(1480), 0, true).frame();
        byte[] later = fragment(echo(1480), 2960, true).frame();
        long[] count = new long[1];
        FrameDecoder flooded = new FrameDecoder(message -> count[0]++);
        PacketRecord ofFirst = RecordFixture.of(1, first);
        PacketRecord ofLater = RecordFixture.of(1, later);
        for (int i = 0; i < 1_000_000; i++) {
            source(first, i);
            source(later, i);
            flooded.decode(RecordStamps.at(ofFirst, 2L * i + 1, i * 1000L));
            flooded.decode(RecordStamps.at(ofLater, 2L * i + 2, i * 1000L));
        }
        flooded.finish();
        assertEquals(1_000_000, count[0]);
        assertEquals(1_000_000, flooded.fragmentCounts().incomplete());
        assertEquals(0, flooded.fragmentCounts().orphans());
        assertTrue(flooded.isIdle());
    }

    @Test
    void bearsRandomFragments() {
        Random random = new Random(791);
        int firsts = 0;
        for (int i = 0; i < 50_000; i++) {
            int offset = random.nextInt(4) == 0 ? random.nextInt(8192) * 8 : random.nextInt(8) * 8;
            boolean more = random.nextInt(3) != 0;
            byte[] payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            now += random.nextInt(300) == 0 ? random.nextLong(-40 * SECOND, 40 * SECOND) : 1000;
            FrameOutcome outcome = decode(fragment(payload, offset, more).identification(random.nextInt(4)));
            firsts += outcome == FrameOutcome.MESSAGE ? 1 : 0;
        }
        decoder.finish();
        assertEquals(firsts, messages.size());
        List<Long> sorted = new ArrayList<>(frameNumbers());
        Collections.sort(sorted);
        assertEquals(sorted, frameNumbers());
        assertTrue(decoder.fragmentCounts().reassembled() > 1000);
    }

    /** Sets the source address in an Ethernet frame, leaving its checksum at 0, which is not checked. */
    private static void source(byte[] frame, int address) {
        frame[24] = 0;
        frame[25] = 0;
        frame[26] = (byte) (address >>> 24);
        frame[27] = (byte) (address >>> 16);
        frame[28] = (byte) (address >>> 8);
        frame[29] = (byte) address;
    }
}
