package icmpscan.classify;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The values that the specification publishes for seed 0, and what tshark says where it has none. */
class CommunityIdTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.0.89, 192.168.0.1, 8, 0, 1:X0snYXpgwiv9TZtqg64sgzUn6Dk=",
        "192.168.0.1, 192.168.0.89, 0, 0, 1:X0snYXpgwiv9TZtqg64sgzUn6Dk=",
        "192.168.0.89, 192.168.0.1, 20, 0, 1:3o2RFccXzUgjl7zDpqmY7yJi8rI=",
        "192.168.0.89, 192.168.0.1, 20, 1, 1:tz/fHIDUHs19NkixVVoOZywde+I=",
    })
    void icmp(String source, String destination, int type, int code, String expected) {
        assertEquals(
                expected,
                CommunityId.ofIcmp(MessageFixture.address(source), MessageFixture.address(destination), type, code));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 128.232.110.120, 34855, 66.35.250.204, 80, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "6, 66.35.250.204, 80, 128.232.110.120, 34855, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "17, 192.168.1.52, 54585, 8.8.8.8, 53, 1:d/FP5EW3wiY1vCndhwleRRKHowQ=",
        "17, 8.8.8.8, 53, 192.168.1.52, 54585, 1:d/FP5EW3wiY1vCndhwleRRKHowQ=",
        "132, 192.168.170.8, 7, 192.168.170.56, 80, 1:jQgCxbku+pNGw8WPbEc/TS/uTpQ=",
        "132, 192.168.170.56, 80, 192.168.170.8, 7, 1:jQgCxbku+pNGw8WPbEc/TS/uTpQ=",
    })
    void ports(int protocol, String source, int sourcePort, String destination, int destinationPort, String expected) {
        assertEquals(
                expected,
                CommunityId.ofPorts(
                        MessageFixture.address(source),
                        MessageFixture.address(destination),
                        protocol,
                        sourcePort,
                        destinationPort));
    }

    @ParameterizedTest
    @CsvSource({
        "46, 10.1.24.4, 10.1.12.1, 1:/nQI4Rh/TtY3mf0R2gJFBkVlgS4=",
        "46, 10.1.12.1, 10.1.24.4, 1:/nQI4Rh/TtY3mf0R2gJFBkVlgS4=",
    })
    void protocol(int protocol, String source, String destination, String expected) {
        assertEquals(
                expected,
                CommunityId.ofProtocol(MessageFixture.address(source), MessageFixture.address(destination), protocol));
    }
}
