package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.decode.Ipv4Address;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.Volume;

/**
 * Does an address get far more messages than anybody needs? Replies are no flood where they were asked for, errors none where they were
 * provoked, tunnels none because their messages differ in length, and one packet that goes in circles is one.
 */
final class FloodDetector implements Detector {
    @Override
    public FindingKind kind() {
        return FindingKind.FLOOD;
    }

    /** One type of message to one address. */
    private record Stream(int destination, int type) {
        private static Stream of(Volume.Row row) {
            return new Stream(row.destination(), row.type());
        }
    }

    /** What one source sends too much of, to one address; nobody can be named where the sources are many. */
    private record Torrent(
            Stream stream, Ipv4Address source, FloodWindow window, List<Volume.Row> rows, long sources) {}

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Stream> large = large(facts.volume(), thresholds);
        if (large.isEmpty()) {
            return List.of();
        }
        FloodContext context = FloodContext.of(facts, earlier);
        Map<Stream, List<Volume.Row>> streams = new LinkedHashMap<>();
        for (Volume.Row row : facts.volume().rows()) {
            if (large.contains(Stream.of(row)) && !context.isExplained(row)) {
                streams.computeIfAbsent(Stream.of(row), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Volume.Row row : facts.volume().others()) {
            streams.computeIfAbsent(Stream.of(row), key -> new ArrayList<>()).add(row);
        }
        Map<Ipv4Address, List<Torrent>> named = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        streams.forEach((stream, rows) -> FloodWindow.worst(rows, thresholds)
                .filter(window -> !context.isProvoked(stream.destination, stream.type))
                .ifPresent(window -> {
                    List<Torrent> torrents = torrents(stream, window, rows, thresholds);
                    torrents.forEach(torrent -> named.computeIfAbsent(torrent.source, source -> new ArrayList<>())
                            .add(torrent));
                    if (torrents.isEmpty() && !window.isMixed(thresholds)) {
                        findings.add(unnamed(stream, window, rows, thresholds));
                    }
                }));
        named.forEach((source, torrents) -> {
            List<Torrent> floods = torrents.stream()
                    .filter(torrent -> !torrent.window.isMixed(thresholds))
                    .toList();
            if (!floods.isEmpty()) {
                findings.add(finding(
                        Parties.of(
                                source.bits(),
                                floods.size(),
                                floods.stream()
                                        .map(torrent -> torrent.stream.destination)
                                        .toList()),
                        floods,
                        thresholds));
            }
        });
        return findings;
    }

    /** Those with enough messages for a flood, whatever explains them: few of the tens of thousands that a large capture has. */
    private static Set<Stream> large(Volume volume, Thresholds thresholds) {
        KeyIndex streams = new KeyIndex(1);
        add(streams, volume.rows());
        add(streams, volume.others());
        long least = Math.min(thresholds.of(Threshold.FLOOD_BURST), thresholds.of(Threshold.FLOOD_SUSTAINED));
        Set<Stream> large = new HashSet<>();
        for (int number = 0; number < streams.size(); number++) {
            if (streams.cells()[streams.at(number)] >= least) {
                large.add(new Stream((int) streams.high(number), (int) streams.low(number)));
            }
        }
        return large;
    }

    private static void add(KeyIndex streams, List<Volume.Row> rows) {
        for (Volume.Row row : rows) {
            int at = streams.at(streams.add(row.destination(), row.type()));
            streams.cells()[at] += FloodWindow.messages(row);
        }
    }

    /** One for each source that sends much of it. */
    private static List<Torrent> torrents(
            Stream stream, FloodWindow window, List<Volume.Row> rows, Thresholds thresholds) {
        Map<Integer, List<Volume.Row>> bySource = new LinkedHashMap<>();
        for (Volume.Row row : window.rows()) {
            bySource.computeIfAbsent(row.source(), source -> new ArrayList<>()).add(row);
        }
        List<Torrent> torrents = new ArrayList<>();
        bySource.forEach((source, own) -> {
            FloodWindow part = FloodWindow.of(own);
            if (source != 0
                    && part.messages() * 100 >= window.messages() * thresholds.of(Threshold.FLOOD_SOURCE_SHARE)) {
                List<Volume.Row> all =
                        rows.stream().filter(row -> row.source() == source).toList();
                torrents.add(new Torrent(stream, new Ipv4Address(source), part, all, bySource.size()));
            }
        });
        return torrents;
    }

    private static Finding unnamed(Stream stream, FloodWindow window, List<Volume.Row> rows, Thresholds thresholds) {
        long sources = rows.stream().mapToInt(Volume.Row::source).distinct().count();
        Torrent torrent = new Torrent(stream, new Ipv4Address(0), window, rows, sources);
        return finding(Parties.unnamed(List.of(stream.destination)), List.of(torrent), thresholds);
    }

    /** All of that type that its sources send there; of those that are not told apart, from anybody. */
    private static Ground ground(Torrent torrent) {
        Set<Integer> sources = torrent.rows.stream().map(Volume.Row::source).collect(Collectors.toSet());
        return Sent.of(
                Sort.of(torrent.stream.type),
                new Ends(sources.contains(0) ? Set.of() : sources, Set.of(torrent.stream.destination)));
    }

    private static Finding finding(Parties parties, List<Torrent> torrents, Thresholds thresholds) {
        Torrent worst = torrents.stream()
                .max(Comparator.comparingLong(torrent -> torrent.window.messages()))
                .orElseThrow();
        List<Volume.Row> rows =
                torrents.stream().flatMap(torrent -> torrent.rows.stream()).toList();
        LongSummaryStatistics times = new LongSummaryStatistics();
        rows.forEach(row -> {
            times.accept(row.firstNanos());
            times.accept(row.lastNanos());
        });
        long high = thresholds.of(Threshold.FLOOD_HIGH_RATE);
        List<Measure> measures = List.of(
                Measure.of(
                        "messages_in_window",
                        worst.window.messages(),
                        thresholds.of(Threshold.FLOOD_BURST),
                        "messages"),
                Measure.of(
                        "rate_in_window",
                        worst.window.rate(),
                        thresholds.of(Threshold.FLOOD_SUSTAINED_RATE),
                        "messages per second"),
                Measure.of(
                        "messages",
                        rows.stream().mapToLong(FloodWindow::messages).sum(),
                        "messages"),
                Measure.of("bytes", rows.stream().mapToLong(Volume.Row::bytes).sum(), "bytes"),
                Measure.of("sources", worst.sources, "addresses"));
        return new Finding(
                FindingKind.FLOOD,
                worst.window.rate() >= high ? Severity.HIGH : Severity.MEDIUM,
                Confidence.of(Math.max(1, worst.window.messages()), thresholds.of(Threshold.FLOOD_BURST)),
                parties,
                Evidence.of(times, rows.stream().mapToLong(Volume.Row::firstFrame), measures)
                        .on(torrents.stream().map(FloodDetector::ground).toList()),
                List.of(new Detail.MadeOf(worst.stream.type)));
    }
}
