package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.MissingRouteDetectorTest.user;
import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ROUTER;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MigratedServiceDetectorTest {
    @Test
    void aGroupThatAsksTheOldServerIsOneFindingWithoutAnActor() {
        Scene scene = new Scene();
        scene.times(68, i -> scene.refused(1, ROUTER, user(i % 4), TARGET, 17, 53, 1500L * i));

        Finding finding = scene.only();

        assertEquals(FindingKind.MIGRATED_SERVICE, finding.kind());
        assertEquals(Optional.empty(), finding.parties().actor());
        assertEquals("migrated-service/-/" + TARGET, finding.id());
        assertEquals(4, value(finding, "users"));
        assertEquals(68, value(finding, "errors"));
        assertEquals(0, value(finding, "port_unreachables"));
    }

    @ParameterizedTest(name = "{0} users, {1} errors each, code {2}: {3}")
    @CsvSource({
        "3, 4, 3, true, the host lives, the service does not",
        "3, 4, 1, true, the host is gone",
        "2, 9, 1, false, two are no group",
        "3, 3, 1, false, nine errors",
        "5, 2, 1, true, ten errors of five users",
        "12, 1, 1, false, nobody tries again",
        "3, 4, 13, false, forbidden is not gone",
    })
    void theThresholdsAre(int users, int errors, int code, boolean found, String why) {
        Scene scene = new Scene();
        String reporter = code == 3 ? TARGET : ROUTER;
        scene.times(users * errors, i -> scene.refused(code, reporter, user(i % users), TARGET, 6, 445, 1000L * i));

        assertEquals(found ? 1 : 0, scene.findings().size(), why);
    }

    @Test
    void severalServicesOfOneServerAreOneFinding() {
        Scene scene = new Scene();
        int[] ports = {53, 123, 389};
        scene.times(90, i -> scene.refused(1, ROUTER, user(i / 3 % 3), TARGET, 17, ports[i % 3], 1000L * i));

        assertEquals("migrated-service/-/" + TARGET, scene.only().id());
    }

    @Test
    void everyUserItsOwnServiceIsNoGroup() {
        Scene scene = new Scene();
        scene.times(45, i -> scene.refused(3, TARGET, user(i % 3), TARGET, 17, 514 + i % 3, 1000L * i));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void monitorsThatPingADeadHostUseNoService() {
        Scene scene = new Scene();
        scene.times(
                90,
                i -> scene.add(MessageFixture.error(3, 1, ROUTER, user(i % 3), TARGET, 1, -1, -1)
                        .quotedIcmp(8, 0)
                        .atMillis(1000L * i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void sweepersOfTheSameNetworkAreNoUsers() {
        Scene scene = new Scene();
        scene.times(3 * 90, i -> scene.refused(1, ROUTER, user(i % 3), Scene.host(1 + i / 3 % 30), 17, 161, 10L * i));

        assertEquals(
                List.of(FindingKind.HOST_SWEEP, FindingKind.HOST_SWEEP, FindingKind.HOST_SWEEP),
                scene.findings().stream().map(Finding::kind).toList());
    }
}
