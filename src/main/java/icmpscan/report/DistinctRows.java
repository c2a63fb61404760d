package icmpscan.report;

import java.util.List;

import icmpscan.tally.DistinctAddresses;
import icmpscan.tally.DistinctCount;

/** Rows of {@link QualityReport} that say between how many addresses messages went, and whether that is exact. */
public final class DistinctRows {
    private DistinctRows() {}

    /** One row each for senders, receivers and pairs. */
    public static List<QualityReport.Row> of(DistinctAddresses addresses) {
        return List.of(
                row("senders", addresses.senders(), "different addresses that sent ICMP messages"),
                row("receivers", addresses.receivers(), "different addresses that ICMP messages were sent to"),
                row("pairs", addresses.pairs(), "different pairs of addresses with ICMP messages between them"));
    }

    private static QualityReport.Row row(String what, DistinctCount count, String meaning) {
        return new QualityReport.Row(
                "distinct:" + what,
                Cells.count(count.count()),
                meaning + (count.isEstimate() ? "; an estimate, within " + error() : "; exact"),
                Value.ABSENT);
    }

    /** How far an estimate may be off, in words. */
    static String error() {
        int perMille = DistinctCount.errorPerMille();
        return perMille / 10 + "." + perMille % 10 + " % in 19 cases of 20";
    }
}
