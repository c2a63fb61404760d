package icmpscan.decode;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The text form of RFC 5952 section 4. */
class Ipv6AddressTest {
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, ::",
        "00000000000000000000000000000001, ::1",
        "20010db8000000000000000000000000, 2001:db8::",
        "20010db80000000000000000ABCD0001, 2001:db8::abcd:1",
        "20010db8000000000001000000000001, 2001:db8::1:0:0:1",
        "20010000000000010000000000000001, 2001:0:0:1::1",
        "20010db8000100010001000100010001, 2001:db8:1:1:1:1:1:1",
        "20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "fe80000000000000ffffffffffffffff, fe80::ffff:ffff:ffff:ffff"
    })
    void printsTheShortestForm(String hex, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(IcmpFrames.hex(hex));
        assertEquals(text, new Ipv6Address(bytes.getLong(0), bytes.getLong(8)).toString());
    }

    @Test
    void comparesUnsigned() {
        assertTrue(new Ipv6Address(-1, 0).compareTo(new Ipv6Address(1, 0)) > 0);
        assertTrue(new Ipv6Address(1, -1).compareTo(new Ipv6Address(1, 1)) > 0);
        assertEquals(0, new Ipv6Address(7, 7).compareTo(new Ipv6Address(7, 7)));
    }
}
