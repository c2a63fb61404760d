package icmpscan.decode;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.RecordFixture;
import icmpscan.capture.RecordStamps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages put together from fragments: whole where they can be, alone where not. */
class FragmentReassemblyTest extends FragmentTest {
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

    /** The first fragment quotes nothing yet; what is decoded of the whole is the whole's alone. */
    @Test
    void whatTheWholeQuotesIsQuotedByNoOtherMessage() {
        byte[] error = HexFormat.of()
                .parseHex("0303000000000000" + "4500001c00010000401100000a0000010a000002" + "0fa0003500080000");
        IcmpMessage other =
                Decoding.of(Frames.ethernet(0x0800, Frames.echo())).message().copy();
        fragments(error, 8).forEach(this::decode);
        assertTrue(only().quoted().hasPorts());
        assertFalse(other.quoted().present());
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
        decode(fragments(one, 1480).get(0).source("10.0.0.9"));
        decode(fragments(one, 1480).get(1).destination("10.0.0.9"));
        decode(fragments(one, 1480).get(2));
        decoder.finish();
        assertEquals(new FragmentCounts(2, 1, 0, 2, 0, 0), decoder.fragmentCounts());
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
}
