package icmpscan.classify;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServicesTest {
    @ParameterizedTest
    @CsvSource({
        "6, 22, ssh",
        "6, 53, domain",
        "17, 53, domain",
        "17, 123, ntp",
        "6, 139, netbios-ssn",
        "17, 137, netbios-ns",
        "6, 389, ldap",
        "6, 443, https",
        "17, 443, quic",
        "6, 445, microsoft-ds",
        "6, 514, shell",
        "17, 514, syslog",
        "6, 515, printer",
        "6, 631, ipp",
        "17, 3478, stun",
        "6, 9100, jetdirect",
        "17, 33434, traceroute",
        "6, 62078, lockdown",
        "132, 3868, diameter"
    })
    void wellKnownPortsHaveNames(int protocol, int port, String name) {
        assertEquals(Optional.of(name), Services.name(protocol, port));
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "6, 65535", "17, 22", "1, 80", "132, 80", "255, 65535", "6, 123", "6, 65558"})
    void otherPortsHaveNone(int protocol, int port) {
        assertEquals(Optional.empty(), Services.name(protocol, port));
    }

    @Test
    void knowsTheCommonOnes() {
        long known = IntStream.range(0, 65536)
                .filter(port -> Services.name(IpProtocols.TCP, port).isPresent()
                        || Services.name(IpProtocols.UDP, port).isPresent())
                .count();
        assertTrue(known >= 150, known + " ports have a name");
    }
}
