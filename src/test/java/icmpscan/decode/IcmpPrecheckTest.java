package icmpscan.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.MalformedCaptureException;
import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pre-check drops what it is there to drop, and never a frame that the full decoding finds ICMP in. */
class IcmpPrecheckTest {
    private static final byte[] TCP =
            IcmpFrames.carrying(new byte[20]).protocol(6).datagram();
    private static final byte[] LATER_UDP =
            IcmpFrames.carrying(new byte[20]).protocol(17).fragment(1480, false).datagram();

    static Stream<byte[]> datagramsWithoutIcmp() {
        byte[] toTunnelPortButLater = IcmpFrames.carrying(Frames.udpBytes(1, 4789, new byte[20]))
                .protocol(17)
                .fragment(8, false)
                .datagram();
        return Stream.of(TCP, LATER_UDP, Frames.plainUdp(), toTunnelPortButLater);
    }

    @ParameterizedTest
    @MethodSource("datagramsWithoutIcmp")
    void dropsIpv4ThatHoldsNoneOnEveryCommonLink(byte[] datagram) {
        byte[] tagged = Frames.before(datagram, "0007 8100 0008 0800");
        assertTrue(drops(1, Frames.ethernet(0x0800, datagram)));
        assertTrue(drops(1, Frames.ethernet(0x88A8, tagged)));
        assertTrue(drops(1, Frames.ethernet(0x8847, Frames.before(datagram, "00010040 00020140"))));
        assertTrue(drops(1, Frames.ethernet(0x8864, Frames.before(datagram, "11 00 0001 0022 0021"))));
        assertTrue(drops(101, datagram));
        assertTrue(drops(228, datagram));
        assertTrue(drops(0, Frames.before(datagram, "02000000")));
        assertTrue(drops(108, Frames.before(datagram, "00000002")));
        assertTrue(drops(113, Frames.before(datagram, "0000 0001 0006 0200000000010000 0800")));
        assertTrue(drops(276, Frames.before(datagram, "0800 0000 00000001 0001 00 06 0200000000010000")));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 58, 59, 132})
    void dropsIpv6ThatHoldsNone(int nextHeader) {
        byte[] datagram = Frames.ipv6(nextHeader, new byte[20]);
        assertTrue(drops(1, Frames.ethernet(0x86DD, datagram)));
        assertTrue(drops(101, datagram));
        assertTrue(drops(0, Frames.before(datagram, "1e000000")));
        assertTrue(drops(1, Frames.ethernet(0x8864, Frames.before(datagram, "11 00 0001 003e 0057"))));
        assertTrue(drops(113, Frames.before(datagram, "0000 0001 0006 0200000000010000 86dd")));
    }

    @Test
    void dropsPlainUdpInIpv6() {
        assertTrue(drops(1, Frames.ethernet(0x86DD, Frames.ipv6(17, Frames.udpBytes(5353, 5354, new byte[12])))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0806, 0x8035, 0x888E, 0x88CC, 0x8863, 0x88F7, 0x0600, 1501})
    void dropsOtherEtherTypes(int etherType) {
        assertTrue(drops(1, Frames.ethernet(etherType, new byte[46])));
        assertTrue(drops(1, Frames.ethernet(0x8100, Frames.before(new byte[46], "0007 %04x".formatted(etherType)))));
    }

    @Test
    void dropsSpanningTreeAndNetlink() {
        assertTrue(drops(1, Frames.ethernetWithLength(Frames.before(new byte[35], "4242 03"))));
        assertTrue(drops(113, Frames.before(new byte[20], "0004 0338 0000 0000000000000000 0000")));
    }

    /** What is cut or broken is for the full decoding to count. */
    @ParameterizedTest
    @CsvSource({"10, cut before the EtherType", "20, cut in the IPv4 header"})
    void letsThroughWhatIsCut(int length, String why) {
        byte[] frame = java.util.Arrays.copyOf(Frames.ethernet(0x0800, TCP), length);
        assertTrue(!drops(1, frame), why);
    }

    @Test
    void neverDropsAnyEncapsulation() {
        for (Encapsulation wrapped : Encapsulation.all()) {
            assertEquals(
                    FrameOutcome.MESSAGE,
                    PrecheckAgreement.assertHolds(RecordFixture.of(wrapped.linkType(), wrapped.frame())),
                    wrapped::toString);
        }
    }

    /** Frames of random bytes in which the fields that lead on are drawn from those that mean something. */
    @Test
    void agreesOnRandomFrames() {
        int[] linkTypes = {0, 1, 12, 101, 108, 113, 228, 276};
        int[] bytes = {0x00, 0x01, 0x02, 0x04, 0x06, 0x08, 0x11, 0x21, 0x2F, 0x33, 0x40, 0x45, 0x46, 0x47, 0x60, 0x64};
        byte[] more = IcmpFrames.hex("81 88 a8 dd 86 aa 03 fe 57 12 b5 1e 89");
        Random random = new Random(792);
        EnumSet<FrameOutcome> seen = EnumSet.noneOf(FrameOutcome.class);
        for (int round = 0; round < 300_000; round++) {
            byte[] frame = new byte[random.nextInt(90)];
            for (int i = 0; i < frame.length; i++) {
                int choice = random.nextInt(bytes.length + more.length + 2);
                frame[i] = choice < bytes.length
                        ? (byte) bytes[choice]
                        : choice < bytes.length + more.length ? more[choice - bytes.length] : (byte) random.nextInt();
            }
            int linkType = linkTypes[random.nextInt(linkTypes.length)];
            seen.add(PrecheckAgreement.assertHolds(RecordFixture.of(linkType, frame)));
        }
        assertTrue(seen.contains(FrameOutcome.MESSAGE), seen::toString);
        assertTrue(seen.contains(FrameOutcome.LATER_FRAGMENT), seen::toString);
        assertTrue(seen.contains(FrameOutcome.UNDECODABLE), seen::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples", "../shared/captures", "../shared/lab/captures"})
    void agreesOnRealCaptures(String folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of(folder)), () -> "no folder " + folder + ": nothing tested");
        List<Path> captures;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            captures = files.filter(file -> file.getFileName().toString().matches(".*\\.pcap(ng)?(\\.gz)?"))
                    .sorted()
                    .toList();
        }
        long frames = 0;
        for (Path capture : captures) {
            frames += agreesOn(capture);
        }
        assertTrue(frames > 100, "only " + frames + " frames in " + folder);
    }

    private static long agreesOn(Path capture) throws IOException {
        long frames = 0;
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (reader.next()) {
                PacketRecord record = reader.record();
                if (FrameDecoder.supports(record.linkType())) {
                    PrecheckAgreement.assertHolds(record);
                    frames++;
                }
            }
        } catch (MalformedCaptureException damaged) {
            return frames;
        }
        return frames;
    }

    private static boolean drops(int linkType, byte[] frame) {
        return !new IcmpPrecheck(FlowTap.DEAF).mayHoldIcmp(linkType, ByteBuffer.wrap(frame), 0, frame.length);
    }
}
