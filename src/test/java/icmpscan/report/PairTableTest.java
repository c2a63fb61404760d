package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.Ipv4Address;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PairTableTest {
    private static final Ipv4Address LOW = new Ipv4Address(0x0A00_0001);
    private static final Ipv4Address HIGH = new Ipv4Address(0xC0A8_0001);
    private static final Ipv4Address OTHER = new Ipv4Address(0xFFFF_FFFF);

    private record Flow(Ipv4Address from, Ipv4Address to, int number) {}

    private final PairTable<Flow> table = PairTable.of(
            List.of(
                    new Flow(HIGH, OTHER, 1),
                    new Flow(HIGH, LOW, 2),
                    new Flow(LOW, OTHER, 3),
                    new Flow(LOW, HIGH, 4),
                    new Flow(HIGH, LOW, 5)),
            Flow::from,
            Flow::to);

    private List<Integer> between(Ipv4Address one, Ipv4Address other) {
        return table.between(one, other).stream().map(Flow::number).toList();
    }

    @Test
    void findsAllOfAPairInTheirOrderWhicheverAddressComesFirst() {
        assertEquals(List.of(2, 4, 5), between(LOW, HIGH));
        assertEquals(List.of(2, 4, 5), between(HIGH, LOW));
        assertEquals(List.of(3), between(OTHER, LOW));
        assertEquals(List.of(1), between(OTHER, HIGH));
    }

    @Test
    void ofOthersThereIsNone() {
        assertEquals(List.of(), between(LOW, LOW));
        assertEquals(List.of(), between(OTHER, OTHER));
    }
}
