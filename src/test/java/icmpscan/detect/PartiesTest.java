package icmpscan.detect;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import icmpscan.decode.Ipv4Address;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PartiesTest {
    private static final List<Integer> MANY =
            IntStream.range(0, Parties.NAMED + 5).boxed().toList();

    @Test
    void namesAreBoundedAndTheCountIsNot() {
        Parties parties = Parties.of(1, MANY.size(), MANY);
        assertEquals(Parties.NAMED, parties.targets().size());
        assertEquals(new Ipv4Address(0), parties.targets().get(0));
    }

    @Test
    void targetsOfNobodyAreAllCounted() {
        Parties parties = Parties.unnamed(MANY);
        assertEquals(Parties.NAMED + 5, parties.targetCount());
        assertEquals(Parties.NAMED, parties.targets().size());
    }
}
