package icmpscan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpMessage;
import icmpscan.report.Column;
import icmpscan.report.MessageRows;
import icmpscan.report.Report;
import icmpscan.report.Value;
import icmpscan.scan.Coverage;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.Selection;
import icmpscan.session.MessageOrigin;
import icmpscan.session.MessageOrigins;

/**
 * Reads captures again for the messages in them, one row each.
 *
 * @param inputs   the captures, which can be read again
 * @param reading  how they were read
 * @param selected makes what is selected of them, anew for each reading
 */
record MessageLister(List<CaptureInput> inputs, ReadOptions reading, Supplier<Selection> selected) {
    /** What a line of messages begins with: as much as a narrow window has room for. */
    private static final List<String> FIRST_COLUMNS = List.of("frame", "type_name", "src", "dst", "code_name", "time");

    /** The columns of {@link MessageRows} by their places, the first ones first. */
    private static final List<Integer> ORDER = IntStream.range(0, MessageRows.COLUMNS.size())
            .boxed()
            .sorted(Comparator.comparingInt(MessageLister::rank))
            .toList();

    private static int rank(int place) {
        int first = FIRST_COLUMNS.indexOf(MessageRows.COLUMNS.get(place).name());
        return first < 0 ? FIRST_COLUMNS.size() : first;
    }

    /**
     * Messages that were listed.
     *
     * @param rows     one each
     * @param coverage what was read for them
     */
    record Listed(Report rows, Coverage coverage) {}

    /** The messages that are wanted, of those selected, under a name; the first of them where there are more than so many. */
    Report list(String name, Predicate<IcmpMessage> wanted, int most) {
        return listed(name, wanted, most, ScanProgress.IGNORED).rows();
    }

    /** The same, with what was read for them, which may be stopped. */
    Listed listed(String name, Predicate<IcmpMessage> wanted, int most, ScanProgress progress) {
        MessageOrigins origins = new MessageOrigins();
        List<List<Value>> rows = new ArrayList<>();
        long[] all = new long[1];
        Selection selection = selected.get();
        Coverage coverage = Scan.messages(
                inputs,
                reading.with(selection),
                message -> {
                    MessageOrigin origin = origins.of(message); // of each, or replies would miss their requests
                    if (selection.keeps(message) && wanted.test(message)) {
                        all[0]++;
                        if (rows.size() < most) {
                            rows.add(inOrder(MessageRows.row(message, origin)));
                        }
                    }
                },
                origins.flows(),
                progress);
        List<Column> columns = inOrder(MessageRows.COLUMNS);
        Report report = new Report(name, "Messages", columns, rows, all[0] - rows.size(), List.of());
        return new Listed(report, coverage);
    }

    private static <T> List<T> inOrder(List<T> cells) {
        return ORDER.stream().map(cells::get).toList();
    }
}
