package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.FlowScene.ATTACKER_MAC;
import static icmpscan.detect.FlowScene.ROUTER;
import static icmpscan.detect.FlowScene.ROUTER_MAC;
import static icmpscan.detect.FlowScene.SERVER;
import static icmpscan.detect.FlowScene.TCP;
import static icmpscan.detect.FlowScene.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RedirectAttackDetectorTest {
    private static final String GATEWAY = "10.77.1.2";

    private static MessageFixture redirect(int code, String destination, int port, long mac) {
        return MessageFixture.error(5, code, ROUTER, VICTIM, destination, TCP, 50_000, port)
                .gateway(GATEWAY)
                .mac(mac);
    }

    private static List<Finding> findings(FlowScene scene) {
        return scene.findings(FindingKind.REDIRECT_ATTACK);
    }

    @Test
    void theRoutersOwnAreNoAttackHoweverMany() {
        FlowScene scene = new FlowScene().talk();
        for (int host = 1; host < 20; host++) {
            scene.passes(VICTIM, "192.168.50." + host, TCP, 80);
            scene.add(redirect(1, "192.168.50." + host, 80, ROUTER_MAC));
        }
        assertEquals(List.of(), findings(scene));
    }

    @Test
    void oneFromElsewhereIs() {
        Finding finding = findings(new FlowScene().talk().add(redirect(1, SERVER, 80, ATTACKER_MAC)))
                .get(0);
        assertEquals("redirect-attack/" + ROUTER, finding.id());
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(
                List.of(new Detail.Doubts(List.of(Doubt.NOT_THE_ROUTER)), new Detail.SentFrom(List.of(ATTACKER_MAC))),
                List.of(finding.details().get(0), finding.details().get(2)));
    }

    @Test
    void oneThatQuotesWhatWasNeverSentIs() {
        assertEquals(
                Severity.MEDIUM,
                findings(new FlowScene().talk().add(redirect(1, SERVER, 81, ROUTER_MAC)))
                        .get(0)
                        .severity());
    }

    @Test
    void twoReasonsAreWorse() {
        assertEquals(
                Severity.HIGH,
                findings(new FlowScene().talk().add(redirect(1, SERVER, 81, ATTACKER_MAC)))
                        .get(0)
                        .severity());
    }

    @Test
    void theNewGatewayRecommendingItselfInTheRoutersNameIs() {
        FlowScene scene = new FlowScene().talk().passes(GATEWAY, SERVER, TCP, 80, ATTACKER_MAC, ROUTER_MAC);
        scene.passes(VICTIM, GATEWAY, TCP, 50_000L << 16 | 22, FlowScene.VICTIM_MAC, ATTACKER_MAC);
        Finding finding =
                findings(scene.add(redirect(1, SERVER, 80, ATTACKER_MAC))).get(0);
        assertEquals(
                new Detail.Doubts(List.of(Doubt.SENT_BY_THE_GATEWAY)),
                finding.details().get(0));
    }

    @Test
    void withoutEthernetAddressesAndFlowsNothingIsHeldAgainstIt() {
        assertEquals(List.of(), findings(new FlowScene().add(redirect(1, SERVER, 80, ATTACKER_MAC))));
        FlowScene cooked = new FlowScene().passesWithoutMacs(VICTIM, SERVER, TCP, 50_000L << 16 | 80);
        assertEquals(List.of(), findings(cooked.add(redirect(1, SERVER, 80, ATTACKER_MAC))));
    }

    @Test
    void aRedirectForANetworkIsOldButAloneNoAttack() {
        FlowScene scene = new FlowScene().talk();
        assertEquals(List.of(), findings(scene.add(redirect(0, SERVER, 80, ROUTER_MAC))));
        scene.passes(VICTIM, "192.168.60.1", TCP, 80).add(redirect(0, "192.168.60.1", 80, ROUTER_MAC));
        assertEquals(List.of(), findings(scene), "two destinations");
        scene.passes(VICTIM, "192.168.70.1", TCP, 80).add(redirect(0, "192.168.70.1", 80, ROUTER_MAC));
        assertEquals(Severity.LOW, findings(scene).get(0).severity(), "three destinations");
    }

    @Test
    void aCodeThatIsNoneIsAGarbledMessage() {
        assertEquals(List.of(), findings(new FlowScene().talk().add(redirect(7, SERVER, 81, ATTACKER_MAC))));
    }
}
