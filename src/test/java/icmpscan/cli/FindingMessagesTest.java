package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingIndex;
import icmpscan.detect.FrameRef;
import icmpscan.report.FrameComments;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.SessionContext;
import icmpscan.report.SessionsReport;
import icmpscan.report.Value;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;
import icmpscan.session.PseudoSessions;
import icmpscan.session.SessionIndex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each finding rests on as many messages as its figures say, and selection, comments and sessions agree on which. */
class FindingMessagesTest {
    private static final Path LAB = Path.of("../shared/lab/captures");

    /** What has no sessions or exchanges to go by, or more of them than this tells apart. */
    private static final long LONG = 20_000_000;

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "mixed.pcap, missing-route,             3/0=15",
        "mixed.pcap, misconfigured-workstation, 3/3=32",
        "mixed.pcap, monitoring,                0/0=202 8/0=202",
        "mixed.pcap, traceroute,                11/0=9 3/3=7",
        "mixed.pcap, port-scan,                 3/3=61",
        "mixed.pcap, ping-sweep,                0/0=2 3/1=38 8/0=40",
    })
    void restOnTheseTypes(String sample, String kind, String types) {
        Path capture = Path.of("samples", sample);
        ScanResult result = scan(capture);
        Map<String, Integer> counts = new LinkedHashMap<>();
        FoundMessages found = new FoundMessages(result);
        messages(capture).stream()
                .filter(found.ofFindings(List.of(kind)))
                .forEach(message -> counts.merge(message.type() + "/" + message.code(), 1, Integer::sum));

        Set<String> words = new TreeSet<>();
        counts.forEach((type, count) -> words.add(type + "=" + count));
        assertEquals(types, String.join(" ", words));
    }

    @TestFactory
    Stream<DynamicTest> allAgree() throws IOException {
        List<Path> captures = new ArrayList<>(captures(Path.of("samples")));
        assertTrue(captures.size() > 40, "samples are missing");
        if (Files.isDirectory(LAB)) {
            captures.addAll(captures(LAB));
        }
        return captures.stream()
                .map(capture -> DynamicTest.dynamicTest(capture.getFileName().toString(), () -> check(capture)));
    }

    private static List<Path> captures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?"))
                    .filter(file -> file.toFile().length() < LONG)
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path capture) {
        ScanResult result = scan(capture);
        List<Finding> findings = result.detections().findings();
        if (findings.isEmpty()) {
            return;
        }
        FindingIndex index = new FindingIndex(findings);
        FrameComments comments = new FrameComments(
                result.analysis().sessions(), result.analysis().facts(), findings);
        SessionIndex sessions = new SessionIndex(result.analysis().sessions().largest(Integer.MAX_VALUE));
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<Integer, Set<String>> bySession = new LinkedHashMap<>();
        Set<FrameRef> proofs = new LinkedHashSet<>();
        for (IcmpMessage message : messages(capture)) {
            List<String> ids = index.of(message).stream().map(Finding::id).toList();
            ids.forEach(id -> counts.merge(id, 1L, Long::sum));
            ids.forEach(id -> assertTrue(comments.of(message).contains(id), id));
            bySession
                    .computeIfAbsent(sessions.numberOf(message), number -> new TreeSet<>())
                    .addAll(ids);
            findings.stream()
                    .flatMap(finding -> finding.evidence().grounds().stream())
                    .filter(ground -> ground.holds(message))
                    .forEach(ground -> proofs.add(new FrameRef(message.fileNumber(), message.frameNumber())));
        }
        for (Finding finding : findings) {
            assertTrue(
                    proofs.containsAll(finding.evidence().frames()),
                    () -> finding.id() + ": first frames " + finding.evidence().frames() + " are on no ground");
            finding.messages()
                    .ifPresent(
                            (long count) -> assertEquals(count, counts.getOrDefault(finding.id(), 0L), finding.id()));
        }
        assertEquals(bySession.toString(), told(result, bySession.keySet()).toString());
    }

    /** What the report of sessions says of them. */
    private static Map<Integer, Set<String>> told(ScanResult result, Set<Integer> numbers) {
        Report report = SessionsReport.of(
                result.analysis().sessions(),
                SessionContext.of(result.analysis().facts(), result.detections().findings()),
                ReportOptions.ALL);
        Map<Integer, Set<String>> told = new LinkedHashMap<>();
        for (int number : numbers) {
            Set<String> ids = new TreeSet<>();
            if (number > 0 && report.value(number - 1, "finding_ids") instanceof Value.Items items) {
                items.values().forEach(value -> ids.add(((Value.Text) value).text()));
            }
            told.put(number, ids);
        }
        return told;
    }

    private static ScanResult scan(Path capture) {
        return Scan.analyze(
                List.of(CaptureInput.ofPath(capture)),
                Duration.ofNanos(PseudoSessions.DEFAULT_GAP_NANOS),
                ScanProgress.IGNORED);
    }

    private static List<IcmpMessage> messages(Path capture) {
        List<IcmpMessage> all = new ArrayList<>();
        Scan.messages(List.of(CaptureInput.ofPath(capture)), message -> all.add(message.copy()), ScanProgress.IGNORED);
        return all;
    }
}
