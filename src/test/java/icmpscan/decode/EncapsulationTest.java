package icmpscan.decode;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The message is found behind every header, with the addresses of the IPv4 header before it and all headers named. */
class EncapsulationTest {
    static List<Encapsulation> encapsulations() {
        return Encapsulation.all();
    }

    @ParameterizedTest
    @MethodSource("encapsulations")
    void findsTheMessage(Encapsulation wrapped) {
        Decoding decoding = Decoding.of(RecordFixture.of(wrapped.linkType(), wrapped.frame()));
        assertEquals(FrameOutcome.MESSAGE, decoding.outcome());
        IcmpMessage message = decoding.message();
        assertAll(
                () -> assertEquals(wrapped.path(), message.path().toString()),
                () -> assertEquals(MessageFixture.address("10.0.0.1"), message.source()),
                () -> assertEquals(MessageFixture.address("10.0.0.2"), message.destination()),
                () -> assertEquals(8, message.type()),
                () -> assertEquals(0x1234, message.identifier()),
                () -> assertEquals(ChecksumState.GOOD, message.checksumState()),
                () -> assertEquals(16, message.length()),
                () -> assertTrue(message.anomalies().isEmpty(), message.anomalies()::toString));
    }

    /** Guards the list: a link type that is decoded and has no frame in it is not tested. */
    @Test
    void everyLinkTypeHasAFrame() {
        List<Integer> tested =
                encapsulations().stream().map(Encapsulation::linkType).toList();
        for (int linkType = 0; linkType < 400; linkType++) {
            if (FrameDecoder.supports(linkType)) {
                assertTrue(tested.contains(linkType), "link type " + linkType);
            }
        }
    }
}
