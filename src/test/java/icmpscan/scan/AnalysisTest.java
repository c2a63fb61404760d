package icmpscan.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.session.CircledDatagram;
import icmpscan.tally.RandomMessages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** All accumulators at once: parts that are merged in file order are the whole. */
class AnalysisTest {
    private static final Duration GAP = Duration.ofSeconds(5);
    private static final int MESSAGES = 400;

    @Test
    void partsThatAreMergedAreTheWhole() {
        Random random = new Random(792);
        for (int round = 0; round < 20; round++) {
            List<IcmpMessage> messages = messages(random);
            int first = random.nextInt(MESSAGES);
            int second = first + random.nextInt(MESSAGES - first);
            Analysis merged = of(messages.subList(0, first));
            merged.merge(of(messages.subList(first, second)));
            merged.merge(of(messages.subList(second, MESSAGES)));
            assertSame(of(messages), merged);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void foldedIsTheSameAsOneByOne(int gapSeconds) {
        List<IcmpMessage> messages = messages(new Random(3));
        Analysis plain = new Analysis(Duration.ofSeconds(gapSeconds));
        messages.forEach(plain::accept);
        Analysis folded = new Analysis(Duration.ofSeconds(gapSeconds));
        AnalysisFold fold = folded.fold(Part.ALL);
        for (IcmpMessage message : messages) {
            folded.quality().accept(message);
            fold.sinks().forEach(sink -> sink.accept(message));
        }
        fold.finish();
        assertSame(plain, folded);
        assertEquals(plain.timeline().rows(), folded.timeline().rows());
        assertEquals(plain.facts().volume().rows(), folded.facts().volume().rows());
        assertEquals(plain.facts().probes().echoes(0), folded.facts().probes().echoes(0));
        assertEquals(plain.facts().probes().ports(0), folded.facts().probes().ports(0));
        assertFalse(plain.facts().probes().ports(0).isEmpty());
    }

    /** Plain echoes are spared to most sinks: what is about an echo, however odd it is or whatever else it tells, must not be among them. */
    @Test
    void foldedIsTheSameForAllThatIsRare() {
        List<IcmpMessage> messages = new ArrayList<>(RandomMessages.of(11, 3000, 1_000_000_000L));
        Random random = new Random(1122);
        for (int frame = 1; frame <= 3000; frame++) {
            messages.add(echo(random)
                    .atMillis(5_000_000 + frame)
                    .file(3)
                    .frame(frame)
                    .get());
        }
        Analysis plain = of(messages);
        Analysis folded = new Analysis(GAP);
        AnalysisFold fold = folded.fold(Part.ALL);
        messages.forEach(message -> fold.sinks().forEach(sink -> sink.accept(message)));
        fold.finish();

        List<Function<Analysis, List<?>>> rare = List.of(
                analysis -> analysis.oddities().rows(),
                analysis -> analysis.unreachables().codes(),
                analysis -> analysis.unreachables().objects(),
                analysis -> analysis.facts().malformations().all(),
                analysis -> analysis.facts().inquiries().byPair(),
                analysis -> analysis.facts().rareMessages().rows(),
                analysis -> analysis.facts().refusals().all(),
                analysis -> analysis.facts().quotedFlows().rows(),
                analysis -> analysis.facts().probes().hosts(0),
                analysis -> analysis.facts().routes().circled().stream()
                        .map(CircledDatagram::firstFrame)
                        .toList());
        for (Function<Analysis, List<?>> rows : rare) {
            assertFalse(rows.apply(plain).isEmpty());
            assertEquals(rows.apply(plain), rows.apply(folded));
        }
    }

    /** To one host or a group, with few hops left or many, as nmap sends it or with a code, odd or cut or neither. */
    private static MessageFixture echo(Random random) {
        String one = "10.0.0." + random.nextInt(4);
        String other = random.nextInt(5) == 0 ? "224.0.0.1" : "10.0.1." + random.nextInt(4);
        boolean request = random.nextBoolean();
        MessageFixture echo = request
                ? MessageFixture.echoRequest(one, other, 7, random.nextInt(3) + 294)
                : MessageFixture.echoReply(other, one, 7, random.nextInt(3) + 294);
        echo.hop(random.nextInt(3), random.nextInt(10)).data(new byte[random.nextInt(2) == 0 ? 150 : 120]);
        if (random.nextInt(2) == 0) {
            echo.typeOfService(4);
        }
        if (random.nextInt(20) == 0) {
            echo.anomaly(Anomaly.values()[random.nextInt(Anomaly.values().length)]);
        }
        return random.nextInt(10) == 0 ? echo.captured(20) : echo;
    }

    @Test
    void nothingIsNeutralOnEitherSide() {
        List<IcmpMessage> messages = messages(new Random(1));
        Analysis left = new Analysis(GAP);
        left.merge(of(messages));
        Analysis right = of(messages);
        right.merge(new Analysis(GAP));
        assertSame(of(messages), left);
        assertSame(of(messages), right);
    }

    private static void assertSame(Analysis expected, Analysis actual) {
        assertFalse(expected.types().rows().isEmpty());
        assertEquals(expected.types().rows(), actual.types().rows());
        assertEquals(
                expected.talkers().rows(Integer.MAX_VALUE), actual.talkers().rows(Integer.MAX_VALUE));
        assertEquals(expected.unreachables().codes(), actual.unreachables().codes());
        assertEquals(expected.unreachables().objects(), actual.unreachables().objects());
        assertEquals(expected.sessions().largest(MESSAGES), actual.sessions().largest(MESSAGES));
        assertEquals(expected.quality().messages(), actual.quality().messages());
    }

    private static Analysis of(List<IcmpMessage> messages) {
        Analysis analysis = new Analysis(GAP);
        messages.forEach(analysis::accept);
        return analysis;
    }

    private static List<IcmpMessage> messages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        long millis = 0;
        for (int frame = 1; frame <= MESSAGES; frame++) {
            millis += random.nextInt(3000);
            messages.add(message(random).atMillis(millis).frame(frame).get());
        }
        return messages;
    }

    private static MessageFixture message(Random random) {
        String one = "10.0.0." + random.nextInt(4);
        String other = "10.0.1." + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> MessageFixture.echoRequest(one, other, 7, random.nextInt(20));
            case 1 -> MessageFixture.echoReply(other, one, 7, random.nextInt(20));
            default -> MessageFixture.error(3, random.nextInt(4), other, one, other, 17, 4000, random.nextInt(30));
        };
    }
}
