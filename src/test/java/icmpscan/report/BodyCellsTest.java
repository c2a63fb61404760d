package icmpscan.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.FragmentCounts;
import icmpscan.scan.Coverage;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.session.MessageOrigin;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.TypeHistogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Masks, times and extensions in the columns of messages, and fragments among the measures of quality. */
class BodyCellsTest {
    private static Set<String> filled(String sample, String column) {
        int index = MessageRows.COLUMNS.stream().map(Column::name).toList().indexOf(column);
        Set<String> cells = new TreeSet<>();
        scan(sample, rows -> {
            Value cell = rows.get(index);
            if (cell != Value.ABSENT) {
                cells.add(cell.toString());
            }
        });
        return cells;
    }

    private static Coverage scan(String sample, Consumer<List<Value>> rows) {
        List<CaptureInput> inputs = List.of(CaptureInput.ofPath(Path.of("samples", sample)));
        return Scan.messages(
                inputs, message -> rows.accept(MessageRows.row(message, MessageOrigin.NONE)), ScanProgress.IGNORED);
    }

    private static List<String> fragmentMeasures(CaptureQuality quality) {
        List<String> measures = new ArrayList<>();
        for (List<Value> row : QualityReport.of(quality, new TypeHistogram(), List.of(), FullTables.NONE)
                .rows()) {
            if (row.get(0) instanceof Value.Text measure && measure.text().startsWith("fragments:")) {
                measures.add(measure.text() + " " + ((Value.Count) row.get(1)).number());
            }
        }
        return measures;
    }

    @Test
    void everyRowHasACellForEachColumn() {
        List<Integer> sizes = new ArrayList<>();
        scan("all-types.pcap", row -> sizes.add(row.size()));
        assertFalse(sizes.isEmpty());
        assertEquals(Set.of(MessageRows.COLUMNS.size()), Set.copyOf(sizes));
    }

    @Test
    void masksAndTimesAreShown() {
        assertEquals(
                Set.of(new Value.Text("0.0.0.0").toString(), new Value.Text("255.255.255.0").toString()),
                filled("all-types.pcap", "address_mask"));
        assertEquals(Set.of(new Value.Count(43_200_000).toString()), filled("all-types.pcap", "originate_timestamp"));
        assertEquals(
                Set.of(new Value.Count(0).toString(), new Value.Count(43_200_005).toString()),
                filled("all-types.pcap", "transmit_timestamp"));
    }

    @Test
    void objectsOfExtensionsAreShownWithTheLabelsApart() {
        Set<String> objects = filled("extensions.pcap", "extensions");
        String all = String.join("\n", objects);
        assertTrue(all.contains("1/1 mpls 416240 tc 0 ttl 1 mpls 16 tc 0 ttl 1"), all);
        assertTrue(all.contains("2/15 role 0 index 3 address 10.20.0.1 name wan0 mtu 1500"), all);
        assertTrue(all.contains("247/9"), all);
        assertTrue(filled("extensions.pcap", "mpls_labels")
                .contains(new Value.Items(List.of(new Value.Count(416_240), new Value.Count(16))).toString()));
    }

    @Test
    void fragmentsAreMeasuredWhereThereAreAny() {
        CaptureQuality none = scan("ping.pcap", row -> {}).quality();
        assertEquals(List.of(), fragmentMeasures(none));
        CaptureQuality some = scan("fragmented-ping.pcap", row -> {}).quality();
        assertEquals(
                "fragments:reassembled " + some.fragments().reassembled(),
                fragmentMeasures(some).get(0));
        assertTrue(some.fragments().reassembled() > 0);
    }

    @Test
    void fragmentsOfTwoCapturesAddUp() {
        CaptureQuality one = new CaptureQuality();
        one.addFragments(new FragmentCounts(1, 2, 3, 4, 5, 6));
        CaptureQuality other = new CaptureQuality();
        other.addFragments(new FragmentCounts(10, 20, 30, 40, 50, 60));
        one.merge(other);
        assertEquals(
                List.of(
                        "fragments:reassembled 11",
                        "fragments:incomplete 22",
                        "fragments:completed-late 33",
                        "fragments:orphans 44",
                        "fragments:duplicates 55",
                        "fragments:evicted 66"),
                fragmentMeasures(one));
    }
}
