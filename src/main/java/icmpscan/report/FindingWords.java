package icmpscan.report;

import icmpscan.detect.Finding;

/** Findings of some kinds in words. */
interface FindingWords {
    /** What was seen, in one plain sentence with a full stop. */
    String sentence(Finding finding);

    /** What else could have caused it; no capital, no full stop. */
    String benign(Finding finding);

    /** What to look at next; no capital, no full stop. */
    String next(Finding finding);
}
