package icmpscan.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The small measures that {@link EchoStream} is made of. */
class EchoDetailsTest {
    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static DataText text(String text) {
        return DataText.of(ascii(text), 0, text.length());
    }

    private static ByteCounts pool(byte[] bytes) {
        ByteCounts counts = new ByteCounts();
        for (byte value : bytes) {
            counts.add(value);
        }
        return counts;
    }

    private static byte[] noise(int length, int values) {
        Random random = new Random(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(values);
        }
        return bytes;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "deadBEEF0123, HEXADECIMAL",
        "ciAxODkwNyBtYW5hZ2Vy, BASE64",
        "aGk=, BASE64",
        "uid=0(root), PLAIN",
        "tab\there, PLAIN",
        "abc, NONE",
    })
    void tellsTextByItsWidestCharacter(String text, DataText kind) {
        assertEquals(kind, text(text));
        assertEquals(DataText.NONE, text(text + "\0"));
    }

    @ParameterizedTest(name = "{0} random bytes of {1} values: random is {2}")
    @CsvSource({"512, 256, true", "4096, 256, true", "100000, 256, true", "512, 128, false", "4096, 200, false"})
    void randomBytesLookRandom(int length, int values, boolean random) {
        ByteCounts counts = pool(noise(length, values));

        assertTrue(counts.tells());
        assertEquals(random, counts.looksRandom(), () -> counts.milliBits() + " thousandths of a bit");
    }

    @Test
    void fewBytesTellNothing() {
        assertFalse(pool(noise(511, 256)).tells());
        assertEquals(0, pool(new byte[40]).milliBits());
        assertEquals(1000, pool(new byte[] {0, 1, 0, 1}).milliBits());
    }

    @Test
    void fillsAreNoData() {
        byte[] ping = new byte[56];
        for (int i = 16; i < ping.length; i++) {
            ping[i] = (byte) i;
        }
        assertTrue(DataFill.is(ByteBuffer.wrap(ping), 0, 56), "counts up");
        assertTrue(DataFill.is(ByteBuffer.wrap(new byte[300]), 0, 300), "one byte");
        assertTrue(DataFill.is(ascii("abcdefghijklmnopqrstuvw".repeat(40)), 0, 800), "Windows");
        assertTrue(DataFill.is(ascii("0123456789abcdef" + "Wh4tEv3r".repeat(5)), 0, 56), "ping -p");
        assertFalse(DataFill.is(ByteBuffer.wrap(noise(300, 256)), 0, 300));
        assertFalse(DataFill.is(ascii("liboping -- ICMP ping library <http://octo.it/liboping/>"), 0, 56));
    }

    @Test
    void sizesAreCountedAsFarAsTheyMatter() {
        DataSizes sizes = new DataSizes();
        for (int size : new int[] {100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 10}) {
            sizes.add(size);
        }
        assertEquals(DataSizes.DISTINCT, sizes.count());
        assertEquals(100, sizes.greatest());
        assertTrue(sizes.oneWay());
        sizes.add(11);
        assertFalse(sizes.oneWay());
    }

    @ParameterizedTest(name = "every second within {0} ms: {1}")
    @CsvSource({"0, true", "190, true", "220, false"})
    void intervalsAreRegularUpToATolerance(int deviation, boolean regular) {
        Intervals intervals = new Intervals();
        long nanos = 0;
        for (int i = 0; i < 40; i++) {
            intervals.add(nanos);
            nanos += (1000 + (i % 2 == 0 ? deviation : -deviation)) * 1_000_000L;
        }
        assertEquals(regular, intervals.isRegular(20));
    }

    @Test
    void burstsAndStepsBackAreNoIntervals() {
        Intervals intervals = new Intervals();
        intervals.add(5_000_000_000L);
        intervals.add(5_000_500_000L);
        intervals.add(4_000_000_000L);

        assertEquals(0, intervals.count());
        assertFalse(intervals.isRegular(20));
        assertEquals(4_000_000_000L, intervals.earliestNanos());
    }

    @SuppressWarnings("ByteBufferBackingArray") // the tests allocate it
    private static OptionalLong offset(ByteBuffer data) {
        return SenderClock.offsetNanos(EchoMessage.of(MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                .data(data.array())
                .atMillis(1_700_000_010_000L)
                .get()));
    }

    @Test
    void readsTheClockThatPingWrites() {
        ByteBuffer wide = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
        wide.putLong(1_700_000_000L).putLong(250_000);
        ByteBuffer narrow = ByteBuffer.allocate(56).putInt(1_700_000_011).putInt(1);

        assertEquals(OptionalLong.of(-9_750_000_000L), offset(wide));
        assertEquals(OptionalLong.of(1_000_001_000L), offset(narrow));
        assertEquals(
                OptionalLong.of(1_000_001_000L),
                offset(ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(1_700_000_011)
                        .putInt(1)));
    }

    @Test
    void otherDataAreNoClock() {
        assertEquals(OptionalLong.empty(), offset(ByteBuffer.allocate(56)));
        assertEquals(OptionalLong.empty(), offset(ByteBuffer.allocate(7)));
        assertEquals(
                OptionalLong.empty(),
                offset(ByteBuffer.allocate(8).putInt(1_700_000_011).putInt(1_000_000)),
                "a million microseconds");
        assertEquals(
                OptionalLong.empty(),
                offset(ByteBuffer.allocate(8).putInt(1_000_000_000).putInt(1)),
                "22 years ago");
    }
}
