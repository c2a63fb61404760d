package icmpscan.decode;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Any byte may be anything: no exception, and a message never reaches out of its frame. */
class HostileBytesTest {
    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @MethodSource("icmpscan.decode.TruncationTest#frames")
    void bearsEveryByteAtItsExtremes(byte[] frame) {
        for (int i = 0; i < frame.length; i++) {
            for (int value : new int[] {0x00, 0xFF, 0x7F, 0x80, frame[i] ^ 1}) {
                byte[] odd = frame.clone();
                odd[i] = (byte) value;
                check(odd);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("icmpscan.decode.TruncationTest#frames")
    void bearsRandomDamage(byte[] frame) {
        Random random = new Random(frame.length);
        EnumSet<FrameOutcome> seen = EnumSet.noneOf(FrameOutcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] odd = Arrays.copyOf(frame, random.nextInt(frame.length + 20));
            for (int damage = random.nextInt(6); damage >= 0 && odd.length > 0; damage--) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt();
            }
            seen.add(check(odd));
        }
        assertTrue(seen.contains(FrameOutcome.MESSAGE) && seen.contains(FrameOutcome.UNDECODABLE), seen.toString());
    }

    private static FrameOutcome check(byte[] frame) {
        Decoding decoding = Decoding.of(frame);
        IcmpMessage message = decoding.message();
        if (message == null) {
            assertFalse(decoding.outcome() == FrameOutcome.MESSAGE);
            return decoding.outcome();
        }
        // A first fragment is handed on as a copy, with bytes of its own.
        assertTrue(message.start() >= (message.firstFragment() ? 0 : IcmpFrames.MESSAGE_OFFSET));
        assertTrue(message.end() <= message.bytes().capacity() && message.captured() >= 2);
        assertTrue(message.captured() <= message.length());
        assertTrue(message.quoted().captured() <= message.captured() - 8
                || !message.quoted().present());
        for (ExtensionObject object : message.extensionObjects()) {
            assertTrue(object.payloadOffset() + object.payloadLength() <= message.captured());
        }
        return decoding.outcome();
    }
}
