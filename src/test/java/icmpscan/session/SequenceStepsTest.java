package icmpscan.session;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SequenceStepsTest {
    private static SequenceSteps of(IntStream numbers) {
        SequenceSteps steps = new SequenceSteps();
        numbers.forEach(number -> steps.add(number & 0xFFFF));
        return steps;
    }

    @ParameterizedTest(name = "{0}: every {1}th of all numbers from {2}")
    @CsvSource({
        "ping, 1, 0",
        "a wrap, 1, 65530",
        "hping3 counts in the other byte order, 256, 0",
        "fping with four targets, 4, 0",
        "fping with 1000 targets, 1000, 0",
        "backwards, -700, 60000",
    })
    void countersAreRegular(String who, int step, int from) {
        SequenceSteps steps = of(IntStream.range(0, 50).map(i -> from + i * step));

        assertEquals(49, steps.steps());
        assertTrue(steps.regular() >= 48, () -> who + ": " + steps.regular());
    }

    @Test
    void aCounterSharedWithOthersIsRegular() {
        Random random = new Random(1);
        int[] next = {0};
        SequenceSteps steps = of(IntStream.range(0, 50).map(i -> next[0] += 1 + random.nextInt(200)));

        assertEquals(49, steps.regular());
    }

    @Test
    void noiseAndTextAreNot() {
        SequenceSteps noise = of(new Random(2).ints(200, 0, 65_536));
        byte[] text =
                "Meeting moved to Thursday, bring the second ledger and the passphrase for the vault: seven herons"
                        .getBytes(StandardCharsets.US_ASCII);
        SequenceSteps written = of(IntStream.range(0, text.length / 2).map(i -> text[2 * i] << 8 | text[2 * i + 1]));

        assertTrue(noise.regular() < 10, () -> "noise: " + noise.regular());
        assertTrue(written.regular() * 2 < written.steps(), () -> "text: " + written.regular());
    }

    @Test
    void aNumberThatStaysIsARepeat() {
        SequenceSteps steps = of(IntStream.of(7, 7, 7, 8, 8));

        assertEquals(3, steps.repeats());
        assertEquals(1, steps.steps());
    }

    @Test
    void tellsTheByteOrderThatMakesSmallerSteps() {
        assertTrue(of(IntStream.of(0, 256, 512)).countsLittleEndian());
        assertEquals(1, of(IntStream.of(0, 256, 512)).firstStep());
        assertFalse(of(IntStream.of(0, 1, 2)).countsLittleEndian());
        assertEquals(4, of(IntStream.of(0, 4, 8)).firstStep());
    }
}
