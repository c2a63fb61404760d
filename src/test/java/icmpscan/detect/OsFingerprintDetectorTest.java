package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;
import icmpscan.session.InquiryKind;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OsFingerprintDetectorTest {
    @Test
    void nmapsPairIsHighAndExplainsItsCodes() {
        Scene scene = new Scene();
        scene.times(5, i -> nmapEcho(scene, 9, 0, 120, 295).add(echo(0, 4, 150, 296)));

        Finding finding = scene.only();

        assertEquals("os-fingerprint/" + ACTOR, finding.id());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(99, finding.confidence());
        assertEquals(
                List.of(new Detail.Asked(List.of(InquiryKind.NMAP_FIRST_ECHO, InquiryKind.NMAP_SECOND_ECHO))),
                finding.details());
    }

    @Test
    void itsDatagramAloneIsEnough() {
        Scene scene = new Scene();
        scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, 41_111)
                .quotedUdp(0x1042, 308));

        assertEquals(Severity.HIGH, scene.only().severity());
    }

    @ParameterizedTest(name = "types {0}, {1} s apart: {2}")
    @CsvSource({
        "'8 13 17', 5, MEDIUM, what Xprobe sends",
        "'8 13 15 17', 5, MEDIUM, all four",
        "'13 15 17', 30, MEDIUM, without the echo",
        "'13 15 17', 31, none, too slow for a tool",
        "'13 17', 1, none, two are an inquiry",
        "'8', 0, none, a code alone",
    })
    void severalKindsToOneTargetAtOnceAreMedium(String types, int seconds, String severity, String why) {
        Scene scene = new Scene();
        long millis = 0;
        for (String type : types.split(" ", -1)) {
            MessageFixture message = type.equals("8")
                    ? echo(123, 6, 56, 1)
                    : MessageFixture.message(Integer.parseInt(type), 0, ACTOR, TARGET);
            scene.add(message.atMillis(millis));
            millis += 1000L * seconds;
        }

        assertEquals(
                severity,
                scene.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.OS_FINGERPRINT)
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("none"),
                why);
    }

    @Test
    void aFingerprintIsNotAlsoAnInquiry() {
        Scene scene = new Scene();
        for (int type : new int[] {13, 15, 17}) {
            InfoProbeDetectorTest.ask(scene, type, TARGET, type);
        }

        assertEquals(FindingKind.OS_FINGERPRINT, scene.only().kind());
    }

    @Test
    void theSameKindsToDifferentTargetsAreNoFingerprint() {
        Scene scene = new Scene();
        InfoProbeDetectorTest.ask(scene, 13, Scene.host(1), 0);
        InfoProbeDetectorTest.ask(scene, 15, Scene.host(2), 1);
        InfoProbeDetectorTest.ask(scene, 17, Scene.host(2), 2);

        assertTrue(scene.findings().stream().noneMatch(finding -> finding.kind() == FindingKind.OS_FINGERPRINT));
    }

    private static Scene nmapEcho(Scene scene, int code, int service, int data, int sequence) {
        return scene.add(echo(code, service, data, sequence));
    }

    private static MessageFixture echo(int code, int service, int data, int sequence) {
        return MessageFixture.message(8, code, ACTOR, TARGET)
                .identified(77, sequence)
                .typeOfService(service)
                .body(8 + data);
    }
}
