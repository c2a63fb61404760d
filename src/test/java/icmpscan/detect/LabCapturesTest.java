package icmpscan.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.decode.FrameDecoder;
import icmpscan.session.ProbeFacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The labelled captures of the lab, where they are at hand: what must be found is, and nothing else is. */
class LabCapturesTest {
    private static final Path LAB = Path.of("../shared/lab");

    /** A worm spreads by sweeping hosts, and nothing tells it from a sweep yet. */
    private static final Set<String> SWEEP_BY_ANOTHER_NAME = Set.of("worm-spread");

    @TestFactory
    Stream<DynamicTest> findsWhatTheLabelsSayAndNothingElse() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(LAB), () -> "no labelled captures at " + LAB.toAbsolutePath());
        List<Path> truths;
        try (Stream<Path> files = Files.list(LAB.resolve("truth"))) {
            truths = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertTrue(truths.size() > 40, "labels are missing");
        return truths.stream()
                .map(truth -> DynamicTest.dynamicTest(truth.getFileName().toString(), () -> check(truth)));
    }

    private static void check(Path file) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(file.toFile());
        List<Finding> findings = Detectors.all(
                        facts(LAB.resolve(truth.get("capture").asText())), Thresholds.defaults())
                .findings();
        Set<String> found = findings.stream().map(Finding::id).collect(Collectors.toSet());

        Set<String> tolerated = kinds(truth);
        List<String> missed = wanted(truth);
        List<String> madeUp = new ArrayList<>(found.stream()
                .filter(id -> !missed.contains(id))
                .filter(id -> !tolerated.contains(id.substring(0, id.indexOf('/'))))
                .toList());
        missed.removeAll(found);

        assertEquals(List.of(), missed, () -> "missed; found " + found);
        assertEquals(List.of(), madeUp, "made up");
    }

    /** Findings of our kinds, as their identities. */
    private static List<String> wanted(JsonNode truth) {
        Set<String> ours =
                Stream.of(FindingKind.values()).map(FindingKind::slug).collect(Collectors.toSet());
        List<String> wanted = new ArrayList<>();
        for (JsonNode finding : truth.get("findings")) {
            String kind = finding.get("kind").asText();
            if (ours.contains(kind)) {
                wanted.add(kind + "/" + finding.get("actor").asText());
            }
        }
        return wanted;
    }

    /** Kinds that the label tolerates; what it calls a worm may show as a sweep of hosts. */
    private static Set<String> kinds(JsonNode truth) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode may : truth.get("may")) {
            kinds.add(may.isTextual() ? may.asText() : may.get("kind").asText());
        }
        for (JsonNode finding : truth.get("findings")) {
            if (SWEEP_BY_ANOTHER_NAME.contains(finding.get("kind").asText())) {
                kinds.add(FindingKind.HOST_SWEEP.slug());
            }
        }
        return Set.copyOf(kinds);
    }

    private static ProbeFacts facts(Path capture) throws IOException {
        ProbeFacts facts = new ProbeFacts();
        FrameDecoder decoder = new FrameDecoder(facts::accept);
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (reader.next()) {
                decoder.decode(reader.record());
            }
        }
        return facts;
    }
}
