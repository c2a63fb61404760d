package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.RecordFixture;
import icmpscan.capture.RecordStamps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Good, bad and uncheckable: three, not two. */
class ChecksumTest {
    @Test
    void sumsLikeTheDefinition() {
        Random random = new Random(1071);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertEquals(byDefinition(bytes), Checksum.sum(ByteBuffer.wrap(bytes), 0, length), "length " + length);
        }
        byte[] ones = new byte[65_535];
        Arrays.fill(ones, (byte) 0xFF);
        assertEquals(byDefinition(ones), Checksum.sum(ByteBuffer.wrap(ones), 0, ones.length));
    }

    @Test
    void takesTheExampleOfRfc1071() {
        byte[] example = IcmpFrames.hex("0001 f203 f4f5 f6f7");
        assertEquals(0xDDF2, Checksum.sum(ByteBuffer.wrap(example), 0, 8));
        assertFalse(Checksum.isRight(ByteBuffer.wrap(example), 0, 8));
        assertTrue(Checksum.isRight(ByteBuffer.wrap(IcmpFrames.join(example, IcmpFrames.hex("220d"))), 0, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 15, 16, 17, 64, 65, 1472, 1473})
    void tellsGoodFromBadAtAnyLength(int length) {
        byte[] message = new byte[length];
        new Random(length).nextBytes(message);
        message[0] = 8;
        byte[] right = IcmpFrames.carrying(IcmpFrames.message(message)).frame();
        assertEquals(ChecksumState.GOOD, Decoding.of(right).message().checksumState());
        right[right.length - 1] ^= 0x10;
        assertEquals(ChecksumState.BAD, Decoding.of(right).message().checksumState());
    }

    @Test
    void isNotFooledByPadding() {
        byte[] frame =
                IcmpFrames.join(IcmpFrames.icmp("0800 0000 1234 0001").frame(), IcmpFrames.hex("ffff".repeat(9)));
        assertEquals(ChecksumState.GOOD, Decoding.of(frame).message().checksumState());
    }

    @Test
    void cannotCheckWhatIsNotAllThere() {
        byte[] frame = IcmpFrames.icmp("0800 0000 1234 0001 61626364").frame();
        byte[] cut = Arrays.copyOf(frame, frame.length - 1);
        assertEquals(
                ChecksumState.UNCHECKABLE,
                Decoding.of(cut, frame.length).message().checksumState(),
                "snapped");
        assertEquals(ChecksumState.UNCHECKABLE, Decoding.of(cut).message().checksumState(), "IP length beyond frame");
        IcmpFrames fragment = IcmpFrames.icmp("0800 0000 1234 0001").flagsAndOffset(0x2000);
        assertEquals(ChecksumState.UNCHECKABLE, Decoding.message(fragment).checksumState(), "fragment");
        IcmpFrames headless = IcmpFrames.carrying(IcmpFrames.hex("0800 f7"));
        assertEquals(ChecksumState.UNCHECKABLE, Decoding.message(headless).checksumState(), "no checksum field");
    }

    @Test
    void cannotCheckWhatTheCardHadYetToFillIn() {
        byte[] frame = IcmpFrames.carrying(IcmpFrames.hex("0800 0000 1234 0001"))
                .wrongHeaderChecksum()
                .frame();
        assertEquals(ChecksumState.BAD, Decoding.of(frame).message().checksumState());
        IcmpMessage offloaded = Decoding.of(RecordStamps.checksumNotReady(RecordFixture.of(1, frame)))
                .message();
        assertEquals(ChecksumState.UNCHECKABLE, offloaded.checksumState());
        assertFalse(offloaded.has(Anomaly.BAD_IP_CHECKSUM));
        assertFalse(offloaded.has(Anomaly.BAD_CHECKSUM));
    }

    private static int byDefinition(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int word = (bytes[i] & 0xFF) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0);
            sum += word;
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return sum;
    }
}
