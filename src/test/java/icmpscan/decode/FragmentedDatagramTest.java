package icmpscan.decode;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fragments that repeat, contradict or overreach each other. */
class FragmentedDatagramTest extends FragmentTest {
    @Test
    void ignoresARepeatedLaterFragment() {
        List<IcmpFrames> fragments = fragments(echo(4000), 1480);
        decode(fragments.get(0));
        decode(fragments.get(1));
        decode(fragments.get(1));
        decode(fragments.get(1));
        decode(fragments.get(2));
        assertFalse(only().has(Anomaly.FRAGMENT_OVERLAP));
        assertEquals(new FragmentCounts(1, 0, 0, 0, 2, 0), decoder.fragmentCounts());
    }

    @Test
    void startsAnewAtARepeatedFirstFragment() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        fragments.forEach(this::decode);
        assertEquals(2, messages.size());
        assertTrue(messages.get(0).firstFragment());
        assertTrue(messages.get(1).reassembled());
        assertEquals(List.of(1L, 2L), frameNumbers());
    }

    @Test
    void takesTheBytesThatCameFirst() {
        byte[] a = echo(128);
        byte[] b = new byte[64];
        Arrays.fill(b, (byte) 'B');
        decode(fragment(Arrays.copyOfRange(a, 0, 64), 0, true));
        decode(fragment(b, 32, true));
        decode(fragment(Arrays.copyOfRange(a, 88, 128), 88, false));
        byte[] expected = a.clone();
        Arrays.fill(expected, 64, 96, (byte) 'B');
        assertArrayEquals(expected, bytes(only()));
        assertTrue(only().has(Anomaly.FRAGMENT_OVERLAP));
    }

    @Test
    void marksOverlapsOfEqualBytesToo() {
        byte[] echo = echo(128);
        decode(fragment(Arrays.copyOfRange(echo, 0, 64), 0, true));
        decode(fragment(Arrays.copyOfRange(echo, 56, 128), 56, false));
        assertTrue(only().has(Anomaly.FRAGMENT_OVERLAP));
        assertEquals(ChecksumState.GOOD, only().checksumState());
    }

    @Test
    void endsATeardropWhereItsLastFragmentEnds() {
        byte[] echo = echo(36 + 4);
        decode(fragment(Arrays.copyOfRange(echo, 0, 40), 0, true));
        decode(fragment(new byte[4], 24, false));
        assertEquals(28, only().length());
        assertTrue(only().has(Anomaly.FRAGMENT_OVERLAP));
    }

    @Test
    void marksFragmentsBeyondTheLast() {
        byte[] echo = echo(64);
        decode(fragment(Arrays.copyOfRange(echo, 16, 32), 16, false));
        decode(fragment(Arrays.copyOfRange(echo, 32, 64), 32, false));
        decode(fragment(Arrays.copyOfRange(echo, 0, 16), 0, true));
        assertEquals(32, only().length());
        assertTrue(only().has(Anomaly.FRAGMENT_OVERLAP));
    }

    @Test
    void takesTheLargestDatagramThereIs() {
        byte[] echo = echo(65_515);
        fragments(echo, 1480).forEach(this::decode);
        assertEquals(65_515, only().captured());
        assertFalse(only().has(Anomaly.OVERSIZE));
        assertEquals(ChecksumState.GOOD, only().checksumState());
    }

    @Test
    void takesAPingOfDeath() {
        byte[] echo = echo(65_516);
        fragments(echo, 1480).forEach(this::decode);
        assertEquals(65_516, only().captured());
        assertTrue(only().has(Anomaly.OVERSIZE));
        messages.clear();
        byte[] largest = echo(65_528 + 1480);
        fragments(largest, 1480).forEach(this::decode);
        decode(fragment(new byte[1480], 65_528, false));
        decoder.finish();
        assertTrue(messages.get(0).has(Anomaly.OVERSIZE), "also where it never was whole");
    }
}
