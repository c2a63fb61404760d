package icmpscan.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Detail;
import icmpscan.detect.Evidence;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Measure;
import icmpscan.detect.Parties;
import icmpscan.detect.PortRange;
import icmpscan.detect.Severity;
import icmpscan.session.InquiryKind;
import icmpscan.session.Malformation;
import icmpscan.session.ProbedService;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FindingSentencesTest {
    private static final Detail DNS = new Detail.Services(List.of(new ProbedService(17, OptionalInt.of(53))), 0);

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(
                        finding(FindingKind.MISCONFIGURED_WORKSTATION, 1, List.of(DNS), "errors", 40, "seconds", 90),
                        "10.0.0.1 asked 10.9.0.1 again and again, for 90 seconds, for what is not there,"
                                + " looking for udp/53 (domain); 40 errors came back."),
                Arguments.of(
                        finding(
                                FindingKind.MIGRATED_SERVICE,
                                1,
                                List.of(new Detail.Users(List.of(address("10.0.0.7")), 2), DNS),
                                "users",
                                3,
                                "errors",
                                40),
                        "3 hosts (10.0.0.7 and 2 more) asked 10.9.0.1 for what is not there, or no longer,"
                                + " looking for udp/53 (domain); 40 errors came back."),
                Arguments.of(
                        finding(
                                FindingKind.MISSING_ROUTE,
                                2,
                                List.of(new Detail.Network(address("10.9.0.0"), 24)),
                                "users",
                                3,
                                "errors",
                                40,
                                "distinct_hosts",
                                2),
                        "10.0.0.1 told 3 hosts 40 times that it has no way to 2 hosts in 10.9.0.0/24."),
                Arguments.of(
                        finding(
                                FindingKind.WORM_SPREAD,
                                60,
                                List.of(DNS),
                                "distinct_hosts",
                                60,
                                "networks_of_24_bits",
                                55),
                        "10.0.0.1 tried 60 hosts in 55 networks in no order and did not reach them,"
                                + " looking for udp/53 (domain)."),
                Arguments.of(
                        finding(
                                FindingKind.ACL_PROBE,
                                1,
                                List.of(
                                        new Detail.Ports(List.of(new PortRange(6, 1, 9)), 0),
                                        new Detail.Reporters(List.of(address("10.0.0.254")), 0)),
                                "distinct_services",
                                9,
                                "refusals",
                                9,
                                "ran_out_of_hops",
                                0),
                        "10.0.0.1 tried 9 services of 10.9.0.1 that filters refuse (10.0.0.254): tcp/1-9."),
                Arguments.of(
                        finding(
                                FindingKind.ACL_PROBE,
                                1,
                                List.of(new Detail.Ports(List.of(new PortRange(6, 1, 9)), 0)),
                                "distinct_services",
                                9,
                                "refusals",
                                0,
                                "ran_out_of_hops",
                                9),
                        "10.0.0.1 tried 9 services of 10.9.0.1 with hops for no more than the way past the filter:"
                                + " tcp/1-9."),
                Arguments.of(
                        finding(
                                FindingKind.INFO_PROBE,
                                3,
                                List.of(new Detail.Asked(List.of(InquiryKind.TIMESTAMP, InquiryKind.ADDRESS_MASK))),
                                "answered_targets",
                                2),
                        "10.0.0.1 asked 3 hosts: the time (type 13), its address mask (type 17); 2 of them answered."),
                Arguments.of(
                        finding(
                                FindingKind.INFO_PROBE,
                                1,
                                List.of(new Detail.Asked(List.of(InquiryKind.INFORMATION))),
                                "answered_targets",
                                0),
                        "10.0.0.1 asked 10.9.0.1: its network (type 15); no answer."),
                Arguments.of(
                        finding(
                                FindingKind.OS_FINGERPRINT,
                                1,
                                List.of(new Detail.Asked(List.of(InquiryKind.NMAP_UDP))),
                                "kinds",
                                1),
                        "10.0.0.1 sent 10.9.0.1 what tells operating systems apart:"
                                + " 300 bytes to a closed UDP port, as nmap does."),
                Arguments.of(
                        finding(
                                FindingKind.MALFORMED,
                                1,
                                List.of(new Detail.Broken(List.of(Malformation.UNKNOWN_TYPE, Malformation.SHORT))),
                                "malformed_messages",
                                7,
                                "weak_signs",
                                1),
                        "10.0.0.1 sent 10.9.0.1 8 messages that break their format:"
                                + " types that do not exist, messages shorter than their type."),
                Arguments.of(
                        finding(
                                FindingKind.FRAGMENT_ATTACK,
                                1,
                                List.of(new Detail.Broken(List.of(Malformation.OVERSIZE))),
                                "oversize_datagrams",
                                1,
                                "overlapping_datagrams",
                                0,
                                "tiny_first_fragments",
                                0),
                        "10.0.0.1 sent 10.9.0.1 1 datagram that breaks its format: fragments beyond 65,535 bytes."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("findings")
    void aFindingIsOnePlainSentence(Finding finding, String sentence) {
        FindingWords words = FindingSentences.of(finding);

        assertEquals(sentence, words.sentence(finding));
        assertFalse(words.benign(finding).isBlank());
        assertFalse(words.next(finding).isBlank());
    }

    @Test
    void aFigureThatIsMissingIsAMistake() {
        Finding finding = finding(FindingKind.MISSING_ROUTE, 1, List.of());

        assertThrows(IllegalArgumentException.class, () -> FindingSentences.of(finding)
                .sentence(finding));
    }

    private static Finding finding(FindingKind kind, int targets, List<Detail> details, Object... namesAndValues) {
        List<Measure> measures = Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> new Measure(
                        (String) namesAndValues[i], (int) namesAndValues[i + 1], OptionalLong.empty(), "things"))
                .toList();
        return new Finding(
                kind,
                Severity.LOW,
                50,
                new Parties(Optional.of(address("10.0.0.1")), targets, List.of((Address) address("10.9.0.1"))),
                new Evidence(OptionalLong.empty(), OptionalLong.empty(), measures, List.of(), List.of(), false),
                details);
    }

    private static Ipv4Address address(String dotted) {
        return new Ipv4Address(MessageFixture.address(dotted));
    }
}
