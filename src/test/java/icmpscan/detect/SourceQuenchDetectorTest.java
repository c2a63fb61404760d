package icmpscan.detect;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.FlowScene.ATTACKER_MAC;
import static icmpscan.detect.FlowScene.ROUTER_MAC;
import static icmpscan.detect.FlowScene.SERVER;
import static icmpscan.detect.FlowScene.TCP;
import static icmpscan.detect.FlowScene.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceQuenchDetectorTest {
    private static Finding quench(int count, long everyMillis, int port, long mac) {
        FlowScene scene = new FlowScene().talk();
        for (int i = 0; i < count; i++) {
            scene.add(MessageFixture.error(4, 0, SERVER, VICTIM, SERVER, TCP, 50_000, port)
                    .mac(mac)
                    .atMillis(i * everyMillis));
        }
        return scene.findings(FindingKind.SOURCE_QUENCH).get(0);
    }

    @Test
    void anOldRoutersFewAreOnlyNoted() {
        Finding finding = quench(9, 10, 80, ROUTER_MAC);
        assertEquals(Severity.INFO, finding.severity());
        assertEquals("source-quench/" + SERVER, finding.id());
    }

    @Test
    void manyAreAnAttackWhatTheyQuote() {
        assertEquals(Severity.MEDIUM, quench(10, 10, 80, ROUTER_MAC).severity());
        assertEquals(Severity.MEDIUM, quench(49, 10, 80, ROUTER_MAC).severity());
        assertEquals(Severity.HIGH, quench(50, 10, 80, ROUTER_MAC).severity());
    }

    @Test
    void manyOverALongTimeAreFew() {
        assertEquals(Severity.INFO, quench(50, 30_000, 80, ROUTER_MAC).severity());
    }

    @Test
    void fewAreWorthALookWhereSomethingSpeaksAgainstThem() {
        assertEquals(Severity.LOW, quench(3, 10, 81, ROUTER_MAC).severity(), "never sent");
        assertEquals(Severity.LOW, quench(3, 10, 80, ATTACKER_MAC).severity(), "from elsewhere");
        assertEquals(Severity.INFO, quench(2, 10, 81, ATTACKER_MAC).severity(), "two");
    }
}
