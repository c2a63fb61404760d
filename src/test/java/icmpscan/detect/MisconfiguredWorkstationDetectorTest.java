package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.ROUTER;
import static icmpscan.detect.Scene.TARGET;
import static icmpscan.detect.Scene.host;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MisconfiguredWorkstationDetectorTest {
    private static final int[] SERVICES = {53, 445, 9100, 123};

    @Test
    void whoAsksAbsentServersAgainAndAgainIsNamedWithThem() {
        Scene scene = new Scene();
        scene.times(120, i -> scene.absent(host(150 + i % 4), SERVICES[i % 4], 1250L * i));

        Finding finding = scene.only();

        assertEquals("misconfigured-workstation/" + ACTOR, finding.id());
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(4, finding.parties().targetCount());
        assertEquals(120, value(finding, "errors"));
        assertEquals(148, value(finding, "seconds"));
        assertEquals(0, value(finding, "other_errors"));
    }

    @ParameterizedTest(name = "{0} errors, one every {1} ms, over {2} hosts: {3}")
    @CsvSource({
        "20, 3200, 1, LOW, just enough of everything",
        "19, 3500, 1, none, one error too few",
        "20, 3000, 1, none, 57 seconds",
        "40, 3200, 2, MEDIUM, two servers",
        "40, 3200, 5, MEDIUM, as many as a workstation is set up with",
        "48, 3200, 6, none, more",
        "15, 60000, 5, none, three tries each",
    })
    void theThresholdsAre(int errors, int millis, int hosts, String severity, String why) {
        Scene scene = new Scene();
        scene.times(errors, i -> scene.absent(host(150 + i % hosts), 445, (long) millis * i));

        assertEquals(
                severity,
                scene.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.MISCONFIGURED_WORKSTATION)
                        .map(finding -> finding.severity().name())
                        .findFirst()
                        .orElse("none"),
                why);
    }

    @Test
    void whoMostlySearchesIsNotMisconfigured() {
        Scene scene = new Scene();
        scene.times(30, i -> scene.absent(TARGET, 445, 3000L * i));
        scene.times(31, i -> scene.absent(host(100 + i % 4), 1000 + i, 3000L * i));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aBlockedUserIsNotMisconfigured() {
        Scene scene = new Scene();
        scene.times(60, i -> scene.filtered(TARGET, 3389, 13, 3000L * i));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aMonitorOfADeadHostIsNotMisconfigured() {
        Scene scene = new Scene();
        scene.times(300, i -> scene.ping(TARGET, 1000L * i).absentToPing(TARGET, 1000L * i));

        assertEquals(List.of(), scene.accusations());
    }

    @Test
    void aServerWhoseClientsHaveGoneIsNotMisconfigured() {
        Scene scene = new Scene();
        scene.times(
                300,
                i -> scene.add(MessageFixture.error(3, 3, host(20), ACTOR, host(20), 17, 53, 40_000 + i % 7)
                        .atMillis(1000L * i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aServerThatManyMissIsNotOneWorkstationsFault() {
        Scene scene = new Scene();
        scene.times(
                200, i -> scene.refused(1, ROUTER, MissingRouteDetectorTest.user(i % 4), TARGET, 17, 53, 1000L * i));

        assertEquals(FindingKind.MIGRATED_SERVICE, scene.only().kind());
    }
}
