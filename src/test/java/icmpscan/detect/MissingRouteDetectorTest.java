package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ROUTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MissingRouteDetectorTest {
    @Test
    void theRouterIsNamedAndItsUsersAreNot() {
        Scene scene = new Scene();
        int[] ports = {443, 53, 25};
        scene.times(
                120,
                i -> scene.refused(0, ROUTER, user(i % 4), "172.30.7." + 10 * (1 + i % 5), 6, ports[i % 3], 500L * i));

        Finding finding = scene.only();

        assertEquals("missing-route/" + ROUTER, finding.id());
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(5, finding.parties().targetCount());
        assertEquals(4, value(finding, "users"));
        assertEquals(120, value(finding, "errors"));
        assertTrue(finding.details().stream()
                .anyMatch(detail -> detail instanceof Detail.Users users
                        && users.addresses().size() == 4));
    }

    @ParameterizedTest(name = "{0} users, {1} errors each, code {2}: {3}")
    @CsvSource({
        "3, 4, 0, true, enough of both",
        "2, 9, 0, false, one user too few",
        "3, 3, 0, false, one error too few",
        "3, 4, 6, true, network unknown",
        "3, 4, 11, true, network unreachable for this service",
        "3, 4, 1, false, a host that is not there is no route that is not there",
        "3, 4, 13, false, a filter",
    })
    void theThresholdsAre(int users, int errors, int code, boolean found, String why) {
        Scene scene = new Scene();
        scene.times(
                users * errors,
                i -> scene.refused(code, ROUTER, user(i % users), "172.30.7." + i % 4, 17, 53 + i % 4, 900L * i));

        assertEquals(
                found, scene.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.MISSING_ROUTE), why);
    }

    @Test
    void whoSearchesUnroutedNetworksIsNoUser() {
        Scene worms = new Scene();
        worms.times(
                90,
                i -> worms.refused(0, ROUTER, user(i % 3), "10." + (i * 37) % 251 + "." + i + ".9", 6, 445, 100L * i));

        assertEquals(
                List.of(FindingKind.WORM_SPREAD, FindingKind.WORM_SPREAD, FindingKind.WORM_SPREAD),
                worms.findings().stream().map(Finding::kind).toList());
    }

    @Test
    void manyUsersOfManyHostsAreNoSweeps() {
        Scene scene = new Scene();
        scene.times(360, i -> scene.refused(0, ROUTER, user(i % 4), "172.30.7." + (i / 4) % 15, 6, 443, 200L * i));

        assertEquals("missing-route/" + ROUTER, scene.only().id());
    }

    @Test
    void pingsCountToo() {
        Scene scene = new Scene();
        scene.times(
                12,
                i -> scene.add(MessageFixture.error(3, 0, ROUTER, user(i % 3), "172.30.7.9", 1, -1, -1)
                        .quotedIcmp(8, 0)
                        .atMillis(1000L * i)));

        assertEquals(FindingKind.MISSING_ROUTE, scene.only().kind());
    }

    static String user(int number) {
        return "10.77.1." + (11 + number);
    }
}
