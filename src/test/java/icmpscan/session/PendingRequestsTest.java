package icmpscan.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import icmpscan.decode.MessageFixture;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests of which the last of each flow is kept apart, against two maps that hold all of them. */
class PendingRequestsTest {
    private static final int GENERATION = 16;

    /** The plain way: the frame of each request by flow and sequence number, in the order of their places. */
    private static final class Plain {
        private Map<Integer, Long> younger = new LinkedHashMap<>();
        private Map<Integer, Long> older = new LinkedHashMap<>();
        private final List<Long> forgotten = new ArrayList<>();

        Long find(int key) {
            return younger.containsKey(key) ? younger.get(key) : older.get(key);
        }

        void put(int key, long frame) {
            if (!younger.containsKey(key)) {
                older.remove(key);
                if (younger.size() == GENERATION) {
                    forgotten.addAll(older.values());
                    older = younger;
                    younger = new LinkedHashMap<>();
                }
            }
            younger.put(key, frame);
        }

        List<Long> all() {
            List<Long> all = new ArrayList<>(older.values());
            all.addAll(younger.values());
            return all;
        }
    }

    @RepeatedTest(300)
    void remembersWhatThePlainWayRemembers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        KeyIndex flows = new KeyIndex(PendingRequests.CELLS);
        PendingRequests pending = new PendingRequests(flows, GENERATION);
        Plain plain = new Plain();
        List<Long> forgotten = new ArrayList<>();
        int[] sequences = new int[1 + random.nextInt(12)];
        for (int frame = 1; frame <= 400; frame++) {
            int flow = flows.add(random.nextInt(sequences.length), 0);
            int sequence = next(random, sequences, flow);
            boolean found = pending.find(flow, sequence);
            assertEquals(plain.find(flow << 16 | sequence), found ? frame(pending.rows, pending.row) : null);
            if (random.nextInt(4) > 0) {
                plain.put(flow << 16 | sequence, frame);
                pending.put(
                        found,
                        flow,
                        sequence,
                        MessageFixture.echoRequest("10.0.0.1", "192.0.2.9", 7, sequence)
                                .frame(frame)
                                .get(),
                        (rows, row) -> forgotten.add(frame(rows, row)));
                assertEquals(frame, frame(pending.rows, pending.row));
            }
        }
        List<Long> all = new ArrayList<>();
        pending.forEach((rows, row) -> all.add(frame(rows, row)));

        assertEquals(plain.all(), all, "in their order");
        assertEquals(
                plain.forgotten.stream().sorted().toList(),
                forgotten.stream().sorted().toList());
    }

    private static Long frame(RequestRows rows, int row) {
        return PackedFrame.frame(rows.frame(row));
    }

    /** Mostly the next one, across the end of the numbers too; else one from before, or any. */
    private static int next(Random random, int[] sequences, int flow) {
        int last = sequences[flow];
        int next =
                switch (random.nextInt(8)) {
                    case 0 -> last - random.nextInt(12);
                    case 1 -> random.nextInt(3) == 0 ? random.nextInt(1 << 16) : last;
                    case 2 -> last + (random.nextBoolean() ? 0x100 : 0xFF00);
                    default -> last + 1;
                };
        sequences[flow] = next & 0xFFFF;
        return sequences[flow];
    }
}
