package icmpscan.tally;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecentKeysTest {
    private final RecentKeys recent = new RecentKeys(4);

    @Test
    void aKeyIsNewOnce() {
        assertTrue(recent.isNew(5));
        assertFalse(recent.isNew(5));
        assertTrue(recent.isNew(6));
        assertFalse(recent.isNew(5));
    }

    @Test
    void whatWasDisplacedIsNewAgain() {
        assertTrue(recent.isNew(5));
        assertTrue(recent.isNew(9), "of the same places");
        assertFalse(recent.isNew(5));
        assertTrue(recent.isNew(12), "there are two");
        assertTrue(recent.isNew(5), "the older one went");
        assertFalse(recent.isNew(12));
    }

    @Test
    void zeroIsAlwaysNew() {
        assertTrue(recent.isNew(0));
        assertTrue(recent.isNew(0));
    }

    @Test
    void itsRoomIsAPowerOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> new RecentKeys(12));
        assertThrows(IllegalArgumentException.class, () -> new RecentKeys(0));
        assertThrows(IllegalArgumentException.class, () -> new RecentKeys(1));
    }
}
