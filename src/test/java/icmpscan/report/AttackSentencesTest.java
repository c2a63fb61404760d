package icmpscan.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Blindness;
import icmpscan.detect.Detail;
import icmpscan.detect.Detections;
import icmpscan.detect.Doubt;
import icmpscan.detect.Evidence;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Measure;
import icmpscan.detect.NotRun;
import icmpscan.detect.Parties;
import icmpscan.detect.Severity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttackSentencesTest {
    private static final Ipv4Address ACTOR = address("10.77.1.1");
    private static final Ipv4Address TARGET = address("10.77.1.11");
    private static final Detail ROUTER_MAC = new Detail.SentFrom(List.of(0x020000000066L));

    private static Ipv4Address address(String dotted) {
        return new Ipv4Address(MessageFixture.address(dotted));
    }

    private static Measure measure(String name, long value) {
        return new Measure(name, value, OptionalLong.empty(), "messages");
    }

    private static Finding finding(
            FindingKind kind, Optional<Address> actor, List<Measure> measures, List<Detail> details) {
        return new Finding(
                kind,
                Severity.HIGH,
                50,
                new Parties(actor, 1, List.of(TARGET)),
                new Evidence(OptionalLong.empty(), OptionalLong.empty(), measures, List.of(), List.of(), false),
                details);
    }

    private static String sentence(Finding finding) {
        return FindingSentences.of(finding).sentence(finding);
    }

    @Test
    void aFloodIsToldWithItsRate() {
        List<Measure> measures =
                List.of(measure("messages", 30_000), measure("rate_in_window", 17_000), measure("sources", 40));
        List<Detail> details = List.of(new Detail.MadeOf(8));
        assertEquals(
                "10.77.1.1 sent 30000 echo-request messages to 10.77.1.11, up to 17000 a second.",
                sentence(finding(FindingKind.FLOOD, Optional.of(ACTOR), measures, details)));
        assertEquals(
                "40 addresses or more sent 30000 echo-request messages to 10.77.1.11, up to 17000 a second.",
                sentence(finding(FindingKind.FLOOD, Optional.empty(), measures, details)));
    }

    @Test
    void forgedMessagesAreToldWithWhatSpeaksAgainstThem() {
        assertEquals(
                "97 redirects in the name of 10.77.1.1 (from 02:00:00:00:00:66) point 10.77.1.11 to 10.77.1.14:"
                        + " the receiver sends nothing to where they come from; they are for many destinations.",
                sentence(finding(
                        FindingKind.REDIRECT_ATTACK,
                        Optional.of(ACTOR),
                        List.of(measure("redirects", 97)),
                        List.of(
                                new Detail.Doubts(List.of(Doubt.NOT_THE_ROUTER, Doubt.MANY_DESTINATIONS)),
                                new Detail.Gateways(List.of(address("10.77.1.14"))),
                                ROUTER_MAC))));
        assertEquals(
                "12 source quench messages in the name of 10.77.1.1 told 10.77.1.11 to send more slowly.",
                sentence(finding(
                        FindingKind.SOURCE_QUENCH,
                        Optional.of(ACTOR),
                        List.of(measure("source_quench", 12)),
                        List.of(new Detail.Doubts(List.of())))));
        assertEquals(
                "9 errors in the name of 10.77.1.1 told 10.77.1.11 of 7 flows that never were.",
                sentence(finding(
                        FindingKind.FORGED_ERROR,
                        Optional.of(ACTOR),
                        List.of(measure("errors", 9), measure("flows_that_never_were", 7)),
                        List.of())));
    }

    @Test
    void whatComesBackFromManyIsToldOfTheVictim() {
        Detail network = new Detail.Network(address("192.168.50.0"), 24);
        assertEquals(
                "8 hosts in 192.168.50.0/24 sent 10.77.1.11 1200 echo replies that it did not ask for:"
                        + " 150 requests in its name went to all of them (from 02:00:00:00:00:66).",
                sentence(finding(
                        FindingKind.SMURF,
                        Optional.empty(),
                        List.of(measure("repliers", 8), measure("replies", 1_200), measure("requests", 150)),
                        List.of(network, ROUTER_MAC))));
        assertEquals(
                "12 addresses or more sent 10.77.1.11 40 errors and replies about what it never sent,"
                        + " so that somebody uses its address to reach 11 hosts in 192.168.50.0/24.",
                sentence(finding(
                        FindingKind.BACKSCATTER,
                        Optional.empty(),
                        List.of(
                                measure("senders_in_window", 12),
                                measure("messages", 40),
                                measure("attacked_addresses", 11)),
                        List.of(network))));
    }

    @ParameterizedTest
    @EnumSource(Blindness.class)
    void whatCouldNotBeLookedForIsToldFromWhatWasNotFound(Blindness reason) {
        Detections detections = new Detections(
                List.of(), List.of(FindingKind.FLOOD), List.of(new NotRun(FindingKind.FORGED_ERROR, reason)), 0);
        List<String> notes = FindingsReport.of(detections, ReportOptions.ALL).notes();
        assertEquals(2, notes.size());
        assertEquals("Looked for and not found: flood.", notes.get(0));
        assertTrue(notes.get(1).startsWith("Not looked for: forged-error, because "), notes.get(1));
    }
}
