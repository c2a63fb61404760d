package icmpscan.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import icmpscan.decode.LinkTypeOverrides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The labelled captures of the lab, where they are at hand: what must be found is, and nothing else is. */
class LabCapturesTest {
    private static final Path LAB = Path.of("../shared/lab");

    /** Where a label or a finding names no actor. */
    private static final String ANYBODY = "*";

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
        Detections detections =
                Detectors.all(facts(LAB.resolve(truth.get("capture").asText())), Thresholds.defaults());
        Set<String> found = detections.findings().stream()
                .map(LabCapturesTest::label)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> wanted = wanted(truth, detections.ran());
        Set<String> tolerated = kinds(truth);

        List<String> missed = wanted.stream()
                .filter(label -> found.stream().noneMatch(one -> matches(label, one)))
                .toList();
        List<String> madeUp = detections.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !tolerated.contains(finding.kind().slug()))
                .map(LabCapturesTest::label)
                .filter(one -> wanted.stream().noneMatch(label -> matches(label, one)))
                .toList();

        assertEquals(List.of(), missed, () -> "missed; found " + found);
        assertEquals(List.of(), madeUp, "made up");
    }

    private static String label(Finding finding) {
        return finding.kind().slug() + "/"
                + finding.parties().actor().map(Object::toString).orElse(ANYBODY);
    }

    private static boolean matches(String label, String found) {
        return label.equals(found)
                || (label.endsWith("/" + ANYBODY) && found.startsWith(label.substring(0, label.length() - 1)));
    }

    /** What must be found of the kinds that are looked for at all. */
    private static List<String> wanted(JsonNode truth, List<FindingKind> ran) {
        Set<String> slugs = ran.stream().map(FindingKind::slug).collect(Collectors.toSet());
        List<String> wanted = new ArrayList<>();
        for (JsonNode finding : truth.get("findings")) {
            String kind = finding.get("kind").asText();
            if (slugs.contains(kind)) {
                wanted.add(kind + "/" + finding.get("actor").asText(ANYBODY));
            }
        }
        return wanted;
    }

    /** Kinds that the label tolerates. */
    private static Set<String> kinds(JsonNode truth) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode may : truth.get("may")) {
            kinds.add(may.isTextual() ? may.asText() : may.get("kind").asText());
        }
        return Set.copyOf(kinds);
    }

    private static Facts facts(Path capture) throws IOException {
        Facts facts = new Facts();
        FrameDecoder decoder = new FrameDecoder(facts, facts.seenFlows(), LinkTypeOverrides.NONE);
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (reader.next()) {
                decoder.decode(reader.record());
            }
        }
        decoder.finish();
        return facts;
    }
}
