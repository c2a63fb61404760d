package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureFolder;
import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fields stand where tshark's PDML says ({@code pos}, {@code size}) for the same frames of the samples. */
class FrameTraceTest {
    @ParameterizedTest(name = "{0} frame {1}: the {4}. {2}.{3}")
    @CsvSource({
        "frag-needed.pcap,            2, ipv4.header,      source,           1, 26, 4, 10.20.12.2",
        "frag-needed.pcap,            2, icmp.unreachable, next_hop_mtu,     1, 40, 2, 1400",
        "frag-needed.pcap,            2, ipv4.header,      total_length,     2, 44, 2, 1500",
        "frag-needed.pcap,            2, icmp.identified,  identifier,       1, 66, 2, 40400",
        "link-vlan-three-tags.pcap,   1, ethernet.vlan_tag, tag_control,     3, 22, 2, 7",
        "link-vlan-three-tags.pcap,   1, icmp.identified,  sequence_number,  1, 52, 2, 1",
        "extensions.pcap,             1, icmp_extension.structure_header, checksum, 1, 172, 2, 30800",
        "extensions.pcap,             1, icmp_extension.object_header, length, 1, 174, 2, 12",
        "extensions.pcap,             1, transport.ports,  destination_port, 1, 64, 2, 69",
        "timestamp.pcap,              2, icmp.timestamps,  transmit,         1, 50, 4, 83797452",
        "encapsulated.pcap,           3, ipv4.header,      destination,      2, 80, 4, 10.99.0.2",
        "encapsulated.pcap,           3, icmp.header,      checksum,         1, 86, 2, 46762",
    })
    void fieldsStandWhereAnIndependentDissectorSeesThem(
            String sample, long frame, String parser, String name, int which, int offset, int length, String value)
            throws IOException {
        List<TracedField> fields = trace(sample, frame).fields().stream()
                .filter(field -> field.parser().equals(parser) && field.name().equals(name))
                .toList();
        TracedField field = fields.get(which - 1);
        assertEquals(offset, field.frameOffset());
        assertEquals(length, field.length());
        assertEquals(value, value.contains(".") ? new Ipv4Address((int) field.value()).toString() : "" + field.value());
    }

    @Test
    void partsFollowTheHeadersAndLeaveNothingOut() throws IOException {
        assertEquals(
                "eth@0+14 ip@14+20 icmp@34+8 quoted ip@42+20 quoted payload@62+12 quoted padding@74+96 extension@170+16",
                parts(trace("extensions.pcap", 1)));
        assertEquals(
                "eth@0+14 ip@14+20 udp@34+8 vxlan@42+8 eth@50+14 ip@64+20 icmp@84+8 data@92+6",
                parts(trace("encapsulated.pcap", 3)));
    }

    @Test
    void framesWithoutAMessageAreTracedAsFarAsTheirHeadersAreKnown() throws IOException {
        FrameTrace other = trace("mixed.pcap", 1);
        assertEquals(FrameOutcome.NOT_ICMP, other.outcome());
        assertEquals("eth:ip:udp", other.path());
        FrameTrace arp = trace("ping.pcap", 1);
        assertEquals("eth@0+14 rest@14+28", parts(arp));
        FrameTrace fragment = trace("fragmented-ping.pcap", 2);
        assertEquals(FrameOutcome.LATER_FRAGMENT, fragment.outcome());
        assertEquals("eth@0+14 ip@14+20 rest@34+1480", parts(fragment));
        FrameTrace unknown = trace("unknown-link-type.pcap", 1);
        assertEquals(FrameOutcome.UNSUPPORTED_LINK_TYPE, unknown.outcome());
        assertEquals(List.of(), unknown.fields());
        assertEquals("rest@0+60", parts(unknown));
    }

    /** Fields cut by the capture are missing, and nothing of their place is made up. */
    @Test
    void everyFieldAndPartOfEverySampleLiesInItsFrame() throws IOException {
        int traced = 0;
        for (Path sample : CaptureFolder.of(Path.of("samples")).captures()) {
            try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(sample), 1)) {
                while (reader.next()) {
                    FrameTrace trace = FrameTrace.of(reader.record(), LinkTypeOverrides.NONE);
                    requireInside(
                            trace, reader.record().frameEnd() - reader.record().frameStart());
                    traced += trace.fields().size();
                }
            }
        }
        assertTrue(traced > 10_000, "only " + traced + " fields");
    }

    private static void requireInside(FrameTrace trace, int frameLength) {
        int end = 0;
        for (FramePart part : trace.parts()) {
            assertEquals(end, part.frameOffset(), () -> parts(trace));
            end += part.length();
        }
        assertEquals(frameLength, end, () -> parts(trace));
        end = 0;
        for (TracedField field : trace.fields()) {
            assertTrue(field.frameOffset() >= end, field::toString);
            end = field.end();
        }
        assertTrue(end <= frameLength, () -> trace.fields().toString());
    }

    private static String parts(FrameTrace trace) {
        return trace.parts().stream()
                .map(part -> part.name() + "@" + part.frameOffset() + "+" + part.length())
                .collect(Collectors.joining(" "));
    }

    private static FrameTrace trace(String sample, long frame) throws IOException {
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(Path.of("samples", sample)), 1)) {
            for (long number = 1; number <= frame; number++) {
                assertTrue(reader.next(), sample + " has no frame " + frame);
            }
            return FrameTrace.of(reader.record(), LinkTypeOverrides.NONE);
        }
    }
}
