package icmpscan.capture;

import java.math.BigInteger;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeResolutionTest {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    @ParameterizedTest
    @CsvSource({
        "6, 0, 1500000, 1500000000",
        "9, 0, 1700000000123456789, 1700000000123456789",
        "0, 0, 1700000000, 1700000000000000000",
        "3, -1, 1500, 500000000",
        "12, 0, 1999, 1",
        "19, 5, 10000000000, 5000000001",
        "30, 5, 18446744073709551615, 5000000000",
        "128, 2, 3, 5000000000",
        "138, 0, 1536, 1500000000",
        "191, 0, 9223372036854775808, 1000000000",
        "191, 0, 4611686018427387904, 500000000",
        "192, 0, 9223372036854775808, 500000000",
        "255, 0, 18446744073709551615, 0",
        "6, 0, 18446744073709551615, ",
        "0, 9223372036854775807, 1, ",
        "0, 0, 18446744073709551615, ",
        "0, -9223372035, 0, -9223372035000000000",
        "0, 9223372036, 0, ",
        "0, -9223372036, 0, ",
        "0, -9223372036854775808, 0, "
    })
    void turnsTicksIntoNanoseconds(int code, long offsetSeconds, String ticks, Long nanos) {
        PacketRecord record = new PacketRecord();
        new TimeResolution(code, offsetSeconds).stamp(record, Long.parseUnsignedLong(ticks));
        assertEquals(nanos, record.timeKnown() ? record.epochNanos() : null);
    }

    @Test
    void agreesWithExactArithmetic() {
        Random random = new Random(14);
        PacketRecord record = new PacketRecord();
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            int code = random.nextInt(256);
            long ticks = random.nextLong() >>> random.nextInt(64);
            new TimeResolution(code, 0).stamp(record, ticks);
            BigInteger unit = (code & 0x80) == 0 ? BigInteger.TEN.pow(code) : BigInteger.TWO.pow(code & 0x7F);
            BigInteger exact = new BigInteger(Long.toUnsignedString(ticks))
                    .multiply(NANOS_PER_SECOND)
                    .divide(unit);
            if (record.timeKnown()) {
                known++;
                assertEquals(exact, BigInteger.valueOf(record.epochNanos()), code + " " + Long.toUnsignedString(ticks));
            } else {
                assertTrue(exact.bitLength() >= 63 - 1, code + " " + Long.toUnsignedString(ticks));
            }
        }
        assertTrue(known > 10_000, "known: " + known);
    }

    @Test
    void namesTheUnit() {
        assertEquals("microseconds", new TimeResolution(6, 0).toString());
        assertEquals("nanoseconds", new TimeResolution(9, 0).toString());
        assertEquals("10^-3 s", new TimeResolution(3, 0).toString());
        assertEquals("2^-10 s", new TimeResolution(138, 0).toString());
    }
}
