package icmpscan.detect;

import java.util.List;

import icmpscan.decode.FlowSink;
import icmpscan.decode.MessageFixture;

/** A scene in which other traffic passes as well, from and to known Ethernet addresses. */
final class FlowScene {
    static final String VICTIM = "10.77.1.11";
    static final String ROUTER = "10.77.1.1";
    static final String SERVER = "192.168.50.10";
    static final long VICTIM_MAC = 0x020000000011L;
    static final long ROUTER_MAC = 0x020000000001L;
    static final long ATTACKER_MAC = 0x020000000066L;

    static final int TCP = 6;
    static final int UDP = 17;

    final Facts facts = new Facts();
    private long frames;

    FlowScene add(MessageFixture message) {
        frames++;
        facts.accept(message.frame(frames).get());
        return this;
    }

    /** A datagram from port 50000 to this one, by way of the router. */
    FlowScene passes(String source, String destination, int protocol, int port) {
        return passes(source, destination, protocol, 50_000L << 16 | port, VICTIM_MAC, ROUTER_MAC);
    }

    FlowScene passes(String source, String destination, int protocol, long ports, long from, long to) {
        facts.seenFlows()
                .flow(MessageFixture.address(source), MessageFixture.address(destination), protocol, ports, from, to);
        return this;
    }

    /** Victim and server talk, on port 80. */
    FlowScene talk() {
        passes(VICTIM, SERVER, TCP, 80);
        return passes(SERVER, VICTIM, TCP, 80L << 16 | 50_000, ROUTER_MAC, VICTIM_MAC);
    }

    /** A datagram whose Ethernet addresses the capture does not have. */
    FlowScene passesWithoutMacs(String source, String destination, int protocol, long ports) {
        return passes(source, destination, protocol, ports, FlowSink.NO_MAC, FlowSink.NO_MAC);
    }

    Detections detections() {
        return Detectors.all(facts, Thresholds.defaults());
    }

    List<Finding> findings(FindingKind kind) {
        return detections().findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}
