package icmpscan.detect;

import java.util.List;

import icmpscan.session.ExchangeFlow;

/**
 * How the replies of some flows relate to their requests.
 *
 * @param answered    requests with a reply
 * @param duplicates  further replies to requests that had one
 * @param unsolicited replies without a request
 * @param changed     replies whose data are not those of the request, where both were captured whole
 */
record ReplyCounts(long answered, long duplicates, long unsolicited, long changed) {
    static ReplyCounts of(List<ExchangeFlow> flows) {
        long answered = 0;
        long duplicates = 0;
        long unsolicited = 0;
        long changed = 0;
        for (ExchangeFlow flow : flows) {
            answered += flow.answered();
            duplicates += flow.duplicates();
            unsolicited += flow.unsolicited();
            changed += flow.changed();
        }
        return new ReplyCounts(answered, duplicates, unsolicited, changed);
    }
}
