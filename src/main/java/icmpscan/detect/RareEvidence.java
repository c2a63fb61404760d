package icmpscan.detect;

import java.util.List;
import java.util.LongSummaryStatistics;

import icmpscan.decode.FlowSink;
import icmpscan.session.RareMessages;

/** Evidence that lies in rare messages. */
final class RareEvidence {
    private RareEvidence() {}

    static Evidence of(List<RareMessages.Row> rows, List<Measure> measures) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        rows.stream().filter(RareMessages.Row::timeKnown).forEach(row -> {
            times.accept(row.firstNanos());
            times.accept(row.lastNanos());
        });
        return Evidence.of(times, rows.stream().mapToLong(RareMessages.Row::firstFrame), measures);
    }

    /** From which Ethernet addresses they came, where the capture tells. */
    static List<Detail> senders(List<RareMessages.Row> rows) {
        Detail.SentFrom senders =
                Detail.SentFrom.of(rows.stream().map(row -> row.message().mac()).filter(mac -> mac != FlowSink.NO_MAC));
        return senders.macs().isEmpty() ? List.of() : List.of(senders);
    }
}
