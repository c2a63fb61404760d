package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import icmpscan.classify.EchoMagic;
import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.Ipv4Address;
import icmpscan.detect.ChannelFeature;
import icmpscan.detect.Detail;
import icmpscan.detect.Evidence;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Measure;
import icmpscan.detect.Parties;
import icmpscan.detect.Severity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EchoSentencesTest {
    private static final Ipv4Address ACTOR = new Ipv4Address(0x0A4D010B);
    private static final Ipv4Address PEER = new Ipv4Address(0xC0A8320A);

    private static Measure figure(String name, long value) {
        return new Measure(name, value, OptionalLong.empty(), "things");
    }

    private static Finding finding(FindingKind kind, Severity severity, List<Measure> figures, Detail... details) {
        List<Measure> measures = new ArrayList<>(figures);
        measures.add(figure("request_data", 64_888));
        measures.add(figure("reply_data", 9270));
        return new Finding(
                kind,
                severity,
                90,
                new Parties(Optional.of(ACTOR), 1, List.of(PEER)),
                new Evidence(OptionalLong.empty(), OptionalLong.empty(), measures, List.of(), List.of(), false),
                List.of(details));
    }

    private static String sentence(Finding finding) {
        return FindingSentences.of(finding).sentence(finding);
    }

    private static Detail program(String slug) {
        return new Detail.Programs(EchoSignatures.all().stream()
                .filter(signature -> signature.slug().equals(slug))
                .map(EchoSignature.class::cast)
                .toList());
    }

    @Test
    void namesTheToolAndWhereItsTunnelLeads() {
        Finding finding = finding(
                FindingKind.TUNNEL,
                Severity.HIGH,
                List.of(figure("carrying_messages", 115)),
                program("ptunnel-ng"),
                new Detail.Carried(List.of(EchoMagic.PTUNNEL)),
                new Detail.Inside(Optional.empty(), new Ipv4Address(0xC0A83214), OptionalInt.of(22)));

        assertEquals(
                "10.77.1.11 sends data of its own in echo messages with 192.168.50.10, inside them a way to 192.168.50.20 port 22:"
                        + " like ptunnel-ng (magic DE AD C0 DE and a fitting header);"
                        + " 115 messages hold the header of ptunnel; 64888 bytes out, 9270 back.",
                sentence(finding));
    }

    @Test
    void withoutAToolSaysWhatSpeaksForIt() {
        Finding finding = finding(
                FindingKind.TUNNEL,
                Severity.HIGH,
                List.of(figure("changing_data", 92), figure("encoded_text", 214), figure("varied_content", 1)),
                new Detail.Channel(List.of(
                        ChannelFeature.CHANGING_DATA, ChannelFeature.VARIED_CONTENT, ChannelFeature.ENCODED_TEXT)),
                new Detail.Sample("ciAxODkwNyBtYW5hZ2VyIDQwNDMzIG1hbmFnZXIgcXVhcnRlciA3NDg2"));

        assertEquals(
                "10.77.1.11 sends data of its own in echo messages with 192.168.50.10: 92 % of the data change from message to message;"
                        + " they are in more order than random bytes; 214 messages are base64 or hexadecimal digits throughout;"
                        + " for example \"ciAxODkwNyBtYW5hZ2VyIDQwNDMzIG1h\"; 64888 bytes out, 9270 back.",
                sentence(finding));
    }

    @Test
    void aBinarySampleIsNotShownAndRepliesHaveOneDirection() {
        Finding finding = finding(
                FindingKind.TUNNEL,
                Severity.HIGH,
                List.of(figure("changing_data", 99)),
                new Detail.Channel(List.of(ChannelFeature.CHANGING_DATA)),
                new Detail.Sample("\u0001\u009b31mred and more"),
                new Detail.RepliesOnly());

        assertEquals(
                "10.77.1.11 sends data of its own in echo replies that nobody asked for to 192.168.50.10:"
                        + " 99 % of the data change from message to message; 9270 bytes.",
                sentence(finding));
    }

    @Test
    void aRandomFillIsNoAccusation() {
        Finding finding = finding(
                FindingKind.COVERT_CHANNEL,
                Severity.INFO,
                List.of(figure("changing_data", 99)),
                new Detail.Channel(List.of(ChannelFeature.CHANGING_DATA)));

        assertTrue(sentence(finding).startsWith("10.77.1.11 sends ever new data in echo messages with 192.168.50.10:"));
        assertTrue(FindingSentences.of(finding).benign(finding).contains("fping -R"));
    }

    @Test
    void unsolicitedRepliesAreAccusedOnlyWhereTheCaptureTells() {
        List<Measure> figures = List.of(figure("unsolicited_replies", 60), figure("distinct_data", 0));

        assertEquals(
                "10.77.1.11 sent 60 echo replies that nobody asked for to 192.168.50.10, always with the same data.",
                sentence(finding(FindingKind.UNSOLICITED_REPLY, Severity.MEDIUM, figures)));
        assertEquals(
                "10.77.1.11 sent 60 echo replies whose requests are not in the capture to 192.168.50.10, always with the same data;"
                        + " the capture shows only one direction of everything.",
                sentence(finding(FindingKind.UNSOLICITED_REPLY, Severity.INFO, figures, new Detail.OneWayCapture())));
    }

    @Test
    void aMonitorIsDescribed() {
        Finding finding = finding(
                FindingKind.MONITORING,
                Severity.INFO,
                List.of(figure("interval", 1001), figure("rounds", 120)),
                program("liboping"));

        assertEquals(
                "10.77.1.11 pings 192.168.50.10 in step, every 1001 ms, 120 rounds;"
                        + " like liboping (oping, noping, collectd) (liboping).",
                sentence(finding));
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingKind.class,
            names = {"TUNNEL", "COVERT_CHANNEL", "UNSOLICITED_REPLY", "MONITORING"})
    void everyKindHasABenignCauseAndANextStep(FindingKind kind) {
        Finding finding = finding(kind, Severity.LOW, List.of());
        FindingWords words = FindingSentences.of(finding);

        assertFalse(words.benign(finding).isEmpty());
        assertFalse(words.next(finding).endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(ChannelFeature.class)
    void everyFeatureHasWords(ChannelFeature feature) {
        String phrase = ChannelWords.phrase(feature, new Measure(feature.slug(), 42, OptionalLong.empty(), "steps"));

        assertTrue(phrase.length() > 10 && !phrase.endsWith("."), phrase);
    }
}
