package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;
import icmpscan.detect.Detectors;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Thresholds;
import icmpscan.session.RouteScene;

import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.R3;
import static icmpscan.session.RouteScene.TCP;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class RouteSentencesTest {
    private static Finding finding(RouteScene scene, FindingKind kind) {
        Facts facts = new Facts();
        scene.messages().forEach(facts::accept);
        List<Finding> findings = Detectors.all(facts, Thresholds.defaults()).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static String sentence(RouteScene scene, FindingKind kind) {
        Finding finding = finding(scene, kind);
        return FindingSentences.of(finding).sentence(finding);
    }

    @Test
    void aTraceSaysWhereToHowFarAndWithWhat() {
        assertEquals(
                "10.77.1.11 traced the way to 198.51.100.7, 4 hops, with classic traceroute (udp).",
                sentence(new RouteScene().udpTrace(33_434, 3, R1, R2, R3), FindingKind.TRACEROUTE));
        assertEquals(
                "10.77.1.11 traced the way to 198.51.100.7, 3 hops, with a program unknown (icmp).",
                sentence(
                        new RouteScene()
                                .probe(1, 1)
                                .expired(R1, 1)
                                .probe(2, 2)
                                .probe(3, 3)
                                .reply(3),
                        FindingKind.TRACEROUTE));
    }

    @Test
    void aLoopSaysWhichSignsThereAre() {
        RouteScene traced = new RouteScene();
        for (int hop = 0; hop < 12; hop++) {
            traced.add(RouteScene.quoting(11, 0, hop % 2 == 0 ? R1 : R2, FAR, UDP, 40_000, 33_434 + hop)
                    .timeToLive(64 - hop % 2));
        }
        assertEquals(
                "10.77.1.1 and 10.77.12.2 send what is for 198.51.100.7 to one another: 1 trace met the same routers in turn.",
                sentence(traced, FindingKind.ROUTING_LOOP));

        RouteScene pinged = new RouteScene();
        for (int i = 0; i < 10; i++) {
            pinged.probe(64, i).expired(R2, i);
        }
        assertEquals(
                "10.77.12.2 and a router that does not show send what is for 198.51.100.7 to one another:"
                        + " 10 datagrams of 1 host ran out of hops.",
                sentence(pinged, FindingKind.ROUTING_LOOP));

        RouteScene circling = new RouteScene();
        for (int pass = 0; pass < 5; pass++) {
            circling.add(MessageFixture.echoRequest(HOST, FAR, 7, 1).hop(99, 29 - 2 * pass));
        }
        assertEquals(
                "Routers that do not show send what is for 198.51.100.7 to one another:"
                        + " 1 datagram was seen to pass again and again.",
                sentence(circling, FindingKind.ROUTING_LOOP));
    }

    private static RouteScene told(int mtu, int pauseMillis) {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 6; i++) {
            scene.add(RouteScene.quoting(3, 4, R1, FAR, TCP, 50_000, 443)
                    .quotedHeader(1, 1500)
                    .nextHopMtu(mtu));
            scene.after(pauseMillis);
        }
        return scene;
    }

    @Test
    void aDeafSenderAndATooSmallMtuAreToldApart() {
        Finding deaf = finding(told(1400, 3_990), FindingKind.PMTU_BLACKHOLE);
        Finding small = finding(told(296, 0), FindingKind.PMTU_BLACKHOLE);

        assertEquals(
                "10.77.1.11 was told by 10.77.1.1 that datagrams to 198.51.100.7 may have 1400 bytes,"
                        + " and sent longer ones again 5 times over 20 seconds.",
                FindingSentences.of(deaf).sentence(deaf));
        assertEquals(
                "10.77.1.11 was told by 10.77.1.1 6 times that datagrams to 198.51.100.7 may have no more than 296 bytes,"
                        + " which is less than every link takes.",
                FindingSentences.of(small).sentence(small));
        assertNotEquals(
                FindingSentences.of(deaf).benign(deaf),
                FindingSentences.of(small).benign(small));
        assertNotEquals(
                FindingSentences.of(deaf).next(deaf), FindingSentences.of(small).next(small));
    }
}
