package icmpscan.tally;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is told by the group is what is told message by message. */
class MessageGroupsTest {
    private static final int MESSAGES = 3_000;
    private static final long MAC = 0x0200_0000_0001L;

    /** All that takes groups in this room. */
    private static final class Tables {
        private final TypeHistogram types = new TypeHistogram();
        private final DistinctAddresses addresses = new DistinctAddresses();
        private final Talkers talkers = new Talkers();
        private final Vantage vantage = new Vantage();
        private final Timeline timeline = new Timeline();
        private final Volume volume = new Volume();
        private final List<GroupSink> all = List.of(types, addresses, talkers, vantage, timeline, volume);

        private List<Object> contents() {
            return List.of(
                    types.messages(),
                    types.rows(),
                    types.sampledMessages(),
                    addresses.senders().count(),
                    addresses.receivers().count(),
                    addresses.pairs().count(),
                    talkers.messages(),
                    talkers.rows(Integer.MAX_VALUE),
                    vantage.truncated(),
                    vantage.senders(),
                    vantage.limited(),
                    timeline.rows(),
                    timeline.messagesWithoutTime(),
                    volume.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1 << 16})
    void groupsSayWhatTheirMessagesSay(int maxGroups) {
        Tables oneByOne = new Tables();
        Tables grouped = new Tables();
        MessageGroups groups = new MessageGroups(grouped.all, maxGroups);
        Random random = new Random(792);
        long millis = 0;
        for (int frame = 1; frame <= MESSAGES; frame++) {
            millis += random.nextInt(40) - (random.nextInt(50) == 0 ? 300 : 0);
            IcmpMessage message = message(random, millis, frame);
            oneByOne.all.forEach(sink -> sink.accept(message));
            groups.accept(message);
        }
        groups.flush();
        assertTrue(oneByOne.volume.rows().stream().anyMatch(row -> row.passes() > 0), "packets pass twice");
        assertTrue(oneByOne.vantage.truncated() > 0, "some are cut");
        assertTrue(oneByOne.timeline.messagesWithoutTime() > 0, "some have no time");
        assertEquals(oneByOne.contents(), grouped.contents());
    }

    @Test
    void whatFollowsInFramesThatDoNotFollowIsAnotherGroup() {
        Tables oneByOne = new Tables();
        Tables grouped = new Tables();
        MessageGroups groups = new MessageGroups(grouped.all);
        for (int file : new int[] {1, 2, 1}) {
            IcmpMessage message = MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, file)
                    .file(file)
                    .frame(5 - file)
                    .atMillis(7)
                    .get();
            oneByOne.all.forEach(sink -> sink.accept(message));
            groups.accept(message);
        }
        groups.flush();
        assertEquals(oneByOne.contents(), grouped.contents());
    }

    @Test
    void handsOnWhenTheLastMessageWas() {
        long[] reached = new long[1];
        MessageGroups groups = new MessageGroups(List.of(new GroupSink() {
            @Override
            public void accept(IcmpMessage message) {}

            @Override
            public void accept(MessageGroup group) {}

            @Override
            public void reached(long epochNanos) {
                reached[0] = epochNanos;
            }
        }));
        groups.accept(MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                .atNanos(30)
                .get());
        groups.accept(MessageFixture.echoRequest("10.0.0.3", "10.0.0.2", 1, 1)
                .atNanos(20)
                .get());
        groups.flush();
        assertEquals(20, reached[0]);
    }

    private static IcmpMessage message(Random random, long millis, int frame) {
        String source = "10.0.0." + random.nextInt(3);
        MessageFixture message = random.nextInt(4) == 0
                ? MessageFixture.error(3, random.nextInt(3), "10.0.1.1", source, "10.0.2.1", 17, 4000, 53)
                : MessageFixture.echoRequest(source, "10.0.1." + random.nextInt(2), 7, random.nextInt(3));
        message.atMillis(millis).frame(frame).hop(random.nextInt(2), 60 + random.nextInt(4));
        switch (random.nextInt(40)) {
            case 0 -> message.timeless();
            case 1 -> message.sampled(100);
            case 2 -> message.captured(9);
            case 3 -> message.vlan(5);
            case 4, 5, 6 -> message.mac(MAC + random.nextInt(2));
            case 7 -> message.anomaly(Anomaly.ECHO_TO_BROADCAST);
            default -> message.mac(MAC);
        }
        return message.get();
    }
}
