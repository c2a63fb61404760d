package icmpscan.detect;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

class WormSpreadDetectorTest {
    @Test
    void oneServiceAtMadeUpAddressesIsAWormAndNoSweep() {
        Random random = new Random(1);
        Scene scene = new Scene();
        scene.times(300, i -> {
            String target = "10." + (60 + i % 2) + "." + random.nextInt(256) + "." + i / 2;
            scene.absent(target, 445, 80L * i).absent(target, 445, 80L * i + 1000);
        });

        Finding finding = scene.only();

        assertEquals("worm-spread/" + ACTOR, finding.id());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(300, value(finding, "distinct_hosts"));
    }

    @ParameterizedTest(name = "{0} hosts in {1} networks, {2} services, every {3} ms: {4}")
    @CsvSource({
        "20, 20, 1, 1000, WORM_SPREAD MEDIUM, the least",
        "19, 19, 1, 1000, HOST_SWEEP MEDIUM, one host too few",
        "50, 40, 1, 1000, WORM_SPREAD HIGH, many",
        "40, 5, 1, 1000, WORM_SPREAD MEDIUM, as few networks as may be",
        "40, 4, 1, 1000, HOST_SWEEP MEDIUM, a sweep of four networks",
        "40, 30, 3, 1000, WORM_SPREAD MEDIUM, three ways in",
        "40, 30, 4, 1000, HOST_SWEEP MEDIUM, a list of ports",
        "49, 40, 1, 90000, HOST_SWEEP MEDIUM, a resolver that meets dead servers",
        "50, 40, 1, 90000, WORM_SPREAD HIGH, too many for that",
    })
    void theThresholdsAre(int hosts, int networks, int services, int millis, String expected, String why) {
        Scene scene = new Scene();
        int[] shuffled = new Random(7).ints(0, hosts).distinct().limit(hosts).toArray();
        scene.times(
                hosts,
                i -> scene.absent(
                        "10.66." + 3 * (shuffled[i] % networks) + "." + (100 + shuffled[i] / networks),
                        445 + i % services,
                        (long) millis * i));

        Finding finding = scene.only();

        assertEquals(expected, finding.kind() + " " + finding.severity(), why);
    }

    @Test
    void oneNetworkAfterTheOtherIsASweepAlsoWhenErrorsComeInBursts() {
        Scene scene = new Scene();
        Random random = new Random(3);
        for (int burst = 0; burst < 40; burst++) {
            for (int i : random.ints(0, 30).distinct().limit(30).toArray()) {
                int number = burst * 30 + i;
                scene.absent("10.66." + number / 250 * 4 + "." + number % 250, 161, 1000L * burst);
            }
        }

        assertEquals(FindingKind.HOST_SWEEP, scene.only().kind());
    }

    @Test
    void whatOnlyPingsMetIsNoWorm() {
        Scene scene = new Scene();
        Random random = new Random(5);
        scene.times(60, i -> scene.absentToPing("10.66." + random.nextInt(256) + "." + i, 100L * i));

        assertEquals(
                List.of(FindingKind.HOST_SWEEP),
                scene.findings().stream().map(Finding::kind).toList());
    }
}
