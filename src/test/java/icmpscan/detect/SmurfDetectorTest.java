package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmurfDetectorTest {
    private static final String BROADCAST = "192.168.50.255";

    /** Requests in the victim's name, and what so many hosts reply. */
    private static FlowScene chorus(int hosts, int rounds, long everyMillis, long mac) {
        FlowScene scene = new FlowScene().talk();
        for (int round = 0; round < rounds; round++) {
            scene.add(MessageFixture.echoRequest(FlowScene.VICTIM, BROADCAST, 9, round)
                    .mac(mac)
                    .atMillis(round * everyMillis));
            replies(scene, hosts, round, round * everyMillis + 1);
        }
        return scene;
    }

    private static void replies(FlowScene scene, int hosts, int round, long millis) {
        for (int host = 1; host <= hosts; host++) {
            scene.add(MessageFixture.echoReply("192.168.50." + host, FlowScene.VICTIM, 9, round)
                    .mac(FlowScene.ROUTER_MAC)
                    .atMillis(millis));
        }
    }

    @Test
    void fastRequestsThatManyAnswerAreASmurf() {
        List<Finding> findings = chorus(8, 40, 20, FlowScene.VICTIM_MAC).findings(FindingKind.SMURF);
        assertEquals(1, findings.size());
        assertEquals(Optional.empty(), findings.get(0).parties().actor());
        assertEquals("smurf/-/" + FlowScene.VICTIM, findings.get(0).id());
        assertEquals(Severity.MEDIUM, findings.get(0).severity());
        assertEquals(
                Severity.HIGH,
                chorus(10, 40, 20, FlowScene.VICTIM_MAC)
                        .findings(FindingKind.SMURF)
                        .get(0)
                        .severity());
    }

    @Test
    void anAdministratorWhoPingsABroadcastAddressIsNone() {
        assertEquals(List.of(), chorus(8, 40, 1_000, FlowScene.VICTIM_MAC).findings(FindingKind.SMURF));
        assertEquals(List.of(), chorus(8, 40, 200, FlowScene.VICTIM_MAC).findings(FindingKind.SMURF), "ping -i 0.2");
    }

    @Test
    void aBurstOfTenIsOne() {
        assertEquals(
                1,
                chorus(8, 10, 30, FlowScene.VICTIM_MAC)
                        .findings(FindingKind.SMURF)
                        .size());
        assertEquals(
                0,
                chorus(8, 9, 30, FlowScene.VICTIM_MAC)
                        .findings(FindingKind.SMURF)
                        .size());
    }

    @Test
    void slowRequestsFromAnotherEthernetAddressAreOne() {
        List<Finding> findings = chorus(3, 4, 1_000, FlowScene.ATTACKER_MAC).findings(FindingKind.SMURF);
        assertEquals(1, findings.size());
        assertTrue(findings.get(0).details().contains(new Detail.SentFrom(List.of(FlowScene.ATTACKER_MAC))));
        assertEquals(List.of(), chorus(2, 4, 1_000, FlowScene.ATTACKER_MAC).findings(FindingKind.SMURF));
    }

    @Test
    void onTheVictimsSideItTakesMoreHosts() {
        assertEquals(1, victimSide(10, 30, 20).findings(FindingKind.SMURF).size());
        assertEquals(0, victimSide(9, 30, 20).findings(FindingKind.SMURF).size());
    }

    @Test
    void slowRepliesOfManyAreAnswersWhoseRequestsWentAnotherWay() {
        assertEquals(0, victimSide(12, 30, 1_000).findings(FindingKind.SMURF).size());
    }

    private static FlowScene victimSide(int hosts, int rounds, long everyMillis) {
        FlowScene scene = new FlowScene().talk();
        for (int round = 0; round < rounds; round++) {
            replies(scene, hosts, round, round * everyMillis);
        }
        return scene;
    }
}
