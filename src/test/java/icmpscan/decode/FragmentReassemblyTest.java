package icmpscan.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;
import icmpscan.capture.RecordStamps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages put together from fragments: whole where they can be, alone where not, each first fragment exactly one, in frame order. */
class FragmentReassemblyTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<IcmpMessage> messages = new ArrayList<>();
    private final FrameDecoder decoder = new FrameDecoder(message -> messages.add(message.copy()));
    private long frameNumber;
    private long now;

    @Test
    void putsFragmentsTogether() {
        byte[] echo = echo(4000);
        fragments(echo, 1480).forEach(this::decode);
        IcmpMessage whole = only();
        assertTrue(whole.reassembled());
        assertFalse(whole.firstFragment());
        assertEquals(1, whole.frameNumber());
        assertEquals(4000, whole.length());
        assertEquals(4000, whole.captured());
        assertEquals(1500, whole.ipTotalLength(), "of the first fragment's header");
        assertEquals(ChecksumState.GOOD, whole.checksumState());
        assertEquals(EnumSet.of(Anomaly.IP_FRAGMENT), whole.anomalies());
        assertEquals(0xFEDC, whole.identifier());
        assertArrayEquals(echo, bytes(whole));
        assertEquals(new FragmentCounts(1, 0, 0, 0, 0, 0), decoder.fragmentCounts());
        assertTrue(decoder.isIdle());
    }

    @Test
    void seesABadChecksumOnlyInTheWhole() {
        byte[] echo = echo(4000);
        echo[3999] ^= 1;
        fragments(echo, 1480).forEach(this::decode);
        assertEquals(ChecksumState.BAD, only().checksumState());
        assertTrue(only().has(Anomaly.BAD_CHECKSUM));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 48, 1480, 3992})
    void putsThemTogetherInAnyOrder(int fragmentBytes) {
        byte[] echo = echo(4001);
        List<IcmpFrames> fragments = fragments(echo, fragmentBytes);
        Random random = new Random(fragmentBytes);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(fragments, random);
            fragments.forEach(this::decode);
        }
        Collections.reverse(fragments);
        fragments.forEach(this::decode);
        assertEquals(21, messages.size());
        messages.forEach(message -> assertArrayEquals(echo, bytes(message)));
        assertTrue(decoder.isIdle());
    }

    @Test
    void keepsDatagramsApart() {
        byte[] one = echo(3000);
        byte[] two = echo(3001);
        List<IcmpFrames> ones = fragments(one, 1480);
        List<IcmpFrames> twos = fragments(two, 1480);
        twos.forEach(fragment -> fragment.identification(0x4321));
        for (int i = 0; i < 3; i++) {
            decode(ones.get(i));
            decode(twos.get(i));
        }
        assertEquals(2, messages.size());
        assertArrayEquals(one, bytes(messages.get(0)));
        assertArrayEquals(two, bytes(messages.get(1)));
        fragments(one, 1480).get(0).source("10.0.0.9");
        decode(fragments(one, 1480).get(0).source("10.0.0.9"));
        decode(fragments(one, 1480).get(1).destination("10.0.0.9"));
        decode(fragments(one, 1480).get(2));
        decoder.finish();
        assertEquals(new FragmentCounts(2, 1, 0, 2, 0, 0), decoder.fragmentCounts());
    }

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
    void readsAHeaderThatIsSpreadOverFragments() {
        byte[] error = IcmpFrames.message(IcmpFrames.join(
                IcmpFrames.hex("0303 0000 00000000"), IcmpFrames.udp().quoted(60)));
        fragments(error, 8).forEach(this::decode);
        assertEquals(33_434, only().quoted().destinationPort());
        assertTrue(only().quoted().hasPorts());
        assertFalse(only().has(Anomaly.QUOTE_MISSING));
    }

    @Test
    void findsExtensionsInTheWhole() {
        byte[] error = Arrays.copyOfRange(
                ExtensionLocatorTest.timeExceeded("00", 128, "2000 7856 0008 0101 659f 0101")
                        .frame(),
                34,
                34 + 148);
        fragments(error, 136).forEach(this::decode);
        assertEquals(1, only().extensionObjects().size());
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

    @Test
    void handsOnWhatIsCapturedWithoutAGap() {
        byte[] echo = echo(3000);
        List<IcmpFrames> fragments = fragments(echo, 1480);
        decode(fragments.get(0));
        byte[] second = fragments.get(1).frame();
        decode(RecordFixture.of(1, Arrays.copyOf(second, 134), second.length));
        decode(fragments.get(2));
        assertTrue(only().reassembled());
        assertEquals(3000, only().length());
        assertEquals(1580, only().captured());
        assertTrue(only().has(Anomaly.TRUNCATED));
        assertEquals(ChecksumState.UNCHECKABLE, only().checksumState());
        assertArrayEquals(Arrays.copyOf(echo, 1580), bytes(only()));
    }

    @Test
    void cannotCheckWhatTheCardHadYetToFillIn() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        decode(fragments.get(1));
        decode(RecordStamps.checksumNotReady(
                RecordFixture.of(1, fragments.get(2).frame())));
        assertEquals(ChecksumState.UNCHECKABLE, only().checksumState());
    }

    @Test
    void handsOnTheFirstFragmentAloneWhereOthersAreMissing() {
        List<IcmpFrames> fragments = fragments(echo(4000), 1480);
        decode(fragments.get(0));
        decode(fragments.get(2));
        assertEquals(List.of(), messages);
        assertFalse(decoder.isIdle());
        decoder.finish();
        assertTrue(only().firstFragment());
        assertEquals(1480, only().length());
        assertTrue(only().has(Anomaly.IP_FRAGMENT));
        assertEquals(new FragmentCounts(0, 1, 0, 0, 0, 0), decoder.fragmentCounts());
        assertTrue(decoder.isIdle());
    }

    @Test
    void onlyCountsFragmentsWithoutAFirst() {
        List<IcmpFrames> fragments = fragments(echo(4000), 1480);
        assertEquals(FrameOutcome.LATER_FRAGMENT, decode(fragments.get(1)));
        assertEquals(FrameOutcome.LATER_FRAGMENT, decode(fragments.get(2)));
        decoder.finish();
        assertEquals(List.of(), messages);
        assertEquals(new FragmentCounts(0, 0, 0, 2, 0, 0), decoder.fragmentCounts());
    }

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
    void keepsMessagesInFrameOrder() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        decode(whole());
        decode(fragments.get(1));
        decode(whole());
        assertEquals(List.of(), messages);
        decode(fragments.get(2));
        decode(whole());
        assertEquals(List.of(1L, 2L, 4L, 6L), frameNumbers());
        assertTrue(messages.get(0).reassembled());
        assertEquals(0x1234, messages.get(2).identifier());
    }

    @Test
    void keepsFrameOrderAmongSeveralOpenDatagrams() {
        List<IcmpFrames> ones = fragments(echo(2000), 1480);
        List<IcmpFrames> twos = fragments(echo(2000), 1480);
        twos.forEach(fragment -> fragment.identification(2));
        decode(ones.get(0));
        decode(twos.get(0));
        decode(whole());
        decode(twos.get(1));
        assertEquals(List.of(), messages);
        decode(ones.get(1));
        assertEquals(List.of(1L, 2L, 3L), frameNumbers());
        assertTrue(messages.get(0).reassembled() && messages.get(1).reassembled());
    }

    @Test
    void letsOthersWaitForASecondAtMost() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        now = SECOND;
        decode(whole());
        assertEquals(List.of(), messages);
        now = SECOND + 1;
        decode(whole());
        assertEquals(List.of(1L, 2L, 3L), frameNumbers());
        assertTrue(messages.get(0).firstFragment());
        decode(fragments.get(1));
        decode(fragments.get(2));
        assertEquals(3, messages.size(), "handed on once");
        assertEquals(new FragmentCounts(0, 1, 1, 0, 0, 0), decoder.fragmentCounts());
    }

    @Test
    void letsNoMoreWaitThanItHasRoomFor() {
        decode(fragments(echo(3000), 1480).get(0));
        for (int i = 1; i < HeldMessages.MAX_MESSAGES; i++) {
            decode(whole());
        }
        assertEquals(List.of(), messages);
        decode(whole());
        assertEquals(HeldMessages.MAX_MESSAGES + 1, messages.size());
        assertTrue(messages.get(0).firstFragment());
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

    private FrameOutcome decode(IcmpFrames frame) {
        return decode(RecordFixture.of(1, frame.frame()));
    }

    private FrameOutcome decode(PacketRecord record) {
        return decoder.decode(RecordStamps.at(record, ++frameNumber, now));
    }

    private IcmpMessage only() {
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    private List<Long> frameNumbers() {
        return messages.stream().map(IcmpMessage::frameNumber).toList();
    }

    private static byte[] bytes(IcmpMessage message) {
        byte[] bytes = new byte[message.captured()];
        message.bytes().get(message.start(), bytes);
        return bytes;
    }

    private static IcmpFrames whole() {
        return IcmpFrames.icmp("0800 0000 1234 0001");
    }

    /** An echo request of this many bytes, no two 8-byte units of it the same. */
    private static byte[] echo(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        System.arraycopy(IcmpFrames.hex("0800 0000 fedc 0007"), 0, bytes, 0, 8);
        return IcmpFrames.message(bytes);
    }

    private static IcmpFrames fragment(byte[] payload, int offset, boolean more) {
        return IcmpFrames.carrying(payload).fragment(offset, more);
    }

    /** The message in fragments of this many bytes, a multiple of 8; offsets that 13 bits cannot hold are left out. */
    private static List<IcmpFrames> fragments(byte[] message, int fragmentBytes) {
        List<IcmpFrames> fragments = new ArrayList<>();
        for (int offset = 0; offset < message.length && offset <= 8191 * 8; offset += fragmentBytes) {
            int end = Math.min(message.length, offset + fragmentBytes);
            fragments.add(fragment(Arrays.copyOfRange(message, offset, end), offset, end < message.length));
        }
        return fragments;
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
