package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import icmpscan.decode.MessageFixture;
import icmpscan.tally.PackedFrame;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The comparison in place, which keeps the first 16 bytes apart from the rest, against one that copies every message whole. */
class DataChangesTest {
    private static final int HEAD = 16;
    private static final int SAMPLES = 4;

    /** The plain way, for data that are no text. */
    private static final class Plain {
        private byte[] last;
        private int lastLength;
        private long compared;
        private long steady;
        private final List<Long> samples = new ArrayList<>();

        void add(byte[] kept, int length, long frame) {
            if (last == null) {
                samples.add(frame);
            } else if (differs(kept, length) && samples.size() < SAMPLES) {
                samples.add(frame);
            }
            last = kept.clone();
            lastLength = length;
        }

        private boolean differs(byte[] kept, int length) {
            int both = Math.min(kept.length, last.length);
            int head = Math.min(both, HEAD);
            int fresh = different(kept, head, both);
            boolean fills = isOneByte(kept, head, both) && isOneByte(last, head, both);
            compared += both - head;
            steady += both - head - (fills ? 0 : fresh);
            boolean shortOneDiffers = kept.length <= HEAD && different(kept, 0, both) > 0;
            return fresh > 0 || length != lastLength || shortOneDiffers;
        }

        private int different(byte[] kept, int from, int to) {
            int different = 0;
            for (int i = from; i < to; i++) {
                different += kept[i] == last[i] ? 0 : 1;
            }
            return different;
        }

        private static boolean isOneByte(byte[] data, int from, int to) {
            for (int i = from; i < to; i++) {
                if (data[i] != data[from]) {
                    return false;
                }
            }
            return true;
        }
    }

    @RepeatedTest(200)
    void countsWhatThePlainWayCounts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Plain plain = new Plain();
        DataChanges changes = new DataChanges();
        byte[] data = new byte[random.nextInt(40)];
        for (int frame = 1; frame <= 60; frame++) {
            data = next(random, data);
            int captured = random.nextInt(4) == 0 ? random.nextInt(data.length + 1) : data.length;
            changes.add(MessageFixture.echoRequest("10.0.0.1", "192.0.2.9", 7, frame)
                    .data(data)
                    .captured(EchoMessage.HEADER + captured)
                    .frame(frame)
                    .get());
            plain.add(Arrays.copyOf(data, captured), data.length, frame);
        }

        assertEquals(plain.compared, changes.comparedBytes());
        assertEquals(plain.steady, changes.steadyBytes());
        assertEquals(
                plain.samples,
                changes.samples().stream()
                        .map(sample -> PackedFrame.frame(sample.frame()))
                        .toList());
    }

    /** The same again, the same but for some bytes, or other data; of bytes that no text has, zeros, and few values, so that many are equal. */
    private static byte[] next(Random random, byte[] before) {
        byte[] data = random.nextInt(4) == 0 ? new byte[random.nextInt(40)] : before.clone();
        int changed = random.nextInt(3) == 0 ? data.length : random.nextInt(3);
        for (int i = 0; i < changed && data.length > 0; i++) {
            data[random.nextInt(data.length)] = (byte) (random.nextBoolean() ? 0 : 0x80 + random.nextInt(2));
        }
        return data;
    }
}
