package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ToldTest {
    private static final int ADDRESSES = 12;
    private static final List<FindingKind> KINDS = List.of(
            FindingKind.SMURF,
            FindingKind.TUNNEL,
            FindingKind.COVERT_CHANNEL,
            FindingKind.ROUTING_LOOP,
            FindingKind.PORT_SCAN);

    private static Finding random(Random random) {
        Optional<Address> actor =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new Ipv4Address(random.nextInt(ADDRESSES)));
        List<Address> targets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            targets.add(new Ipv4Address(random.nextInt(ADDRESSES)));
        }
        return new Finding(
                KINDS.get(random.nextInt(KINDS.size())),
                Severity.MEDIUM,
                90,
                new Parties(actor, targets.size(), targets),
                new Evidence(OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(), List.of(), false),
                List.of());
    }

    /** The plain version: every finding is looked at. */
    private static boolean isAbout(Finding finding, Address source, Address destination) {
        List<Address> targets = finding.parties().targets();
        Optional<Address> actor = finding.parties().actor();
        return switch (finding.kind()) {
            case SMURF -> targets.contains(destination) || targets.contains(source);
            case TUNNEL, COVERT_CHANNEL, ROUTING_LOOP ->
                (actor.filter(source::equals).isPresent() && targets.contains(destination))
                        || (actor.filter(destination::equals).isPresent() && targets.contains(source))
                        || (finding.kind() == FindingKind.ROUTING_LOOP && targets.contains(destination));
            default -> false;
        };
    }

    @Test
    void saysWhatAWalkOverAllFindingsSays() {
        Random random = new Random(792);
        int told = 0;
        for (int round = 0; round < 300; round++) {
            List<Finding> findings = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                findings.add(random(random));
            }
            Told index = Told.by(findings);
            for (int pair = 0; pair < ADDRESSES * ADDRESSES; pair++) {
                Address source = new Ipv4Address(pair / ADDRESSES);
                Address destination = new Ipv4Address(pair % ADDRESSES);
                boolean expected = findings.stream().anyMatch(finding -> isAbout(finding, source, destination));
                assertEquals(expected, index.about(source, destination), () -> source + " " + destination + findings);
                boolean named = findings.stream()
                        .anyMatch(finding ->
                                finding.parties().actor().filter(source::equals).isPresent());
                assertEquals(named, index.names(source), () -> source + " " + findings);
                told += expected ? 1 : 0;
            }
        }
        assertTrue(told > 1000, "both answers come about");
    }
}
