package icmpscan.decode;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No byte of any layer, odd or missing, ends in an exception or lets the pre-check drop what the full decoding finds. */
class EncapsulationHostileTest {
    private static final int RANDOM_ROUNDS = 300;

    static List<Encapsulation> encapsulations() {
        return Encapsulation.all();
    }

    /** The capture cuts the frame; it was whole on the wire. */
    @ParameterizedTest
    @MethodSource("encapsulations")
    void isCutAnywhereByTheCapture(Encapsulation wrapped) {
        byte[] frame = wrapped.frame();
        EnumSet<FrameOutcome> seen = EnumSet.noneOf(FrameOutcome.class);
        for (int length = 0; length < frame.length; length++) {
            seen.add(check(RecordFixture.of(wrapped.linkType(), Arrays.copyOf(frame, length), frame.length)));
        }
        assertTrue(seen.contains(FrameOutcome.UNDECODABLE), seen::toString);
        assertTrue(seen.contains(FrameOutcome.MESSAGE), seen::toString);
    }

    /** The sender ends the frame early. */
    @ParameterizedTest
    @MethodSource("encapsulations")
    void endsAnywhereOnTheWire(Encapsulation wrapped) {
        byte[] frame = wrapped.frame();
        for (int length = 0; length <= frame.length; length++) {
            check(RecordFixture.of(wrapped.linkType(), Arrays.copyOf(frame, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("encapsulations")
    void bearsEveryByteAtItsExtremes(Encapsulation wrapped) {
        byte[] frame = wrapped.frame();
        for (int i = 0; i < frame.length; i++) {
            for (int value : new int[] {0x00, 0xFF, 0x7F, 0x80, frame[i] ^ 1}) {
                byte[] odd = frame.clone();
                odd[i] = (byte) value;
                check(RecordFixture.of(wrapped.linkType(), odd));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("encapsulations")
    void bearsRandomDamage(Encapsulation wrapped) {
        byte[] frame = wrapped.frame();
        Random random = new Random(frame.length);
        for (int round = 0; round < RANDOM_ROUNDS; round++) {
            byte[] odd = Arrays.copyOf(frame, random.nextInt(frame.length + 20));
            for (int damage = random.nextInt(6); damage >= 0 && odd.length > 0; damage--) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt();
            }
            check(RecordFixture.of(wrapped.linkType(), odd, odd.length + random.nextInt(100)));
        }
    }

    /** Decodes fully, whatever the pre-check says, and then asks whether it would have said the same. */
    private static FrameOutcome check(PacketRecord record) {
        FrameOutcome outcome = PrecheckAgreement.assertHolds(record);
        Decoding decoding = Decoding.of(record);
        IcmpMessage message = decoding.message();
        assertEquals(outcome == FrameOutcome.MESSAGE, message != null);
        if (message != null) {
            assertTrue(message.captured() >= 2 && message.end() <= record.frameEnd());
            assertTrue(message.captured() <= message.length());
            assertFalse(message.path().toString().isEmpty());
        }
        return outcome;
    }
}
