package icmpscan.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import icmpscan.classify.EchoMagic;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EchoDataTest {
    private static final String A = "10.0.0.1";
    private static final String B = "192.0.2.9";

    private static EchoFlow only(MessageFixture... messages) {
        EchoData data = new EchoData();
        for (MessageFixture message : messages) {
            data.accept(message.get());
        }
        assertEquals(1, data.flows().size());
        return data.flows().get(0);
    }

    private static MessageFixture request(int sequence, byte[] data) {
        return MessageFixture.echoRequest(A, B, 7, sequence)
                .data(data)
                .atMillis(1000L * sequence)
                .frame(sequence);
    }

    /** Data with a time of 16 bytes that differs, and a fill that does not. */
    private static byte[] ping(int number) {
        byte[] data = new byte[56];
        for (int i = 0; i < 16; i++) {
            data[i] = (byte) (number * 31 + i * 7);
        }
        for (int i = 16; i < 56; i++) {
            data[i] = (byte) i;
        }
        return data;
    }

    private static byte[] noise(int seed, int length) {
        byte[] data = new byte[length];
        new Random(seed).nextBytes(data);
        return data;
    }

    @Test
    void onlyTheTimeOfAPingChanges() {
        EchoStream requests = only(request(1, ping(1)), request(2, ping(2)), request(3, ping(3)))
                .requests();

        assertEquals(80, requests.changes().comparedBytes());
        assertEquals(80, requests.changes().steadyBytes());
        assertEquals(0, requests.changes().changed());
        assertEquals(1, requests.changes().samples().size(), "the next ones say nothing new");
        assertEquals(1, requests.sizes().count());
        assertEquals(2, requests.steps().regular());
        assertEquals(1000, requests.intervals().meanMillis());
    }

    @Test
    void dataThatAreNewEachTimeAreCountedAndPooled() {
        EchoStream requests = only(request(1, noise(1, 56)), request(2, noise(2, 56)), request(3, noise(3, 56)))
                .requests();

        assertEquals(2, requests.changes().changed());
        assertEquals(2, requests.changes().distinct());
        assertEquals(80, requests.changes().pool().orElseThrow().total());
        assertTrue(requests.changes().steadyBytes() < 4, "noise meets by chance only");
        assertEquals(3, requests.changes().samples().size());
    }

    @Test
    void twoFillsInTurnAreTwoDistinctDataHoweverOftenTheyChange() {
        byte[] windows = "abcdefghijklmnopqrstuvwabcdefghiabcdefghijklmnop".getBytes(StandardCharsets.US_ASCII);
        EchoData data = new EchoData();
        for (int i = 0; i < 50; i++) {
            data.accept(request(i, i % 2 == 0 ? windows : new byte[48]).get());
        }
        DataChanges changes = data.flows().get(0).requests().changes();

        assertEquals(49, changes.changed());
        assertEquals(2, changes.distinct());
    }

    @Test
    void oneByteRepeatedIsNoChangeFromAnother() {
        byte[] zeros = new byte[64];
        byte[] ones = new byte[64];
        java.util.Arrays.fill(ones, (byte) 1);

        assertEquals(
                0,
                only(request(1, zeros), request(2, ones)).requests().changes().changed());
    }

    @Test
    void whatTheSnapLengthCutIsNotCompared() {
        EchoStream requests = only(
                        request(1, noise(1, 56)).captured(8 + 20),
                        request(2, noise(2, 56)).captured(8 + 20),
                        request(3, noise(3, 56)).captured(8),
                        request(4, noise(4, 56)).captured(6))
                .requests();

        assertEquals(4, requests.changes().comparedBytes(), "four bytes of one pair");
        assertEquals(0, requests.changes().changed());
        assertEquals(1, requests.sizes().count(), "the size on the wire is known all the same");
        assertEquals(56, requests.sizes().greatest());
    }

    @Test
    void shortTextIsComparedFromItsFirstByte() {
        EchoStream requests = only(
                        request(1, "ls -la".getBytes(StandardCharsets.US_ASCII)),
                        request(2, "whoami".getBytes(StandardCharsets.US_ASCII)),
                        request(3, "ping 17".getBytes(StandardCharsets.US_ASCII)),
                        request(4, "ping 18".getBytes(StandardCharsets.US_ASCII)))
                .requests();

        assertEquals(3, requests.changes().texts());
        assertEquals(2, requests.changes().changed(), "a counter is no new text");
    }

    @Test
    void whoAsksIsToldByTheType() {
        EchoFlow flow = only(MessageFixture.echoReply(B, A, 7, 1), MessageFixture.echoRequest(A, B, 7, 2));

        assertEquals(A, flow.requester().toString());
        assertEquals(1, flow.requests().messages());
        assertEquals(1, flow.replies().messages());
    }

    @Test
    void otherTypesAndCutHeadersSayNothing() {
        EchoData data = new EchoData();
        data.accept(MessageFixture.message(13, 0, A, B).identified(1, 1).get());
        data.accept(MessageFixture.message(8, 0, A, B).get());

        assertEquals(List.of(), data.flows());
    }

    @Test
    void numbersOfBrokenMessagesAreNoSteps() {
        EchoStream requests = only(
                        request(1, ping(1)), request(900, ping(2)).checksum(ChecksumState.BAD), request(2, ping(3)))
                .requests();

        assertEquals(3, requests.messages());
        assertEquals(1, requests.steps().steps());
        assertEquals(1, requests.steps().regular());
    }

    @Test
    void keepsTheFlowsWithMostMessages() {
        EchoData data = new EchoData(4, 1 << 20);
        for (int i = 0; i < 20; i++) {
            data.accept(MessageFixture.echoRequest(A, B, 1, i).get());
            data.accept(MessageFixture.echoRequest(A, B, 100 + i, 0).get());
        }

        assertEquals(20, data.flows().get(0).requests().messages());
        assertTrue(data.flows().size() <= 4);
        assertEquals(21, data.flows().size() + data.lostFlows());
    }

    @Test
    void aFlowGoesOnAsItWasWhereOthersBeforeItAreLetGo() {
        EchoData bounded = new EchoData(4, 1 << 20);
        EchoData all = new EchoData();
        for (int i = 0; i < 30; i++) {
            MessageFixture other = MessageFixture.echoRequest(A, B, 100 + i, 0);
            MessageFixture message = i < 3 ? other : request(i, ping(i));
            bounded.accept(message.get());
            all.accept(message.get());
            if (i == 10 || i == 20) {
                for (int more = 0; more < 3; more++) {
                    bounded.accept(
                            MessageFixture.echoRequest(A, B, 1000 * i + more, 0).get());
                }
            }
        }
        assertTrue(bounded.lostFlows() >= 4);

        EchoStream kept = requests(bounded, 7);
        EchoStream whole = requests(all, 7);
        assertEquals(27, kept.messages());
        assertEquals(whole.steps().regular(), kept.steps().regular());
        assertEquals(whole.intervals().meanMillis(), kept.intervals().meanMillis());
        assertEquals(whole.changes().comparedBytes(), kept.changes().comparedBytes());
        assertEquals(whole.lastFrame(), kept.lastFrame());
    }

    private static EchoStream requests(EchoData data, int identifier) {
        return data.flows().stream()
                .filter(flow -> flow.identifier() == identifier)
                .findFirst()
                .orElseThrow()
                .requests();
    }

    @Test
    void letsGoWhereTheDataTakeTooMuch() {
        EchoData data = new EchoData(1000, 4096);
        for (int i = 0; i < 100; i++) {
            data.accept(
                    MessageFixture.echoRequest(A, B, i, 0).data(noise(i, 600)).get());
        }

        assertTrue(data.flows().size() <= 8, () -> data.flows().size() + " flows of 512 bytes");
    }

    @RepeatedTest(300)
    void anyCutGivesTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<IcmpMessage> messages = traffic(random, 5 + random.nextInt(60));
        EchoData whole = new EchoData();
        messages.forEach(whole::accept);

        EchoData merged = new EchoData();
        int from = 0;
        int parts = 2 + random.nextInt(4);
        for (int part = 1; part <= parts; part++) {
            int to = part == parts ? messages.size() : from + random.nextInt(messages.size() - from + 1);
            EchoData one = new EchoData();
            messages.subList(from, to).forEach(one::accept);
            merged.merge(one);
            from = to;
        }

        assertEquals(described(whole), described(merged));
    }

    /** Few flows, so that each has neighbours on both sides of a cut; contents and sizes that repeat, change, and change a little. */
    private static List<IcmpMessage> traffic(Random random, int count) {
        List<IcmpMessage> messages = new ArrayList<>();
        long nanos = 5_000_000_000L;
        for (int i = 0; i < count; i++) {
            nanos += random.nextInt(8) == 0 ? -400_000_000L : random.nextInt(3) * 700_000_000L;
            boolean request = random.nextBoolean();
            int identifier = random.nextInt(2);
            MessageFixture message = request
                    ? MessageFixture.echoRequest(A, B, identifier, sequence(random, i))
                    : MessageFixture.echoReply(B, A, identifier, sequence(random, i));
            message.data(content(random, i)).atNanos(nanos).frame(i + 1L).timeToLive(60 + random.nextInt(3));
            if (random.nextInt(6) == 0) {
                message.captured(random.nextInt(80));
            }
            messages.add((random.nextInt(7) == 0 ? message.timeless() : message).get());
        }
        return messages;
    }

    /** Ordinary messages counted in bulk, against a stream that takes each by itself. */
    @RepeatedTest(200)
    void aRunIsWhatItsMessagesAreOneByOne(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        EchoStream plain = new EchoStream();
        EchoData data = new EchoData();
        EchoData part = new EchoData();
        for (IcmpMessage message : pings(random, 80)) {
            plain.add(message);
            part.accept(message);
            if (random.nextInt(30) == 0) {
                data.merge(part);
                part = new EchoData();
            }
            if (random.nextInt(30) == 0) {
                assertTrue(part.flows().size() <= 1, "asked in between");
            }
        }
        data.merge(part);

        assertEquals(
                describe(new StringBuilder(), plain).toString(),
                describe(new StringBuilder(), data.flows().get(0).requests()).toString());
    }

    /** One direction of ping, mostly: one thing in a few is otherwise now and then. */
    private static List<IcmpMessage> pings(Random random, int count) {
        List<IcmpMessage> messages = new ArrayList<>();
        byte[] data = random.nextBoolean() ? ping(1) : new byte[random.nextInt(24)];
        long nanos = 5_000_000_000L;
        int sequence = random.nextInt(65_536);
        for (int i = 0; i < count; i++) {
            boolean odd = random.nextInt(6) == 0;
            int oddity = odd ? random.nextInt(9) : -1;
            nanos += oddity == 0 ? -400_000_000L : random.nextInt(3) * 500_000L;
            sequence += oddity == 1 ? 0 : oddity == 2 ? random.nextInt(65_536) : 1;
            data = oddity == 3 ? content(random, i) : data.clone();
            if (data.length > 0 && random.nextInt(3) > 0) {
                data[random.nextInt(Math.min(data.length, 16))] = (byte) i;
            }
            MessageFixture message = MessageFixture.echoRequest(A, B, 1, sequence & 0xFFFF)
                    .data(data)
                    .atNanos(nanos)
                    .frame(oddity == 4 ? i : i + 10L)
                    .timeToLive(oddity == 5 ? 60 + random.nextInt(9) : 64);
            if (oddity == 6) {
                message.captured(8 + random.nextInt(data.length + 1));
            }
            messages.add((oddity == 7 ? message.timeless() : message).get());
        }
        return messages;
    }

    private static int sequence(Random random, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(65_536);
            case 1 -> i << 8 & 0xFFFF;
            case 2 -> 3;
            default -> i;
        };
    }

    private static byte[] content(Random random, int i) {
        return switch (random.nextInt(7)) {
            case 0 -> noise(i, random.nextInt(700));
            case 1 -> ("line " + i + " of a text that somebody sends").getBytes(StandardCharsets.US_ASCII);
            case 2 -> new byte[random.nextInt(3) * 20];
            case 3 -> noise(random.nextInt(3), 16);
            case 4 -> noise(random.nextInt(3), 64);
            default -> ping(i);
        };
    }

    private static String described(EchoData data) {
        StringBuilder out = new StringBuilder().append(data.lostFlows());
        for (EchoFlow flow : data.flows()) {
            out.append('\n').append(flow.identifier()).append(' ').append(flow.firstFrame());
            Stream.of(flow.requests(), flow.replies()).forEach(stream -> describe(out.append("\n  "), stream));
        }
        return out.toString();
    }

    private static StringBuilder describe(StringBuilder out, EchoStream stream) {
        DataChanges changes = stream.changes();
        out.append(List.of(
                stream.messages(),
                stream.dataBytes(),
                stream.leastTimeToLive(),
                stream.greatestTimeToLive(),
                stream.firstFrame(),
                stream.lastFrame(),
                stream.greatestIsFill()));
        for (EchoMagic magic : EchoMagic.values()) {
            out.append(stream.messagesWith(magic)).append(' ');
        }
        out.append(List.of(
                stream.sizes().count(),
                stream.sizes().greatest(),
                stream.sizes().oneWay(),
                stream.steps().first(),
                stream.steps().last(),
                stream.steps().steps(),
                stream.steps().repeats(),
                stream.steps().regular(),
                stream.steps().countsLittleEndian()));
        out.append(List.of(
                changes.comparedBytes(),
                changes.steadyBytes(),
                changes.changed(),
                changes.distinct(),
                changes.texts(),
                changes.encodedTexts(),
                changes.pool().map(ByteCounts::total).orElse(0L),
                changes.pool().map(ByteCounts::milliBits).orElse(0)));
        changes.samples().forEach(sample -> out.append(' ').append(sample.frame()));
        out.append(stream.steps().steps() > 0 ? stream.steps().firstStep() : 0);
        Intervals times = stream.intervals();
        out.append(times.timeKnown() ? List.of(times.earliestNanos(), times.latestNanos(), times.count()) : "-");
        return out.append(times.count() > 0 ? times.meanMillis() : 0).append(times.isRegular(40));
    }
}
