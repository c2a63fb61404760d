package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.tally.Accumulator;
import icmpscan.tally.Talkers;
import icmpscan.tally.Volume;

/** One echo message into one accumulator that knows its pair already, of few pairs (all near the processor) and of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AccumulatorBenchmark {
    private static final int MESSAGES = 20_000;
    private static final int DATA_BYTES = 40;
    private static final long NANOS_BETWEEN = 62_500;

    /** Which accumulator. */
    @Param({"sessions", "echo-data", "exchanges", "volume", "talkers"})
    public String accumulator;

    /** Pairs of addresses, taken in no order. */
    @Param({"10", "10000"})
    public int pairs;

    private final List<MessageFixture> fixtures = new ArrayList<>();
    private final List<IcmpMessage> messages = new ArrayList<>();
    /** The pair of each request and its reply, and how many requests it has sent. */
    private final int[] pairOf = new int[MESSAGES / 2];

    private int[] sequences;
    private long sent;
    private Accumulator<?> subject;

    /** Makes the messages: a request and its reply. */
    @Setup
    public void make() {
        subject = switch (accumulator) {
            case "sessions" -> new PseudoSessions();
            case "echo-data" -> new EchoData();
            case "exchanges" -> new Exchanges(PseudoSessions.DEFAULT_GAP_NANOS);
            case "volume" -> new Volume();
            default -> new Talkers();
        };
        sequences = new int[pairs];
        Random random = new Random(792);
        for (int i = 0; i < pairOf.length; i++) {
            int pair = random.nextInt(pairs);
            pairOf[i] = pair;
            String near = "10.1." + (pair >> 8) + "." + (pair & 0xFF);
            String far = "10.2." + (pair >> 8) + "." + (pair & 0xFF);
            byte[] data = new byte[DATA_BYTES];
            fixtures.add(MessageFixture.echoRequest(near, far, 1, 0).data(data));
            fixtures.add(MessageFixture.echoReply(far, near, 1, 0).data(data));
        }
        fixtures.forEach(fixture -> messages.add(fixture.get()));
    }

    /**
     * Numbers, frames and times go on from where they were, 16,000 messages a second: the same ones again would be duplicates, and a clock
     * that steps back. It takes milliseconds, beside which a look at the clock is nothing.
     */
    @Setup(Level.Invocation)
    public void goOn() {
        for (int i = 0; i < MESSAGES; i++) {
            int pair = pairOf[i / 2];
            sequences[pair] += i % 2 == 0 ? 1 : 0;
            sent++;
            fixtures.get(i)
                    .identified(1, sequences[pair] & 0xFFFF)
                    .atNanos(sent * NANOS_BETWEEN)
                    .frame(sent);
        }
    }

    /** Takes as many messages more. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Accumulator<?> accept() {
        for (IcmpMessage message : messages) {
            subject.accept(message);
        }
        return subject;
    }
}
