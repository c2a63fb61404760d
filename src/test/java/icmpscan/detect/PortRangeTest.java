package icmpscan.detect;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import icmpscan.session.ProbedService;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PortRangeTest {
    @Test
    void neighboursOfOneProtocolBecomeARange() {
        assertEquals(
                List.of(
                        new PortRange(6, 22, 22),
                        new PortRange(6, 80, 82),
                        new PortRange(17, 83, 83),
                        new PortRange(17, 85, 85)),
                PortRange.of(List.of(
                        tcp(22),
                        tcp(80),
                        tcp(81),
                        tcp(82),
                        new ProbedService(17, OptionalInt.of(83)),
                        new ProbedService(17, OptionalInt.of(85)),
                        new ProbedService(132, OptionalInt.empty()))));
    }

    @Test
    void orderOfASweep() {
        assertEquals(SweepOrder.ASCENDING, SweepOrder.of(List.of(1, 2, 9, Integer.MIN_VALUE, -1)), "unsigned");
        assertEquals(SweepOrder.DESCENDING, SweepOrder.of(List.of(-1, 9, 2)));
        assertEquals(SweepOrder.MIXED, SweepOrder.of(List.of(1, 9, 2, 8, 3)));
        assertEquals(
                SweepOrder.ASCENDING, SweepOrder.of(List.of(1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11)), "one in ten shuffled");
        assertEquals(SweepOrder.MIXED, SweepOrder.of(List.of(1, 2, 4, 3, 5, 6, 7, 9, 8, 10, 11)));
    }

    private static ProbedService tcp(int port) {
        return new ProbedService(6, OptionalInt.of(port));
    }
}
