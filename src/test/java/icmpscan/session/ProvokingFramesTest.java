package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureBuilder;
import icmpscan.decode.IcmpFrames;
import icmpscan.decode.IcmpMessage;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.tally.PackedFrame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which of several datagrams provoked an error. Both readings of a capture are those of a scan. */
class ProvokingFramesTest {
    private final CaptureBuilder capture = CaptureBuilder.pcap();
    private final List<IcmpMessage> errors = new ArrayList<>();

    @Test
    void theLastOfItsKindBeforeTheErrorCounts() {
        datagram(1);
        datagram(1);
        error(1);
        datagram(1);
        assertEquals(List.of("3 by 2"), found(new ProvokingFrames()));
    }

    @Test
    void theOneWithItsIdentificationGoesBeforeALaterOneWithAnother() {
        datagram(1);
        datagram(2);
        error(1);
        error(9);
        assertEquals(List.of("3 by 1", "4 by 2"), found(new ProvokingFrames()));
    }

    @Test
    void whatComesAfterTheErrorOrIsOfAnotherFlowDidNotProvokeIt() {
        frame(IcmpFrames.udp().destination("192.0.2.10"));
        error(1);
        datagram(1);
        assertEquals(List.of(), found(new ProvokingFrames()));
    }

    @Test
    void errorsBeyondTheBoundAreCounted() {
        datagram(1);
        error(1);
        error(1);
        error(1);
        ProvokingFrames bounded = new ProvokingFrames(2);
        assertEquals(List.of("2 by 1", "3 by 1"), found(bounded));
        assertEquals(1, bounded.beyond());
        assertEquals(OptionalLong.of(PackedFrame.of(1, 1)), bounded.frameOf(errors.get(0)));
        assertEquals(OptionalLong.empty(), bounded.frameOf(errors.get(2)));
    }

    @Test
    void nothingIsLookedForAfterTheLastError() {
        datagram(1);
        error(1);
        ProvokingFrames provoking = new ProvokingFrames();
        assertFalse(provoking.looksOn());
        want(provoking);
        assertTrue(provoking.looksOn());
        look(provoking);
        assertFalse(provoking.looksOn());
    }

    private void datagram(int identification) {
        frame(IcmpFrames.udp().identification(identification));
    }

    private void error(int identification) {
        byte[] quotation = IcmpFrames.udp().identification(identification).quoted(28);
        frame(IcmpFrames.error("0303 0000 0000 0000", quotation));
    }

    private void frame(IcmpFrames datagram) {
        capture.record(1, 0, datagram.frame());
    }

    private List<String> found(ProvokingFrames provoking) {
        want(provoking);
        look(provoking);
        List<String> found = new ArrayList<>();
        provoking.forEach((error, frame) -> found.add(PackedFrame.frame(error) + " by " + PackedFrame.frame(frame)));
        return found;
    }

    private void want(ProvokingFrames provoking) {
        Scan.messages(
                List.of(capture.toInput()),
                message -> {
                    errors.add(message.copy());
                    provoking.want(message);
                },
                ScanProgress.IGNORED);
    }

    private void look(ProvokingFrames provoking) {
        Scan.records(
                List.of(capture.toInput()),
                ReadOptions.USUAL,
                provoking::see,
                message -> {},
                provoking.flows(),
                ScanProgress.IGNORED);
    }
}
