package icmpscan.report;

import java.util.List;

import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.detect.Severity;
import icmpscan.session.InquiryKind;

import static icmpscan.report.FindingPhrases.actor;
import static icmpscan.report.FindingPhrases.addresses;
import static icmpscan.report.FindingPhrases.counted;
import static icmpscan.report.FindingPhrases.detail;
import static icmpscan.report.FindingPhrases.target;
import static icmpscan.report.FindingPhrases.value;

/** Findings of filters, inquiries and fingerprints in words. */
final class ProbeSentences implements FindingWords {
    ProbeSentences() {}

    @Override
    public String sentence(Finding finding) {
        return switch (finding.kind()) {
            case ACL_PROBE -> aclProbe(finding);
            case INFO_PROBE ->
                actor(finding) + " asked " + targets(finding) + ": " + asked(finding) + "; " + answered(finding) + ".";
            case OS_FINGERPRINT ->
                actor(finding) + " sent " + targets(finding) + " what tells operating systems apart: " + asked(finding)
                        + ".";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case ACL_PROBE -> "a test of one's own filter; a program that tries port after port to get out";
            case INFO_PROBE ->
                finding.severity() == Severity.INFO
                        ? "clockdiff, a monitor of service levels, an operator's look at an interface"
                        : "an inventory tool; a very old device";
            case OS_FINGERPRINT -> "a scanner or inventory of one's own";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case ACL_PROBE -> "what the filter let through, and who runs on the actor";
            case INFO_PROBE -> "what the actor sent next to those that answered";
            case OS_FINGERPRINT -> "which ports of the target the actor tried, and what it learnt from the answers";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String aclProbe(Finding finding) {
        boolean walked = value(finding, "ran_out_of_hops") > 0;
        boolean refused = value(finding, "refusals") > 0;
        return actor(finding) + " tried " + counted(finding, "distinct_services", "service") + " of " + targets(finding)
                + (refused
                        ? " that filters refuse"
                                + detail(finding, Detail.Reporters.class)
                                        .filter(filters -> !filters.addresses().isEmpty())
                                        .map(filters -> " (" + addresses(filters.addresses(), filters.omitted()) + ")")
                                        .orElse("")
                        : "")
                + (walked ? (refused ? " and" : "") + " with hops for no more than the way past the filter" : "")
                + detail(finding, Detail.Ports.class).map(FindingPhrases::ports).orElse("") + ".";
    }

    private static String targets(Finding finding) {
        long targets = finding.parties().targetCount();
        return targets > 1 ? targets + " hosts" : target(finding);
    }

    private static String answered(Finding finding) {
        if (finding.parties().targetCount() > 1) {
            return counted(finding, "answered_targets", "of them") + " answered";
        }
        return value(finding, "answered_targets") > 0 ? "it answered" : "no answer";
    }

    private static String asked(Finding finding) {
        List<String> names = detail(finding, Detail.Asked.class).stream()
                .flatMap(asked -> asked.kinds().stream())
                .map(ProbeSentences::name)
                .toList();
        return String.join(", ", names);
    }

    private static String name(InquiryKind kind) {
        return switch (kind) {
            case TIMESTAMP -> "the time (type 13)";
            case INFORMATION -> "its network (type 15)";
            case ADDRESS_MASK -> "its address mask (type 17)";
            case DOMAIN_NAME -> "its name (type 37)";
            case EXTENDED_ECHO -> "the state of an interface (type 42)";
            case ECHO_WITH_CODE -> "echo with a code";
            case NMAP_FIRST_ECHO -> "echo with code 9 and 120 bytes, as nmap does";
            case NMAP_SECOND_ECHO -> "echo with 150 bytes after it, as nmap does";
            case NMAP_UDP -> "300 bytes to a closed UDP port, as nmap does";
        };
    }
}
