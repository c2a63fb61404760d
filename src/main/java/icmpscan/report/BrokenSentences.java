package icmpscan.report;

import java.util.List;

import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.session.Malformation;

import static icmpscan.report.FindingPhrases.actor;
import static icmpscan.report.FindingPhrases.detail;
import static icmpscan.report.FindingPhrases.target;
import static icmpscan.report.FindingPhrases.value;

/** Findings of messages and fragments that break their format, in words. */
final class BrokenSentences implements FindingWords {
    BrokenSentences() {}

    @Override
    public String sentence(Finding finding) {
        return switch (finding.kind()) {
            case MALFORMED ->
                broken(finding, value(finding, "malformed_messages") + value(finding, "weak_signs"), "message");
            case FRAGMENT_ATTACK ->
                broken(
                        finding,
                        value(finding, "oversize_datagrams")
                                + value(finding, "overlapping_datagrams")
                                + value(finding, "tiny_first_fragments"),
                        "datagram");
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case MALFORMED ->
                "a broken device, cable or driver; a fuzz test; checksums that the sender's card fills in later";
            case FRAGMENT_ATTACK -> "a test of reassembly; a reused IP identification where fragments were lost";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case MALFORMED -> "the frames named here byte by byte, and what else their sender does";
            case FRAGMENT_ATTACK -> "whether the target still answers, and what its reassembly makes of these frames";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String broken(Finding finding, long count, String what) {
        long targets = finding.parties().targetCount();
        List<String> ways = detail(finding, Detail.Broken.class).stream()
                .flatMap(broken -> broken.kinds().stream())
                .map(BrokenSentences::name)
                .toList();
        return actor(finding) + " sent " + (targets > 1 ? targets + " hosts" : target(finding)) + " "
                + Counted.of(count, what + " that breaks its format: ", what + "s that break their format: ")
                + String.join(", ", ways) + ".";
    }

    private static String name(Malformation kind) {
        return switch (kind) {
            case UNKNOWN_TYPE -> "types that do not exist";
            case UNKNOWN_CODE -> "codes that do not exist";
            case BAD_CHECKSUM -> "wrong checksums";
            case BAD_QUOTATION -> "errors that quote no IPv4 header";
            case SHORT_QUOTATION -> "errors that quote too little";
            case SHORT -> "messages shorter than their type";
            case REFUSED_HEADER -> "IPv4 headers that others could not read";
            case TINY_FRAGMENT -> "fragments smaller than any link asks for";
            case FRAGMENT_OVERLAP -> "fragments that contradict each other";
            case OVERSIZE -> "fragments beyond 65,535 bytes";
        };
    }
}
