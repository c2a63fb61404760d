package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.ROUTER;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AclProbeDetectorTest {
    private static final String HOP = "10.77.23.2";

    @Test
    void aScanThroughAFilterNamesTheFilter() {
        Scene scene = new Scene();
        scene.times(150, i -> scene.filtered(TARGET, 1 + i, 13, 40L * i));

        Finding finding = scene.only();

        assertEquals("acl-probe/" + ACTOR, finding.id());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(150, value(finding, "distinct_services"));
        assertEquals(0, value(finding, "ran_out_of_hops"));
        assertTrue(finding.details()
                .contains(new Detail.Reporters(List.of(new Ipv4Address(MessageFixture.address(ROUTER))), 0)));
    }

    @ParameterizedTest(name = "{0} services, one every {1} s: {2}")
    @CsvSource({
        "4, 1, none",
        "5, 1, LOW",
        "9, 1, LOW",
        "10, 1, MEDIUM",
        "50, 1, HIGH",
        "9, 200, none",
        "10, 200, LOW",
        "20, 200, MEDIUM",
        "100, 200, HIGH",
    })
    void theThresholdsAre(int services, int seconds, String severity) {
        Scene scene = new Scene();
        scene.times(services, i -> scene.filtered(TARGET, 20 + i, 10, 1000L * i * seconds));

        assertEquals(
                severity,
                scene.findings().stream()
                        .findFirst()
                        .map(finding -> finding.severity().name())
                        .orElse("none"));
    }

    @Test
    void usersWhoRunIntoAFilterProbeNothing() {
        Scene scene = new Scene();
        int[] ports = {3389, 443, 22};
        scene.times(90, i -> scene.filtered(Scene.host(20 + i % 3), ports[i % 3], 9 + i % 2, 1000L * i));
        scene.times(25, i -> scene.filtered(TARGET, 5060 + i % 5, 13, 1000L * i));

        assertEquals(List.of(), scene.findings(), "five services of one host, but five tries of each");
    }

    @Test
    void firewalkingIsToldFromTheOneHopThatHearsItAll() {
        Scene scene = new Scene();
        scene.times(1, i -> trace(scene, i));
        scene.times(130, i -> expired(scene, HOP, 6, 20 + i, 60L * i));

        Finding finding = scene.only();

        assertEquals("acl-probe/" + ACTOR, finding.id());
        assertEquals(130, value(finding, "distinct_services"));
        assertEquals(130, value(finding, "ran_out_of_hops"));
        assertEquals(0, value(finding, "refusals"));
    }

    @ParameterizedTest(name = "{0} services: {1}")
    @CsvSource({"9, 0", "10, 1"})
    void aFirewalkHasThisManyServices(int services, int findings) {
        Scene scene = new Scene();
        scene.times(services, i -> expired(scene, HOP, 6, 20 + i, 60L * i));

        assertEquals(findings, scene.findings().size());
    }

    @Test
    void tracesHearFromEveryRouterOrAskForTraceroutePorts() {
        Scene traces = new Scene();
        traces.times(40, i -> trace(traces, i));
        assertEquals(List.of(), traces.accusations());

        Scene mtr = new Scene();
        mtr.times(200, i -> expired(mtr, HOP, 17, 33_000 + i, 100L * i));
        assertEquals(List.of(), mtr.findings());

        Scene loop = new Scene();
        loop.times(200, i -> expired(loop, HOP, 6, 443, 100L * i));
        assertEquals(List.of(), loop.findings(), "one service, however often");
    }

    private static void trace(Scene scene, int port) {
        for (int hop = 1; hop <= 3; hop++) {
            expired(scene, "10.77." + hop + ".1", 17, 10_000 + 3 * port + hop, 10L * port);
        }
    }

    private static void expired(Scene scene, String router, int protocol, int port, long millis) {
        scene.add(MessageFixture.error(11, 0, router, ACTOR, TARGET, protocol, 53, port)
                .quotedTimeToLive(1)
                .atMillis(millis));
    }
}
