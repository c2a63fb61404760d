package icmpscan.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** However messages are cut into parts, the parts merged count what the whole counts. */
class MergedVolumesTest {
    private static final int SEEDS = 200;
    private static final int MESSAGES = 120;
    private static final long SECOND = 1_000_000_000L;

    /** Times a week apart make the timeline widen, in some parts and not in others. */
    private static final List<Long> GAPS = List.of(SECOND / 10, 30 * SECOND, 86_400 * SECOND);

    @Test
    void timelines() {
        check(() -> new Timeline(20), line -> List.of(line.binSeconds(), line.messagesWithoutTime(), line.rows()));
    }

    @Test
    void volumes() {
        check(Volume::new, volume -> List.of(volume.rows(), volume.others()));
    }

    @Test
    void oddities() {
        check(Oddities::new, oddities -> List.of(oddities.rows(), oddities.otherMessages()));
    }

    @Test
    void vantages() {
        check(Vantage::new, vantage -> List.of(vantage.limited(), vantage.senders(), vantage.truncated()));
    }

    private static <A extends Accumulator<A>> void check(Supplier<A> empty, Function<A, List<?>> facts) {
        boolean anything = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = RandomMessages.of(seed, MESSAGES, GAPS.get(seed % GAPS.size()));
            A whole = empty.get();
            messages.forEach(whole::accept);
            anything |= !facts.apply(whole).equals(facts.apply(empty.get()));

            assertEquals(facts.apply(whole), facts.apply(merged(messages, random, empty)), "seed " + seed);
        }
        assertTrue(anything, "nothing was counted");
    }

    private static <A extends Accumulator<A>> A merged(List<IcmpMessage> messages, Random random, Supplier<A> empty) {
        List<A> parts = new ArrayList<>();
        int from = 0;
        int count = 2 + random.nextInt(4);
        for (int part = 1; part <= count; part++) {
            int to = part == count ? messages.size() : from + random.nextInt(messages.size() - from + 1);
            A one = empty.get();
            messages.subList(from, to).forEach(one::accept);
            parts.add(one);
            from = to;
        }
        while (parts.size() > 1) {
            int first = random.nextInt(parts.size() - 1);
            parts.get(first).merge(parts.remove(first + 1));
        }
        return parts.get(0);
    }
}
