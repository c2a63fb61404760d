package icmpscan.decode;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

/** One frame each: what is no ICMP and leaves at once, an echo request, an error with its quotation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodingBenchmark {
    private final PacketRecord udp = RecordFixture.of(1, Frames.ethernet(0x0800, Frames.plainUdp()));
    private final PacketRecord echo = RecordFixture.of(1, Frames.ethernet(0x0800, Frames.echo()));
    private final PacketRecord error = RecordFixture.of(
            1, IcmpFrames.error("0303 0000 0000 0000", Frames.plainUdp()).frame());
    private final MessageBatch batch = new MessageBatch();
    private int messages;
    private final FrameDecoder decoder = new FrameDecoder(message -> messages++);
    private final FrameDecoder batching = new FrameDecoder(
            message -> {
                batch.add(message);
                batch.clear();
            },
            FlowSink.IGNORED,
            LinkTypeOverrides.NONE,
            batch);

    /** The pre-check of a frame without ICMP. */
    @Benchmark
    public FrameOutcome precheck() {
        return decoder.decode(udp);
    }

    /** An echo request. */
    @Benchmark
    public FrameOutcome echo() {
        return decoder.decode(echo);
    }

    /** The same, decoded into a batch. */
    @Benchmark
    public FrameOutcome echoIntoBatch() {
        return batching.decode(echo);
    }

    /** A port unreachable. */
    @Benchmark
    public FrameOutcome error() {
        return decoder.decode(error);
    }
}
