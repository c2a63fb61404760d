package icmpscan.conformance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two listings of one capture have in common.
 *
 * @param expectedMessages messages that tshark lists
 * @param foundMessages    messages that icmpscan lists
 * @param fields           cells compared: those that at least one of the two fills
 * @param differences      in the order of the frames
 */
record Comparison(int expectedMessages, int foundMessages, int fields, List<Difference> differences) {

    /** Compares message by message. Those of one frame are paired in their order, and a message that only one side has is one difference. */
    static Comparison of(List<Map<String, String>> expected, List<Map<String, String>> found) {
        Map<String, List<Map<String, String>>> foundByFrame = new LinkedHashMap<>();
        for (Map<String, String> row : found) {
            foundByFrame
                    .computeIfAbsent(row.get("frame"), frame -> new ArrayList<>())
                    .add(row);
        }
        List<Difference> differences = new ArrayList<>();
        int fields = 0;
        for (Map<String, String> facts : expected) {
            Iterator<Map<String, String>> candidates =
                    foundByFrame.getOrDefault(facts.get("frame"), List.of()).iterator();
            if (candidates.hasNext()) {
                fields += compare(facts, candidates.next(), differences);
                candidates.remove();
            } else {
                differences.add(new Difference(facts.get("frame"), Difference.WHOLE_MESSAGE, kind(facts), ""));
            }
        }
        foundByFrame
                .values()
                .forEach(rows -> rows.forEach(row ->
                        differences.add(new Difference(row.get("frame"), Difference.WHOLE_MESSAGE, "", kind(row)))));
        return new Comparison(expected.size(), found.size(), fields, List.copyOf(differences));
    }

    /** Cells that agree. */
    int agreeing() {
        return fields - differing();
    }

    /** Cells that do not. */
    int differing() {
        return (int) differences.stream()
                .filter(difference -> !difference.field().equals(Difference.WHOLE_MESSAGE))
                .count();
    }

    private static int compare(Map<String, String> facts, Map<String, String> row, List<Difference> differences) {
        int fields = 0;
        for (ComparedField field : ComparedField.ALL) {
            String expected = field.expected(facts);
            String found = field.found(row);
            fields += expected.isEmpty() && found.isEmpty() ? 0 : 1;
            if (!expected.equals(found)) {
                differences.add(new Difference(facts.get("frame"), field.expectedColumn(), expected, found));
            }
        }
        return fields;
    }

    private static String kind(Map<String, String> message) {
        return message.get("type") + "/" + message.get("code");
    }
}
