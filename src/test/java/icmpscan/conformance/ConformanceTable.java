package icmpscan.conformance;

import java.util.List;
import java.util.Locale;

/** The verdicts as text for a person, one capture a line, with the sums at the end. */
final class ConformanceTable {
    private ConformanceTable() {}

    static String render(String title, List<CaptureVerdict> verdicts) {
        StringBuilder out = new StringBuilder(title).append('\n');
        out.append(line("capture", "expected", "found", "fields", "agree", "differ", "why"));
        int[] sums = new int[5];
        for (CaptureVerdict verdict : verdicts) {
            Comparison comparison = verdict.comparison();
            int[] numbers = {
                comparison.expectedMessages(),
                comparison.foundMessages(),
                comparison.fields(),
                comparison.agreeing(),
                comparison.differing()
            };
            out.append(line(verdict.capture(), numbers, verdict.why()));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += numbers[i];
            }
        }
        return out.append(line(verdicts.size() + " captures", sums, ""))
                .append('\n')
                .toString();
    }

    private static String line(String capture, int[] numbers, String why) {
        return line(capture, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], why);
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-40s %8s %8s %8s %8s %8s  %s", cells)
                        .stripTrailing() + "\n";
    }
}
