package icmpscan.capture;

import java.io.IOException;
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

/** From one record to the next, of a capture in memory: per record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordSteppingBenchmark {
    private static final int RECORDS = 100_000;
    private static final int FRAME_BYTES = 82;

    /** The format. */
    @Param({"pcap", "pcapng"})
    public String format;

    private byte[] capture;

    /** Writes the capture. */
    @Setup
    public void write() {
        CaptureBuilder builder = format.equals("pcap") ? CaptureBuilder.pcap() : CaptureBuilder.pcapng();
        byte[] frame = new byte[FRAME_BYTES];
        for (int record = 0; record < RECORDS; record++) {
            if (format.equals("pcap")) {
                builder.record(record, 0, frame);
            } else {
                builder.enhanced(0, record, frame);
            }
        }
        capture = builder.toBytes();
    }

    /** Steps through all records. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long step() throws IOException {
        long bytes = 0;
        try (CaptureReader reader = CaptureReader.open(CaptureBuilder.inputOf(capture), 1)) {
            while (reader.next()) {
                bytes += reader.record().capturedLength();
            }
        }
        return bytes;
    }
}
