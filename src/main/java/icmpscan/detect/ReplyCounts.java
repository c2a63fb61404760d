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
        return new ReplyCounts(
                flows.stream().mapToLong(ExchangeFlow::answered).sum(),
                flows.stream().mapToLong(ExchangeFlow::duplicates).sum(),
                flows.stream().mapToLong(ExchangeFlow::unsolicited).sum(),
                flows.stream().mapToLong(ExchangeFlow::changed).sum());
    }
}
