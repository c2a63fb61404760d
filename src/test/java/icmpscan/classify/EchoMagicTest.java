package icmpscan.classify;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class EchoMagicTest {
    private static final String IPV4 = "4500001400004000400126d70a0800010a080002";

    private static EchoMagic in(String hex) {
        byte[] data = HexFormat.of().parseHex(hex);
        return EchoMagic.in(ByteBuffer.wrap(data), 0, data.length, data.length);
    }

    @ParameterizedTest(name = "after {0} bytes: {1}")
    @CsvSource({"0, true", "4, true", "5, true", "8, true", "28, true", "1, false", "12, false"})
    void looksWhereTunnelsPutIt(int offset, boolean found) {
        assertEquals(found ? EchoMagic.IPV4 : null, in("01".repeat(offset) + IPV4));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "5353482d322e30, SSH",
        "1603010200, TLS",
        "474554202f, HTTP",
        "504f5354202f, HTTP",
        "485454502f31, HTTP",
        "4d5a900003, EXECUTABLE",
        "7f454c4602, EXECUTABLE",
        "504b0304, ARCHIVE",
        "1f8b0800, ARCHIVE",
        "255044462d, DOCUMENT",
        "3c3f786d6c, DOCUMENT",
    })
    void knowsProtocolsAndFiles(String hex, EchoMagic magic) {
        assertEquals(magic, in(hex));
    }

    @Test
    void aHeaderMustFitToItsLastBit() {
        assertNull(in(IPV4.replace("26d7", "26d8")), "checksum");
        assertNull(in(IPV4.substring(0, 38)), "cut");
        byte[] longer = HexFormat.of().parseHex(IPV4);
        assertNull(EchoMagic.in(ByteBuffer.wrap(longer), 0, 20, 19), "longer than the data on the wire");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "40000002, true, data from the client",
        "80000001, true, an acknowledgement from the proxy",
        "00000002, false, no side speaks",
        "c0000002, false, both sides speak",
        "40000005, false, no such state",
    })
    void ptunnelIsKnownUnderAnyMagic(String state, boolean known, String why) {
        String header = "01020304" + "c0a83214" + "00000016" + state + "0000ffff" + "00000003" + "00020007" + "aabbcc";

        assertEquals(known ? EchoMagic.PTUNNEL : null, in(header), why);
    }

    @Test
    void noBytesMakeItThrow() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            byte[] data = new byte[random.nextInt(60)];
            random.nextBytes(data);
            if (data.length > 0) {
                data[0] = (byte) (0x40 + random.nextInt(16));
            }
            EchoMagic.in(ByteBuffer.wrap(data), 0, data.length, data.length + random.nextInt(100));
        }
    }
}
