package icmpscan.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FlowTapTest {
    private static final byte[] PORTS = IcmpFrames.hex("C3 50  01 BB  00 00 00 00  00 00 00 00");

    private static List<String> told(byte[] frame) {
        List<String> told = new ArrayList<>();
        FlowSink sink = (source, destination, protocol, ports, from, to) -> told.add(new Ipv4Address(source) + ">"
                + new Ipv4Address(destination) + " " + protocol + " " + Long.toHexString(ports) + " "
                + Long.toHexString(from) + ">" + Long.toHexString(to));
        FrameDecoder decoder = new FrameDecoder(message -> {}, sink, LinkTypeOverrides.NONE);
        decoder.decode(RecordFixture.of(1, frame, frame.length));
        return told;
    }

    private static IcmpFrames carrying(int protocol, byte[] payload) {
        return IcmpFrames.carrying(payload)
                .protocol(protocol)
                .source("10.0.0.1")
                .destination("10.0.0.2");
    }

    @Test
    void aFrameThatThePreCheckLetsGoOfIsToldOf() {
        assertEquals(
                List.of("10.0.0.1>10.0.0.2 6 c35001bb 20000000001>20000000002"),
                told(carrying(6, PORTS).frame()));
    }

    @Test
    void queriesAndTheirRepliesAreOneFlowAndErrorsNone() {
        byte[] reply = IcmpFrames.hex("00 00 00 00  12 34  00 01");
        assertEquals(
                List.of("10.0.0.1>10.0.0.2 1 81234 20000000001>20000000002"),
                told(carrying(1, reply).frame()));
        assertEquals(
                List.of(),
                told(carrying(1, IcmpFrames.hex("03 03 00 00 00 00 00 00")).frame()));
    }

    @Test
    void protocolsWithoutPortsHaveZeroAndCutOnesNone() {
        assertEquals(
                List.of("10.0.0.1>10.0.0.2 50 0 20000000001>20000000002"),
                told(carrying(50, PORTS).frame()));
        byte[] frame = carrying(6, PORTS).frame();
        byte[] cut = Arrays.copyOf(frame, IcmpFrames.MESSAGE_OFFSET + 3);
        assertEquals(List.of("10.0.0.1>10.0.0.2 6 ffffffffffffffff 20000000001>20000000002"), told(cut));
    }

    @Test
    void laterFragmentsTellNothing() {
        assertEquals(List.of(), told(carrying(6, PORTS).fragment(8, false).frame()));
    }

    private static List<String> expiring(IcmpFrames frame) {
        List<String> told = new ArrayList<>();
        FlowSink sink = new FlowSink() {
            @Override
            public void flow(
                    int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {}

            @Override
            public void expiring(ExpiringDatagram datagram) {
                told.add(new Ipv4Address(datagram.source()) + ">" + new Ipv4Address(datagram.destination()) + " "
                        + datagram.protocol() + " " + Long.toHexString(datagram.ports()) + " ttl "
                        + datagram.timeToLive() + " id " + datagram.identification() + " length "
                        + datagram.totalLength() + " frame " + datagram.frame().frameNumber());
            }
        };
        byte[] bytes = frame.frame();
        new FrameDecoder(message -> {}, FlowSink.IGNORED.and(sink), LinkTypeOverrides.NONE)
                .decode(RecordFixture.of(1, bytes));
        return told;
    }

    @Test
    void datagramsWithFewHopsLeftAreToldOnceMore() {
        assertEquals(
                List.of("10.0.0.1>10.0.0.2 6 c35001bb ttl 30 id 4660 length 32 frame 1"),
                expiring(carrying(6, PORTS).timeToLive(30).identification(0x1234)));
        assertEquals(List.of(), expiring(carrying(6, PORTS).timeToLive(31)));
        assertEquals(List.of(), expiring(carrying(6, PORTS).timeToLive(1).fragment(8, false)));
        byte[] request = IcmpFrames.hex("08 00 00 00  12 34  00 01");
        assertEquals(List.of(), expiring(carrying(1, request).timeToLive(1)), "echo requests are messages");
    }

    @Test
    void insideATunnelThereAreNoEthernetAddresses() {
        byte[] inner = carrying(6, PORTS)
                .source("172.16.0.1")
                .destination("172.16.0.2")
                .datagram();
        assertEquals(
                List.of(
                        "10.0.0.1>10.0.0.2 4 0 20000000001>20000000002",
                        "172.16.0.1>172.16.0.2 6 c35001bb ffffffffffffffff>ffffffffffffffff"),
                told(carrying(4, inner).frame()));
    }
}
