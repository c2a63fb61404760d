package icmpscan.report;

import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;

/** Which words belong to which kind of finding. */
final class FindingSentences {
    private static final FindingWords SCANS = new ScanSentences();
    private static final FindingWords SERVICES = new ServiceSentences();
    private static final FindingWords PROBES = new ProbeSentences();
    private static final FindingWords BROKEN = new BrokenSentences();
    private static final FindingWords ECHO = new EchoSentences();
    private static final FindingWords ATTACKS = new AttackSentences();
    private static final FindingWords ROUTES = new RouteSentences();

    private FindingSentences() {}

    static FindingWords of(Finding finding) {
        return words(finding.kind());
    }

    private static FindingWords words(FindingKind kind) {
        return switch (kind) {
            case PORT_SCAN, PROTOCOL_SCAN, HOST_SWEEP, PING_SWEEP -> SCANS;
            case MISCONFIGURED_WORKSTATION, MIGRATED_SERVICE, MISSING_ROUTE, WORM_SPREAD -> SERVICES;
            case ACL_PROBE, INFO_PROBE, OS_FINGERPRINT -> PROBES;
            case MALFORMED, FRAGMENT_ATTACK -> BROKEN;
            case TUNNEL, COVERT_CHANNEL, UNSOLICITED_REPLY, MONITORING -> ECHO;
            case FLOOD, SMURF, REDIRECT_ATTACK, SOURCE_QUENCH, BACKSCATTER, FORGED_ERROR -> ATTACKS;
            case TRACEROUTE, ROUTING_LOOP, PMTU_BLACKHOLE -> ROUTES;
            default -> throw new IllegalArgumentException("no words for " + kind.slug());
        };
    }
}
