package icmpscan.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import icmpscan.detect.Detectors;
import icmpscan.detect.FindingKind;
import icmpscan.detect.KindThresholds;
import icmpscan.detect.Threshold;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every kind of finding has a page that is whole, narrow, and names only what there is. */
class FindingPageTest {
    private static final Path PAGES = Path.of("src/docs/findings");

    private static final List<String> SECTIONS = List.of(
            "## What it means",
            "## How it is judged",
            "## Thresholds",
            "## Looks alike",
            "## Look at next",
            "## Limits",
            "## Sources");

    /** What pages put in backquotes beside thresholds and kinds: commands, options, settings, names of other programs' rules. */
    private static final Set<String> OTHER_NAMES = Set.of(
            "nmap -sO",
            "ping -f",
            "firewalk",
            "port_scan",
            "icmp4",
            "detect-traceroute",
            "allow-address",
            "allow-payload",
            "analyze --no-flows",
            "analyze --config",
            "explain --default-config");

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void aPageHasAllSectionsEachWithText(FindingKind kind) {
        String page = FindingPage.of(kind);
        List<String> sections =
                page.lines().filter(line -> line.startsWith("## ")).toList();
        assertAll(
                () -> assertEquals(SECTIONS, sections),
                () -> assertTrue(page.startsWith("# " + kind.slug() + "\n\n"), page),
                () -> assertTrue(FindingPage.summary(kind).endsWith("."), FindingPage.summary(kind)),
                () -> assertTrue(
                        Stream.of(page.split("\n#+ [^\n]*\n", -1)).allMatch(section -> section.length() > 20), page),
                () -> assertTrue(page.contains(kind.technique()), kind::technique));
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void aPageFitsATerminal(FindingKind kind) {
        List<String> lines = FindingPage.of(kind).lines().toList();
        assertAll(
                () -> assertTrue(lines.stream().allMatch(line -> line.length() <= Paragraph.WIDTH), lines::toString),
                () -> assertTrue(lines.stream().allMatch(line -> line.matches("[ -~]*")), "not plain characters"),
                () -> assertTrue(lines.size() >= 25, () -> lines.size() + " lines"));
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void asTextItHasNoMarksAndFitsAnyWidth(FindingKind kind) {
        for (int columns : new int[] {40, 60, 200}) {
            String text = FindingPage.text(kind, columns);
            assertTrue(text.startsWith(kind.slug() + "\n\n"), text);
            assertTrue(
                    text.lines()
                            .allMatch(line -> line.length() <= Math.min(columns, Paragraph.WIDTH)
                                    || !line.strip().contains(" ")
                                    || line.matches("  \\S+ = \\d+")),
                    text);
            assertTrue(text.lines().noneMatch(line -> line.startsWith("#") || line.contains("`")), text);
            assertEquals(words(FindingPage.of(kind)), words(text));
        }
    }

    @Test
    void theListFitsAnyWidth() {
        assertTrue(FindingPage.list(60).lines().allMatch(line -> line.length() <= 60), FindingPage.list(60));
    }

    /** Whatever stands between them. */
    private static String words(String page) {
        return page.replaceAll("(?m)^#+ ", "").replaceAll("[`'\\s]+", "");
    }

    /** Nothing is named that is not there, so that a threshold that gets another name is missed here. */
    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void whatAPageNamesExists(FindingKind kind) {
        Set<String> known = new TreeSet<>(OTHER_NAMES);
        Arrays.stream(FindingKind.values()).map(FindingKind::slug).forEach(known::add);
        KindThresholds.of(kind).stream().map(Threshold::slug).forEach(known::add);
        String oneLine = FindingPage.written(kind).replaceAll("\\s+", " ");
        Set<String> unknown = Pattern.compile("`([^`]*)`")
                .matcher(oneLine)
                .results()
                .map(result -> result.group(1))
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void thresholdsStandThereAsTheyAre() {
        String page = FindingPage.of(FindingKind.PING_SWEEP);
        for (Threshold threshold : KindThresholds.of(FindingKind.PING_SWEEP)) {
            assertTrue(
                    page.contains("  " + threshold.slug() + " = " + threshold.defaultValue() + "\n"), threshold::slug);
        }
        assertTrue(page.contains("\n  walk-steps = 4\n      4^4 = 256 exceeds 99, "), page);
    }

    @ParameterizedTest
    @EnumSource(Threshold.class)
    void everyThresholdBelongsToAKind(Threshold threshold) {
        assertTrue(!KindThresholds.kindsOf(threshold).isEmpty(), threshold::slug);
    }

    /** So that a family of names with a typing mistake does not pass unseen. */
    @Test
    void everyDetectorHasThresholds() {
        Set<FindingKind> without = Detectors.kinds().stream()
                .filter(kind -> KindThresholds.of(kind).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without);
    }

    @Test
    void whatNobodyLooksForSaysSo() {
        for (FindingKind kind : FindingKind.values()) {
            assertEquals(
                    !Detectors.kinds().contains(kind),
                    FindingPage.of(kind).contains("This version does not look for it."),
                    kind::slug);
        }
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        Set<String> expected = Arrays.stream(FindingKind.values())
                .map(kind -> kind.slug() + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> found =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, found);
        }
    }

    @Test
    void theListNamesEachKindWithItsSentence() {
        String list = FindingPage.list(80);
        List<String> lines = list.lines().toList();
        List<String> named = lines.subList(0, lines.size() - 2).stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertEquals(Arrays.stream(FindingKind.values()).map(FindingKind::slug).toList(), named);
        String oneLine = list.replaceAll("\\s+", " ");
        for (FindingKind kind : FindingKind.values()) {
            assertTrue(oneLine.contains(kind.slug() + " " + FindingPage.summary(kind)), kind::slug);
        }
        assertTrue(lines.stream().allMatch(line -> line.length() <= Paragraph.WIDTH), list);
    }
}
