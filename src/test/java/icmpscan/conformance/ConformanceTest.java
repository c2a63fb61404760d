package icmpscan.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every message of every capture that has facts is listed as tshark has it, but for the allowances. */
class ConformanceTest {
    private static final int KIND = 2;

    @Test
    void listsEveryMessageAsTsharkDoes() throws IOException {
        assumeTrue(
                Files.isDirectory(Conformance.CAPTURES),
                () -> "NOT RUN: no captures with facts at " + Conformance.CAPTURES);
        List<CaptureVerdict> verdicts = Conformance.compareAll(Conformance.CAPTURES, Conformance.ALLOWANCES);

        List<CaptureVerdict> failing =
                verdicts.stream().filter(verdict -> !verdict.conforms()).toList();
        assertEquals(List.of(), failing, () -> ConformanceTable.render("not as expected", failing));
        assertEquals(captures(), verdicts.stream().map(CaptureVerdict::capture).collect(Collectors.toSet()));
        assertComparedAllThatTheFactsHold(verdicts);
    }

    @Test
    void everyAllowanceIsForACaptureThatIsCompared() throws IOException {
        assumeTrue(
                Files.isDirectory(Conformance.CAPTURES),
                () -> "NOT RUN: no captures with facts at " + Conformance.CAPTURES);
        for (Allowance allowance : Conformance.ALLOWANCES) {
            assertTrue(captures().contains(allowance.capture()), allowance::toString);
        }
    }

    /** Guards the guard: counts messages and filled cells of the facts again, apart from the comparing. */
    private static void assertComparedAllThatTheFactsHold(List<CaptureVerdict> verdicts) throws IOException {
        int messages = 0;
        int cells = 0;
        for (String capture : captures()) {
            Path facts = Conformance.CAPTURES.resolve("expected").resolve(capture + ".tsv");
            List<String> lines = Files.readAllLines(facts);
            List<Integer> columns = comparedColumns(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                String[] row = line.split("\t", -1);
                if (row[KIND].equals("msg")) {
                    messages++;
                    cells += (int) columns.stream()
                            .filter(column -> !row[column].isEmpty())
                            .count();
                }
            }
        }
        int comparedMessages = 0;
        int comparedCells = 0;
        for (CaptureVerdict verdict : verdicts) {
            comparedMessages += verdict.comparison().expectedMessages();
            comparedCells += verdict.comparison().fields();
        }
        assertTrue(messages > 1000 && cells > 10 * messages, messages + " messages, " + cells + " cells");
        assertEquals(messages, comparedMessages);
        assertEquals(cells, comparedCells, "cells that the facts fill, and cells compared");
    }

    private static List<Integer> comparedColumns(String header) {
        List<String> names = List.of(header.split("\t", -1));
        List<Integer> columns = new ArrayList<>();
        for (ComparedField field : ComparedField.ALL) {
            columns.add(names.indexOf(field.expectedColumn()));
        }
        return columns;
    }

    private static Set<String> captures() throws IOException {
        try (Stream<Path> files = Files.list(Conformance.CAPTURES.resolve("expected"))) {
            return files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .collect(Collectors.toSet());
        }
    }
}
