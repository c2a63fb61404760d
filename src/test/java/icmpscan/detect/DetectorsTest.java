package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DetectorsTest {
    @Test
    void whatRanIsToldFromWhatWasFound() {
        Detections nothing = Detectors.all(new Facts(), Thresholds.defaults());

        assertEquals(List.of(), nothing.findings());
        assertEquals(
                List.of(
                        FindingKind.TRACEROUTE,
                        FindingKind.ROUTING_LOOP,
                        FindingKind.SMURF,
                        FindingKind.BACKSCATTER,
                        FindingKind.OS_FINGERPRINT,
                        FindingKind.PORT_SCAN,
                        FindingKind.ACL_PROBE,
                        FindingKind.PROTOCOL_SCAN,
                        FindingKind.PING_SWEEP,
                        FindingKind.INFO_PROBE,
                        FindingKind.MISSING_ROUTE,
                        FindingKind.WORM_SPREAD,
                        FindingKind.HOST_SWEEP,
                        FindingKind.MIGRATED_SERVICE,
                        FindingKind.MISCONFIGURED_WORKSTATION,
                        FindingKind.MALFORMED,
                        FindingKind.FRAGMENT_ATTACK,
                        FindingKind.REDIRECT_ATTACK,
                        FindingKind.SOURCE_QUENCH,
                        FindingKind.FORGED_ERROR,
                        FindingKind.PMTU_BLACKHOLE,
                        FindingKind.TUNNEL,
                        FindingKind.COVERT_CHANNEL,
                        FindingKind.FLOOD,
                        FindingKind.UNSOLICITED_REPLY,
                        FindingKind.MONITORING),
                nothing.ran());
        assertEquals(List.of(), nothing.notRun());
        assertEquals(0, nothing.lostActors());
    }

    @Test
    void findingsComeSeverestFirstThenByKindAndActor() {
        Facts facts = new Facts();
        scan(facts, "200.0.0.1", 5);
        scan(facts, "9.0.0.1", 5);
        scan(facts, "10.0.0.1", 5);
        scan(facts, "11.0.0.1", 30);
        for (int i = 0; i < 10; i++) {
            facts.accept(
                    MessageFixture.echoRequest("1.0.0.1", Scene.host(i), 1, 1).get());
        }

        assertEquals(
                List.of(
                        "port-scan/11.0.0.1",
                        "port-scan/9.0.0.1",
                        "port-scan/10.0.0.1",
                        "port-scan/200.0.0.1",
                        "ping-sweep/1.0.0.1"),
                Detectors.all(facts, Thresholds.defaults()).findings().stream()
                        .map(Finding::id)
                        .toList());
    }

    @Test
    void aThresholdThatIsSetHolds() {
        Facts facts = new Facts();
        scan(facts, "10.0.0.1", 4);
        Thresholds strict = Thresholds.defaults().with(Threshold.PORT_SCAN_WINDOW_LOW, 5);

        assertEquals(1, Detectors.all(facts, Thresholds.defaults()).findings().size());
        assertEquals(0, Detectors.all(facts, strict).findings().size());
    }

    /** The findings of a capture must not depend on how many workers read it. */
    @Test
    void partsMergeToTheSameFindings() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = messages(random);
            Facts whole = new Facts();
            messages.forEach(whole::accept);
            Detections expected = Detectors.all(whole, Thresholds.defaults());

            assertEquals(expected, Detectors.all(merged(messages, random), Thresholds.defaults()), "seed " + seed);
            found += expected.findings().size();
        }
        assertTrue(found > 40, "only " + found + " findings: the test tests nothing");
    }

    private static Facts merged(List<IcmpMessage> messages, Random random) {
        int parts = 2 + random.nextInt(4);
        Facts all = new Facts();
        int from = 0;
        for (int part = 1; part <= parts; part++) {
            int to = part == parts ? messages.size() : from + random.nextInt(messages.size() - from + 1);
            Facts facts = new Facts();
            messages.subList(from, to).forEach(facts::accept);
            all.merge(facts);
            from = to;
        }
        return all;
    }

    private static List<IcmpMessage> messages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        int count = 200 + random.nextInt(2_000);
        int[] codes = {0, 0, 1, 2, 3, 3, 3, 9, 10, 13};
        int[] odd = {8, 12, 13, 15, 17, 18, 44, 200};
        for (int i = 0; i < count; i++) {
            String actor = "10.0.0." + random.nextInt(4);
            String target = "10.9." + random.nextInt(2) + "." + random.nextInt(40);
            MessageFixture message =
                    switch (random.nextInt(6)) {
                        case 0 -> MessageFixture.echoRequest(actor, target, 1, i & 0xFFFF);
                        case 1 -> MessageFixture.echoReply(target, actor, 1, i & 0xFFFF);
                        case 2 ->
                            MessageFixture.message(odd[random.nextInt(odd.length)], random.nextInt(3), actor, target);
                        default ->
                            MessageFixture.error(
                                    random.nextInt(6) == 0 ? 11 : 3,
                                    codes[random.nextInt(codes.length)],
                                    target,
                                    actor,
                                    target,
                                    random.nextBoolean() ? 17 : 6,
                                    random.nextBoolean() ? 40_000 : 53,
                                    random.nextInt(3_000));
                    };
            message.frame(i + 1).atMillis(random.nextInt(600_000));
            messages.add((random.nextInt(20) == 0 ? message.timeless() : message).get());
        }
        return messages;
    }

    private static void scan(Facts facts, String actor, int ports) {
        for (int i = 0; i < ports; i++) {
            facts.accept(MessageFixture.error(3, 3, Scene.TARGET, actor, Scene.TARGET, 17, 40_000, 100 + i)
                    .get());
        }
    }
}
