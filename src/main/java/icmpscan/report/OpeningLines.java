package icmpscan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import icmpscan.capture.CaptureSummary;
import icmpscan.classify.IcmpTypes;
import icmpscan.decode.FrameOutcome;
import icmpscan.tally.CaptureClock;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.DistinctAddresses;
import icmpscan.tally.DistinctCount;
import icmpscan.tally.TypeHistogram;

/** The lines with which an answer to a person begins: what was read and what of it is lost, how much ICMP is in it, and between how many it went. */
public final class OpeningLines {
    /** Types that are named one by one. */
    private static final int NAMED = 5;

    /** Captures that are named one by one; JSON names all. */
    private static final int NUMBERED = 10;

    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private OpeningLines() {}

    /** The lines for these captures, read as one. */
    public static List<String> of(
            List<CaptureSummary> captures, CaptureQuality quality, TypeHistogram types, DistinctAddresses addresses) {
        List<String> lines = new ArrayList<>();
        lines.add(captures(captures) + ": " + Counted.of(quality.frames(), "frame") + span(quality.clock()) + ".");
        lines.addAll(DamageLines.of(captures));
        lines.add(types.messages() == 0 ? noMessages(quality) : messages(types));
        if (types.messages() > 0) {
            lines.add(addresses(addresses));
        }
        return lines;
    }

    /** Which number is which capture, for the frames of several: one line, none for one capture or for more than can be named. */
    public static Optional<String> numbers(List<CaptureSummary> captures) {
        if (captures.size() < 2 || captures.size() > NUMBERED) {
            return Optional.empty();
        }
        List<String> names =
                CaptureNames.of(captures.stream().map(CaptureSummary::inputName).toList());
        return Optional.of(IntStream.range(0, names.size())
                .mapToObj(i -> captures.get(i).fileNumber() + " is " + names.get(i))
                .collect(Collectors.joining(
                        ", ", "A frame of several captures has the number of its capture before it: ", ".")));
    }

    private static String captures(List<CaptureSummary> captures) {
        String formats = captures.stream()
                .map(CaptureSummary::format)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return captures.isEmpty() ? "No capture" : Counted.of(captures.size(), formats + " capture");
    }

    private static String span(CaptureClock clock) {
        if (!clock.timeKnown()) {
            return "";
        }
        StringBuilder text = new StringBuilder(" in ");
        // Unsigned: from 1677 to 2262 are more than 63 bits.
        long seconds = Long.divideUnsigned(clock.latestNanos() - clock.earliestNanos(), NANOS_A_SECOND);
        text.append(seconds == 0 ? "less than 1 s" : Quantities.wholeSeconds(seconds));
        Notation.appendTime(text.append(", from "), clock.earliestNanos(), ' ', 0);
        Notation.appendTime(text.append(" to "), clock.latestNanos(), ' ', 0);
        return text.append(" UTC").toString();
    }

    /** There may be some that were not asked for. */
    private static String noMessages(CaptureQuality quality) {
        long frames = quality.frames(FrameOutcome.MESSAGE);
        return frames == 0
                ? "There is no ICMP message in it."
                : "None of the ICMP messages in " + Counted.of(frames, "frame") + " is selected.";
    }

    private static String messages(TypeHistogram types) {
        Map<Integer, Long> byType = new TreeMap<>();
        types.rows().forEach(row -> byType.merge(row.type(), row.counts().messages(), Long::sum));
        String most = byType.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(entry ->
                        entry.getValue() + " " + IcmpTypes.of(entry.getKey()).name())
                .collect(Collectors.joining(", "));
        int more = byType.size() - NAMED;
        return Counted.of(types.messages(), "ICMP message") + ": " + most
                + (more > 0 ? ", and those of " + Counted.of(more, "further type") : "") + ".";
    }

    private static String addresses(DistinctAddresses addresses) {
        boolean estimated = Stream.of(addresses.senders(), addresses.receivers(), addresses.pairs())
                .anyMatch(DistinctCount::isEstimate);
        return "They went from " + counted(addresses.senders(), "address", "addresses") + " to "
                + counted(addresses.receivers(), "address", "addresses") + ", between "
                + counted(addresses.pairs(), "pair", "pairs")
                + (estimated ? "; what is about so many is within " + DistinctRows.error() : "") + ".";
    }

    private static String counted(DistinctCount count, String one, String more) {
        return (count.isEstimate() ? "about " : "") + count.count() + " " + (count.count() == 1 ? one : more);
    }
}
