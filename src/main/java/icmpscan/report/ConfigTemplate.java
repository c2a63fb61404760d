package icmpscan.report;

import java.util.List;
import java.util.stream.Collectors;

import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.detect.FindingKind;
import icmpscan.detect.KindThresholds;
import icmpscan.detect.Threshold;

/** A configuration with all that can be set, as it usually is, and why. It can be read again, and then changes nothing. */
public final class ConfigTemplate {
    private static final String HEAD =
            """
            # Settings for 'icmpscan analyze --config FILE'. One a line, 'name = value'.
            # What is left out stays as it usually is, which is what this file says.
            # 'icmpscan explain KIND' tells what each kind of finding means.

            # What is in order. Findings about it are told as 'info', and marked; none
            # is left out. Any number of lines.
            #
            # allow-address: findings whose actor is this address, or in this network.
            # allow-address = 10.0.0.5
            # allow-address = 192.0.2.0/24
            #
            # allow-payload: findings about echo messages, all of which are those of
            # this program. Anybody can send such messages: an address is safer.
            # allow-payload = liboping
            #
            """;

    private static final String THRESHOLDS =
            """

            # Thresholds, by the kinds of finding that they decide about, with reasons.
            # The window is two neighbouring bins of 60 s, whichever two have the most.
            # Of the thresholds of one count the highest severity reached holds.
            """;

    private ConfigTemplate() {}

    /** The whole file. */
    public static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(Paragraph.wrapped(
                "# ",
                "# ",
                "Programs: "
                        + EchoSignatures.all().stream()
                                .map(EchoSignature::slug)
                                .distinct()
                                .collect(Collectors.joining(", "))));
        text.append(THRESHOLDS);
        List<FindingKind> kinds = List.of();
        for (Threshold threshold : Threshold.values()) {
            if (!KindThresholds.kindsOf(threshold).equals(kinds)) {
                kinds = KindThresholds.kindsOf(threshold);
                String names = kinds.stream().map(FindingKind::slug).collect(Collectors.joining(", "));
                text.append('\n').append(Paragraph.wrapped("# ", "#   ", "--- " + names));
            }
            text.append('\n')
                    .append(Paragraph.wrapped("# ", "# ", threshold.reason()))
                    .append(threshold.slug())
                    .append(" = ")
                    .append(threshold.defaultValue())
                    .append('\n');
        }
        return text.toString();
    }
}
