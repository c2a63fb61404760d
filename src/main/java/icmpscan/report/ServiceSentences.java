package icmpscan.report;

import icmpscan.detect.Detail;
import icmpscan.detect.Finding;

import static icmpscan.report.FindingPhrases.actor;
import static icmpscan.report.FindingPhrases.addresses;
import static icmpscan.report.FindingPhrases.counted;
import static icmpscan.report.FindingPhrases.detail;
import static icmpscan.report.FindingPhrases.network;
import static icmpscan.report.FindingPhrases.target;
import static icmpscan.report.FindingPhrases.value;

/** Findings of services and networks that are not where they are asked for, in words. */
final class ServiceSentences implements FindingWords {
    ServiceSentences() {}

    @Override
    public String sentence(Finding finding) {
        return switch (finding.kind()) {
            case MISCONFIGURED_WORKSTATION -> misconfigured(finding);
            case MIGRATED_SERVICE -> migrated(finding);
            case MISSING_ROUTE -> missingRoute(finding);
            case WORM_SPREAD -> worm(finding);
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case MISCONFIGURED_WORKSTATION -> "a server that is down for a while";
            case MIGRATED_SERVICE -> "a server that is down for a while";
            case MISSING_ROUTE -> "a network that was given up, or a line that is down for a while";
            case WORM_SPREAD ->
                "a scanner of one's own that shuffles addresses; a node of a network of equals that all use one port,"
                        + " such as Bitcoin; a resolver or crawler of the Internet";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case MISCONFIGURED_WORKSTATION -> "the actor's settings for these services, and where they are now";
            case MIGRATED_SERVICE ->
                "where the service went, and who told these hosts the old address: DHCP, DNS, a policy";
            case MISSING_ROUTE -> "the router's routes to these hosts, and why they are asked for";
            case WORM_SPREAD -> "which program on the actor does this, and which hosts answered it";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String misconfigured(Finding finding) {
        long hosts = finding.parties().targetCount();
        return actor(finding) + " asked " + (hosts > 1 ? hosts + " hosts" : target(finding))
                + " again and again, for " + counted(finding, "seconds", "second") + ", for what is not there"
                + services(finding) + "; " + counted(finding, "errors", "error") + " came back.";
    }

    private static String migrated(Finding finding) {
        return counted(finding, "users", "host")
                + detail(finding, Detail.Users.class)
                        .map(users -> " (" + addresses(users.addresses(), users.omitted()) + ")")
                        .orElse("")
                + " asked " + target(finding) + " for what is not there, or no longer" + services(finding) + "; "
                + counted(finding, "errors", "error") + " came back.";
    }

    private static String missingRoute(Finding finding) {
        return actor(finding) + " told " + counted(finding, "users", "host") + " "
                + counted(finding, "errors", "time") + " that it has no way to "
                + (value(finding, "distinct_hosts") == 1
                        ? target(finding)
                        : counted(finding, "distinct_hosts", "host") + network(finding))
                + ".";
    }

    private static String worm(Finding finding) {
        return actor(finding) + " tried " + counted(finding, "distinct_hosts", "host") + " in "
                + counted(finding, "networks_of_24_bits", "network") + " in no order and did not reach them"
                + services(finding) + ".";
    }

    private static String services(Finding finding) {
        return detail(finding, Detail.Services.class)
                .map(FindingPhrases::services)
                .orElse("");
    }
}
