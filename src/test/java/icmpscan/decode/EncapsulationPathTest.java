package icmpscan.decode;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

class EncapsulationPathTest {
    private final EncapsulationPath none = new EncapsulationPath();

    @Test
    void isTheSameForTheSameHeaders() {
        EncapsulationPath plain = none.with("eth").with("ip");
        EncapsulationPath tagged = none.with("eth").with("vlan").with("ip");
        assertEquals("eth:ip", plain.toString());
        assertEquals("eth:vlan:ip", tagged.toString());
        assertEquals("", none.toString());
        assertSame(plain, none.with("eth").with("ip"));
        assertEquals(3, tagged.depth());
    }

    @Test
    void endsAtItsGreatestDepth() {
        EncapsulationPath path = none;
        for (int depth = 1; depth <= EncapsulationPath.MAX_DEPTH; depth++) {
            path = path.with("ip");
            assertEquals(depth, path.depth());
        }
        assertNull(path.with("ip"));
    }

    /** Beyond what is remembered a path is made anew each time, and says the same. */
    @Test
    void remembersNoMoreThanItShould() {
        for (int i = 0; i < EncapsulationPath.MAX_KNOWN; i++) {
            assertSame(none.with("known " + i), none.with("known " + i));
        }
        assertNotSame(none.with("other"), none.with("other"));
        assertEquals("other:ip", none.with("other").with("ip").toString());
        assertEquals("known 1", none.with("known 1").toString());
    }
}
