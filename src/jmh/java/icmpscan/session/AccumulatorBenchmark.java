package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
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

    /** Which accumulator. */
    @Param({"sessions", "echo-data", "exchanges", "volume", "talkers"})
    public String accumulator;

    /** Pairs of addresses, taken in no order. */
    @Param({"10", "10000"})
    public int pairs;

    private final List<IcmpMessage> messages = new ArrayList<>();
    private Accumulator<?> subject;

    /** Makes the messages: a request and its reply, 16,000 a second. */
    @Setup
    public void make() {
        subject = switch (accumulator) {
            case "sessions" -> new PseudoSessions();
            case "echo-data" -> new EchoData();
            case "exchanges" -> new Exchanges(PseudoSessions.DEFAULT_GAP_NANOS);
            case "volume" -> new Volume();
            default -> new Talkers();
        };
        Random random = new Random(792);
        int[] sequences = new int[pairs];
        for (int i = 0; i < MESSAGES; i += 2) {
            int pair = random.nextInt(pairs);
            String near = "10.1." + (pair >> 8) + "." + (pair & 0xFF);
            String far = "10.2." + (pair >> 8) + "." + (pair & 0xFF);
            int sequence = sequences[pair]++ & 0xFFFF;
            byte[] data = new byte[DATA_BYTES];
            messages.add(MessageFixture.echoRequest(near, far, 1, sequence)
                    .data(data)
                    .atMillis(i / 16)
                    .frame(i + 1)
                    .get());
            messages.add(MessageFixture.echoReply(far, near, 1, sequence)
                    .data(data)
                    .atMillis(i / 16)
                    .frame(i + 2)
                    .get());
        }
    }

    /** Takes all messages once more. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public Accumulator<?> accept() {
        for (IcmpMessage message : messages) {
            subject.accept(message);
        }
        return subject;
    }
}
