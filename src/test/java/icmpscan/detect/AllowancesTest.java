package icmpscan.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is allowed is noted and marked, no more is, and nothing is left out. */
class AllowancesTest {
    private static final byte[] OPING = ("liboping -- ICMP ping library <http://verplant.org/liboping/>"
                    + " ".repeat(8))
            .substring(0, 56)
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "x".repeat(56).getBytes(StandardCharsets.US_ASCII);

    private static final Allowance LIBOPING = new Allowance.OfPayload("liboping");

    @ParameterizedTest(name = "{0} in {1}/{2}: {3}")
    @CsvSource({
        "10.77.1.12, 10.77.1.12, 32, true",
        "10.77.1.12, 10.77.1.13, 32, false",
        "10.77.1.12, 10.77.1.0, 24, true",
        "10.77.2.0, 10.77.1.0, 24, false",
        "10.77.1.12, 10.0.0.0, 8, true",
        "200.1.2.3, 128.0.0.0, 1, true",
        "200.1.2.3, 0.0.0.0, 0, true",
    })
    void addressesAreThoseOfTheNetwork(String address, String first, int length, boolean covered) {
        Allowance.OfAddresses network = new Allowance.OfAddresses(ipv4(first), length);
        assertEquals(covered, network.covers(ipv4(address)));
    }

    @Test
    void aNetworkBeginsWithItsFirstAddress() {
        assertThrows(IllegalArgumentException.class, () -> new Allowance.OfAddresses(ipv4("10.0.0.1"), 24));
        assertThrows(IllegalArgumentException.class, () -> new Allowance.OfAddresses(ipv4("10.0.0.0"), 33));
        assertEquals(
                "allow-address = 10.0.0.0/24",
                Allowance.OfAddresses.around(ipv4("10.0.0.1"), 24).setting());
        assertEquals(
                "allow-address = 10.0.0.1",
                Allowance.OfAddresses.around(ipv4("10.0.0.1"), 32).setting());
    }

    @Test
    void anAllowedActorIsNotedWithItsSeverityAndOthersAreNot() {
        Scene scene = new Scene();
        scene.times(30, i -> scene.ping(host(1 + i), 10L * i));
        scene.times(
                30,
                i -> scene.add(MessageFixture.echoRequest("10.77.1.99", host(1 + i), 1, 1)
                        .atMillis(10L * i)));
        Allowance allowance = Allowance.OfAddresses.around(ipv4(ACTOR), 32);

        List<Finding> usual = judged(scene);
        List<Finding> findings = judged(scene, allowance);

        assertEquals(2, usual.size());
        assertEquals(List.of(usual.get(1), usual.get(0).allowedBy(allowance)), findings, "the severest first, as ever");
        assertEquals(
                new Detail.Allowed(allowance, Severity.HIGH),
                findings.get(1).allowed().orElseThrow());
        assertEquals(Severity.INFO, findings.get(1).severity());
    }

    @Test
    void aTargetIsNotAllowedBecauseItsAddressIs() {
        Scene scene = new Scene();
        scene.times(30, i -> scene.ping(host(1 + i), 10L * i));
        assertEquals(judged(scene), judged(scene, Allowance.OfAddresses.around(ipv4(host(1)), 16)));
    }

    @Test
    void aSweepWithAnAllowedPayloadIsNoted() {
        assertEquals(Severity.INFO, only(sweep(OPING, OPING), LIBOPING).severity());
        assertEquals(
                Severity.HIGH,
                only(sweep(OPING, OPING), new Allowance.OfPayload("ripe-atlas")).severity());
    }

    @Test
    void oneOtherMessageIsEnoughAgainstIt() {
        assertEquals(Severity.HIGH, only(sweep(OPING, OTHER), LIBOPING).severity());
        assertEquals(Severity.HIGH, only(sweep(OTHER, OPING), LIBOPING).severity());
    }

    @Test
    void aPayloadAllowsNothingButEcho() {
        Scene scene = new Scene();
        scene.add(ping(host(1), OPING, 0));
        scene.times(30, port -> scene.closed(host(1), 100 + port, 10L * port));
        assertEquals(FindingKind.PORT_SCAN, only(scene, LIBOPING).kind());
        assertEquals(judged(scene), judged(scene, LIBOPING));
    }

    @Test
    void repliesThatBringOtherDataBackAreNotAllowed() {
        Scene scene = new Scene();
        scene.times(30, i -> scene.add(ping(host(1), OPING, 1000L * i).identified(7, i))
                .add(MessageFixture.echoReply(host(1), ACTOR, 7, i)
                        .data(("stolen bytes of line " + i * 7919).getBytes(StandardCharsets.US_ASCII))
                        .atMillis(1000L * i + 5)));
        List<Finding> usual = judged(scene);
        assertEquals(usual, judged(scene, LIBOPING));
        assertTrue(
                usual.stream().anyMatch(finding -> finding.severity() != Severity.INFO),
                () -> "a channel is there: " + usual);
    }

    /** Of 30 hosts, the last of which gets another payload. */
    private static Scene sweep(byte[] most, byte[] last) {
        Scene scene = new Scene();
        scene.times(29, i -> scene.add(ping(host(1 + i), most, 10L * i)));
        return scene.add(ping(host(30), last, 300));
    }

    private static MessageFixture ping(String target, byte[] data, long millis) {
        return MessageFixture.echoRequest(ACTOR, target, 1, 1).data(data).atMillis(millis);
    }

    private static Finding only(Scene scene, Allowance allowance) {
        List<Finding> findings = judged(scene, allowance);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static List<Finding> judged(Scene scene, Allowance... allowances) {
        Facts facts = new Facts();
        scene.messages().forEach(facts::accept);
        return Detectors.all(facts, new Settings(Thresholds.defaults(), List.of(allowances)))
                .findings();
    }

    private static Ipv4Address ipv4(String dotted) {
        return new Ipv4Address(MessageFixture.address(dotted));
    }
}
