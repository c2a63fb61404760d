package icmpscan.cli;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingIndex;
import icmpscan.detect.FindingKind;
import icmpscan.scan.ScanResult;
import icmpscan.session.SessionIndex;

/** Tells of messages which sessions and findings they belong to, after everything has been read once. */
final class FoundMessages {
    private final SessionIndex sessions;
    private final List<Finding> findings;

    FoundMessages(ScanResult result) {
        sessions = new SessionIndex(result.analysis().sessions().largest(Integer.MAX_VALUE));
        findings = result.detections().findings();
    }

    /** Messages of the sessions of these numbers; an {@link IllegalArgumentException} where there is no such session. */
    Predicate<IcmpMessage> ofSessions(List<Integer> numbers) {
        BitSet wanted = new BitSet();
        for (int number : numbers) {
            if (number < 1 || number > sessions.size()) {
                throw new IllegalArgumentException(
                        "--session " + number + ": there is no such session; the captures have " + sessions.size());
            }
            wanted.set(number);
        }
        return message -> wanted.get(sessions.numberOf(message));
    }

    /** Messages that findings rest on, of these kinds or identities; an {@link IllegalArgumentException} where a word is neither. */
    Predicate<IcmpMessage> ofFindings(List<String> words) {
        words.forEach(this::requireKnown);
        List<Finding> wanted = findings.stream()
                .filter(finding -> words.contains(finding.id())
                        || words.contains(finding.kind().slug()))
                .toList();
        FindingIndex index = new FindingIndex(wanted);
        return message -> !index.of(message).isEmpty();
    }

    /** A kind of which there is no finding is an answer; a word that is no kind and no finding is a mistake. */
    private void requireKnown(String word) {
        List<String> ids = findings.stream().map(Finding::id).toList();
        if (!kinds().contains(word) && !ids.contains(word)) {
            throw new IllegalArgumentException("--finding " + word + ": there is no such finding; the captures have "
                    + (ids.isEmpty() ? "none" : String.join(", ", ids)));
        }
    }

    /** Before anything is read: of a word that can be no identity, whether it is a kind. */
    static void requireKinds(List<String> words) {
        for (String word : words) {
            if (word.indexOf('/') < 0 && !kinds().contains(word)) {
                String meant = NearMatches.question(word, kinds());
                throw new IllegalArgumentException("--finding " + word + ": there is no such kind of finding"
                        + (meant.isEmpty() ? "; 'icmpscan explain' lists them" : meant));
            }
        }
    }

    private static List<String> kinds() {
        return Arrays.stream(FindingKind.values()).map(FindingKind::slug).toList();
    }
}
