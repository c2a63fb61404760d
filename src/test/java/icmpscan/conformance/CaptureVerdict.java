package icmpscan.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of the table: a capture, its comparison and what is allowed in it.
 *
 * @param capture     file name
 * @param comparison  of the two listings
 * @param unexplained differences without an allowance, and an exit status that was not expected
 * @param unused      allowances for this capture that nothing needed
 * @param reasons     of the allowances that were needed, each once
 */
record CaptureVerdict(
        String capture, Comparison comparison, List<String> unexplained, List<Allowance> unused, Set<String> reasons) {

    /** Holds the comparison against the allowances. */
    static CaptureVerdict of(
            String capture, Comparison comparison, List<Allowance> allowances, int expectedStatus, int status) {
        List<Allowance> unused = new ArrayList<>(
                allowances.stream().filter(one -> one.capture().equals(capture)).toList());
        List<Allowance> mine = List.copyOf(unused);
        List<String> unexplained = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (Difference difference : comparison.differences()) {
            List<Allowance> covering =
                    mine.stream().filter(one -> one.covers(capture, difference)).toList();
            if (covering.isEmpty()) {
                unexplained.add(difference.toString());
            }
            unused.removeAll(covering);
            covering.forEach(one -> reasons.add(one.reason()));
        }
        if (status != expectedStatus) {
            unexplained.add("exit status: expected " + expectedStatus + ", found " + status);
        }
        return new CaptureVerdict(capture, comparison, unexplained, unused, reasons);
    }

    /** Nothing differs that may not, and nothing is allowed that does not differ. */
    boolean conforms() {
        return unexplained.isEmpty() && unused.isEmpty();
    }

    /** The last column: reasons, then what has none. */
    String why() {
        List<String> parts = new ArrayList<>(reasons);
        unexplained.stream().limit(3).forEach(difference -> parts.add("UNEXPLAINED " + difference));
        if (unexplained.size() > 3) {
            parts.add("and " + (unexplained.size() - 3) + " more UNEXPLAINED");
        }
        unused.forEach(
                one -> parts.add("UNUSED allowance: frame " + one.frame() + ", " + one.field() + " " + one.found()));
        return String.join("; ", parts);
    }
}
