package icmpscan.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProbeFactsTest {
    private static final String ACTOR = "10.0.0.1";
    private static final String TARGET = "10.0.0.2";
    private static final String ROUTER = "10.0.0.254";

    @ParameterizedTest(name = "{0} -> {1}, TTL {2}: {4}")
    @CsvSource({
        "40000, 161, 60, port, an ordinary probe",
        "53, 40000, 60, late, a DNS answer",
        "53, 1023, 60, port, a scan from source port 53 still shows in low ports",
        "53, 1024, 60, late, the first port that programs open for answers",
        "1023, 40000, 60, late, a privileged source",
        "1024, 40000, 60, port, an unprivileged one",
        "5353, 40000, 60, late, a service above 1023",
        "5354, 40000, 60, port, no service",
        "123, 123, 60, port, NTP between servers",
        "40000, 33434, 1, traceroute, the last hop",
        "40000, 33450, 14, traceroute, one of sixteen sent ahead",
        "40000, 33450, 30, traceroute, all of a round of mtr to an absent host",
        "40000, 33450, 31, port, more hops left than any traceroute leaves",
        "40000, 33450, 37, port, a scan that touches those ports",
        "40000, 33003, 2, traceroute, mtr counts from 33000",
        "40000, 32999, 6, port, below",
        "40000, 1006, 5, traceroute, one that was told to begin at port 1000",
        "40000, 1006, 6, port, too many hops left for ports that are not traceroute's",
        "40000, 35000, 30, traceroute, the last of them",
        "40000, 35001, 6, port, above",
    })
    void tellsProbesOfPortsFromWhatIsNone(int source, int destination, int timeToLive, String kind, String why) {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, source, destination)
                .quotedTimeToLive(timeToLive)
                .get());

        Probe probe = facts.ports(1).get(0).probes().get(0);

        assertEquals(kind.equals("port"), probe.has(ProbeMarks.CLOSED), why);
        assertEquals(kind.equals("late"), probe.has(ProbeMarks.LATE_REPLY), why);
        assertEquals(kind.equals("traceroute"), probe.has(ProbeMarks.TRACEROUTE_END), why);
    }

    @Test
    void aTcpProbeOfATraceroutePortIsAProbe() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 6, 40_000, 33_434)
                .quotedTimeToLive(1)
                .get());

        assertTrue(facts.ports(1).get(0).probes().get(0).has(ProbeMarks.CLOSED));
    }

    @ParameterizedTest(name = "3/{0}: ports {1}, hosts {2}, protocols {3}")
    @CsvSource({
        "0, 0, 1, 0",
        "1, 0, 1, 0",
        "2, 0, 0, 1",
        "3, 1, 0, 0",
        "4, 0, 0, 0",
        "5, 0, 0, 0",
        "7, 0, 1, 0",
        "9, 1, 0, 0",
        "10, 1, 1, 0",
        "13, 1, 1, 0",
        "15, 0, 0, 0",
        "16, 0, 0, 0",
        "35, 0, 0, 0",
        "255, 0, 0, 0",
    })
    void eachCodeTellsOfItsOwn(int code, int ports, int hosts, int protocols) {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(refused(code, 161).get());

        assertEquals(ports, facts.ports(1).size());
        assertEquals(hosts, facts.hosts(1).size());
        assertEquals(protocols, facts.protocols(1).size());
    }

    @Test
    void theActorIsTheQuotedSourceAlsoBehindATranslation() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(refused(3, 161).to("192.0.2.9").get());

        assertEquals(MessageFixture.address(ACTOR), facts.ports(1).get(0).actor());
        assertEquals(MessageFixture.address(TARGET), facts.ports(1).get(0).target());
    }

    @Test
    void anErrorThatQuotesNothingTellsNothing() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.message(3, 3, TARGET, ACTOR).get());
        facts.accept(MessageFixture.message(3, 1, TARGET, ACTOR).get());

        assertEquals(List.of(), facts.ports(1));
        assertEquals(List.of(), facts.hosts(1));
    }

    @Test
    void withoutPortsThereIsStillAHost() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(
                MessageFixture.error(3, 13, ROUTER, ACTOR, TARGET, 17, -1, -1).get());

        assertEquals(List.of(), facts.ports(1));
        assertEquals(1, facts.hosts(1).size());
        ProbedService service = ProbedService.of(
                facts.servicesOf(MessageFixture.address(ACTOR)).probes().get(0).item());
        assertEquals(17, service.protocol());
        assertTrue(service.port().isEmpty());
    }

    @Test
    void aServiceKeepsProtocolAndPort() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(refused(1, 65_535).get());

        ProbedService service = ProbedService.of(
                facts.servicesOf(MessageFixture.address(ACTOR)).probes().get(0).item());

        assertEquals(17, service.protocol());
        assertEquals(65_535, service.port().orElseThrow());
    }

    @Test
    void repliesToAbsentHostsAreNoSearchForHosts() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(
                MessageFixture.error(3, 1, ROUTER, ACTOR, TARGET, 6, 80, 40_000).get());
        facts.accept(MessageFixture.error(3, 1, ROUTER, ACTOR, TARGET, 1, -1, -1)
                .quotedIcmp(0, 0)
                .get());

        assertEquals(List.of(), facts.hosts(1));
    }

    @Test
    void aPingedHostIsMarkedAnsweredWhicheverComesFirst() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.echoReply(TARGET, ACTOR, 1, 1).frame(3).get());
        facts.accept(MessageFixture.echoRequest(ACTOR, TARGET, 1, 1).frame(7).get());
        facts.accept(MessageFixture.echoRequest(ACTOR, TARGET, 1, 2).frame(8).get());

        Probe probe = facts.echoes(1).get(0).probes().get(0);

        assertEquals(2, probe.tries());
        assertEquals(7, probe.firstFrame() & 0xFFFF, "the first request, not the reply before it");
        assertTrue(probe.has(ProbeMarks.ANSWERED));
        assertFalse(probe.has(ProbeMarks.UNREACHABLE));
    }

    @Test
    void aPingedHostIsMarkedUnreachable() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.echoRequest(ACTOR, TARGET, 1, 1).get());
        facts.accept(MessageFixture.error(3, 1, ROUTER, ACTOR, TARGET, 1, -1, -1)
                .quotedIcmp(8, 0)
                .get());

        Probe pinged = facts.echoes(1).get(0).probes().get(0);
        Probe host = facts.hosts(1).get(0).probes().get(0);

        assertTrue(pinged.has(ProbeMarks.UNREACHABLE));
        assertTrue(host.has(ProbeMarks.BY_QUERY));
        assertFalse(host.has(ProbeMarks.BY_OTHER));
    }

    @Test
    void broadcastIsNoTarget() {
        ProbeFacts facts = new ProbeFacts();
        facts.accept(MessageFixture.echoRequest(ACTOR, "10.0.0.255", 1, 1)
                .anomaly(Anomaly.ECHO_TO_BROADCAST)
                .get());

        assertEquals(List.of(), facts.echoes(1));
    }

    private static MessageFixture refused(int code, int port) {
        return MessageFixture.error(3, code, ROUTER, ACTOR, TARGET, 17, 40_000, port);
    }
}
