package icmpscan.detect;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressSpreadTest {
    @Test
    void correlationIsThatOfRanksAsUnsignedNumbers() {
        assertEquals(100, AddressSpread.rankCorrelation(List.of(1, 2, 0x7FFF_FFFF, 0x8000_0000, -1)));
        assertEquals(-100, AddressSpread.rankCorrelation(List.of(-1, 9, 1)));
        assertEquals(50, AddressSpread.rankCorrelation(List.of(1, 3, 2)));
        assertEquals(0, AddressSpread.rankCorrelation(List.of(7)));
        assertEquals(0, AddressSpread.rankCorrelation(List.of()));
    }

    @Test
    void twentyRandomAddressesAreScatteredNearlyAlways() {
        int scattered = 0;
        for (int seed = 0; seed < 1000; seed++) {
            List<Integer> addresses =
                    new Random(seed).ints(20).distinct().boxed().toList();
            scattered += AddressSpread.isScattered(addresses) ? 1 : 0;
        }
        assertTrue(scattered > 950, "only " + scattered + " of 1000");
    }

    @Test
    void neitherUpNorDownIsScattered() {
        List<Integer> up = IntStream.range(0, 100).boxed().toList();
        List<Integer> down = IntStream.range(0, 100).map(i -> 100 - i).boxed().toList();

        assertFalse(AddressSpread.isScattered(up));
        assertFalse(AddressSpread.isScattered(down));
    }

    @Test
    void networksAreOf24Bits() {
        assertEquals(2, AddressSpread.networks(List.of(0x0A000001, 0x0A0000FF, 0x0A000100)));
    }
}
