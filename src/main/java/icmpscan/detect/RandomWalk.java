package icmpscan.detect;

import java.util.List;
import java.util.function.Predicate;

import icmpscan.session.Probe;
import icmpscan.session.ProbeMarks;

/**
 * Threshold random walk: each first contact that fails makes it four times as likely that the source is a scanner, each that succeeds four
 * times less, until one side is sure. With the usual numbers all factors are powers of 4, so that counting steps is exact.
 *
 * @param verdict which side was sure first
 * @param steps   failures over successes when it was, or at the end
 * @see <a href="https://doi.org/10.1109/SECPRI.2004.1301325">Jung, Paxson, Berger, Balakrishnan: Fast Portscan Detection Using Sequential
 *     Hypothesis Testing, IEEE S&amp;P 2004</a>
 */
record RandomWalk(WalkVerdict verdict, int steps) {
    /** Walks over first contacts in their order. One that was neither answered nor refused counts where {@code silenceIsMiss} says so. */
    static RandomWalk over(List<Probe> contacts, Predicate<Probe> silenceIsMiss, int sure) {
        int steps = 0;
        for (Probe contact : contacts) {
            if (contact.has(ProbeMarks.ANSWERED)) {
                steps--;
            } else if (contact.has(ProbeMarks.UNREACHABLE) || silenceIsMiss.test(contact)) {
                steps++;
            }
            if (Math.abs(steps) >= sure) {
                return new RandomWalk(steps > 0 ? WalkVerdict.SCANNER : WalkVerdict.BENIGN, steps);
            }
        }
        return new RandomWalk(WalkVerdict.PENDING, steps);
    }
}
