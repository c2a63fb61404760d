package icmpscan.report;

import icmpscan.detect.Blindness;

/** Sentences that several reports need. */
final class Notes {
    /** Why a count of errors says less than it seems to. */
    static final String ERRORS_ARE_LIMITED =
            "Counts of error messages are a lower bound on what went wrong: hosts and routers limit how many"
                    + " they send (Linux: six at once to one peer, then one a second).";

    private Notes() {}

    /** What it means that messages come from sFlow samples. */
    static String sampled(long sampledMessages, long allMessages) {
        return sampledMessages + " of " + allMessages
                + " messages were sampled by sFlow agents. An estimate counts each of them as often as"
                + " its sampling rate says; it is rough where few were sampled, and counts twice what several agents, or agents and this"
                + " capture, have seen. Sampled messages are cut, and are not searched for replies or for what they carry.";
    }

    /** That a table was full, and what that means for its rows. */
    static String letGo(long otherMessages, long allMessages, String what) {
        return otherMessages + " of " + allMessages + " messages are in no row: there were more " + what
                + " than are kept," + " and those with the fewest messages were let go. The rows are lower bounds.";
    }

    /** Why something was not looked for. */
    static String reason(Blindness blindness) {
        return switch (blindness) {
            case NO_FLOWS -> "it is not known which flows passed";
            case ONE_DIRECTION -> "the capture shows one direction of the traffic only";
            case PROTOCOLS_NOT_CAPTURED -> "the capture does not hold the protocols that errors speak of";
        };
    }
}
