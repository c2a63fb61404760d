package icmpscan.detect;

import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;

import icmpscan.decode.FlowSink;
import icmpscan.session.ProbeMarks;
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

    /** Messages of these types and codes from one sender to these receivers, about what they quote. */
    static Ground ground(List<RareMessages.Row> rows) {
        RareMessages.Message first = rows.get(0).message();
        int codes = 0;
        Set<Integer> receivers = new HashSet<>();
        Set<Integer> quoted = new HashSet<>();
        boolean allQuote = true;
        for (RareMessages.Row row : rows) {
            RareMessages.Message message = row.message();
            codes |= message.code() < Integer.SIZE ? ProbeMarks.code(message.code()) : Sort.ANY_CODE;
            receivers.add(message.destination());
            quoted.add(message.quoted().destination());
            allQuote &= message.quoted().present();
        }
        return new Sent(
                new Sort(Set.of(first.type()), codes),
                Ends.of(first.source(), receivers),
                allQuote ? Optional.of(Quoting.of(new Ends(Set.of(), quoted))) : Optional.empty());
    }

    /** From which Ethernet addresses they came, where the capture tells. */
    static List<Detail> senders(List<RareMessages.Row> rows) {
        Detail.SentFrom senders =
                Detail.SentFrom.of(rows.stream().map(row -> row.message().mac()).filter(mac -> mac != FlowSink.NO_MAC));
        return senders.macs().isEmpty() ? List.of() : List.of(senders);
    }
}
