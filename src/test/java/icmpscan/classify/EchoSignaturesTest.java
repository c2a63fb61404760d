package icmpscan.classify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EchoSignaturesTest {
    private static String match(int type, int code, int identifier, int sequence, int ttl, byte[] data) {
        EchoSample sample = new EchoSample(
                type, code, identifier, sequence, ttl, 0, data.length, ByteBuffer.wrap(data), 0, data.length);
        return String.join(
                " ",
                EchoSignatures.matching(sample).stream()
                        .map(EchoSignature::slug)
                        .toList());
    }

    private static byte[] counting(int zeros, int first, int length) {
        byte[] data = new byte[length];
        for (int i = zeros; i < length; i++) {
            data[i] = (byte) (first + i - zeros);
        }
        return data;
    }

    private static byte[] timed(byte[] data, int timeBytes) {
        Arrays.fill(data, 0, timeBytes, (byte) 0x5A);
        return data;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void knowsTheSystems() {
        assertEquals("windows-ping", match(8, 0, 1, 1, 128, ascii("abcdefghijklmnopqrstuvwabcdefghi")));
        assertEquals("linux-ping", match(8, 0, 77, 1, 64, timed(counting(16, 0x10, 56), 16)));
        assertEquals("bsd-ping", match(8, 0, 77, 0, 64, timed(counting(8, 8, 56), 8)));
        assertEquals("inetutils-ping", match(8, 0, 77, 0, 64, timed(counting(16, 0, 56), 16)));
        assertEquals("busybox-ping", match(8, 0, 77, 0, 64, timed(new byte[56], 4)));
        byte[] cisco = new byte[72];
        for (int i = 8; i < 72; i++) {
            cisco[i] = (byte) (i % 2 == 0 ? 0xAB : 0xCD);
        }
        cisco[7] = 9;
        assertEquals("cisco-ping", match(8, 0, 3, 0, 255, cisco));
    }

    @Test
    void knowsTheTools() {
        assertEquals("nmap-os-1", match(8, 9, 5, 295, 50, new byte[120]));
        assertEquals("nmap-os-2", match(8, 0, 6, 296, 50, new byte[150]));
        assertEquals("nmap-ping", match(8, 0, 6, 0, 50, new byte[0]));
        assertEquals("hping3", match(8, 0, 6, 512, 64, new byte[0]));
        assertEquals("masscan", match(8, 0, 6, 9, 255, counting(0, 8, 48)));
        assertEquals("fping", match(8, 0, 6, 9, 64, new byte[56]));
        assertEquals("mtr", match(8, 0, 6, 33_001, 3, new byte[36]));
        assertEquals("traceroute-icmp", match(8, 0, 6, 4, 2, counting(0, 0x48, 32)));
        assertEquals(
                "liboping", match(8, 0, 6, 4, 64, ascii("liboping -- ICMP ping library <http://octo.it/liboping/>")));
    }

    @Test
    void knowsTunnelsByMoreThanAMagicNumber() {
        byte[] header =
                HexFormat.of().parseHex("d5200880c0a832140000001640000000000000000000000500020007" + "0102030405");
        assertEquals("ptunnel", match(8, 0, 9, 2, 64, header));
        header[23] = 99;
        assertEquals("", match(8, 0, 9, 2, 64, header), "a length that does not fit");
        byte[] ip = HexFormat.of().parseHex("4500001400004000400126d70a0800010a080002");
        assertEquals("ip-over-echo", match(8, 0, 65_279, 0, 64, ip));
        ip[10] ^= 1;
        assertEquals("", match(8, 0, 65_279, 0, 64, ip), "0x45 alone is no header");
        assertEquals("", match(8, 0, 9, 1234, 64, timed(counting(40, 1, 56), 40)), "sequence 1234 alone is nothing");
    }
}
