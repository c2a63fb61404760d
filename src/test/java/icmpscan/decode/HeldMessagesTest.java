package icmpscan.decode;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages come in the order of their frames, and none waits for fragments longer than it should. */
class HeldMessagesTest extends FragmentTest {
    @Test
    void copiesNothingWhileNothingWaits() {
        List<IcmpMessage> views = new ArrayList<>();
        FrameDecoder direct = new FrameDecoder(views::add);
        PacketRecord record = RecordFixture.of(1, whole().frame());
        direct.decode(record);
        direct.decode(record);
        assertSame(views.get(0), views.get(1));
        assertSame(record.bytes(), views.get(0).bytes());
    }

    @Test
    void keepsMessagesInFrameOrder() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        decode(whole());
        decode(fragments.get(1));
        decode(whole());
        assertEquals(List.of(), messages);
        decode(fragments.get(2));
        decode(whole());
        assertEquals(List.of(1L, 2L, 4L, 6L), frameNumbers());
        assertTrue(messages.get(0).reassembled());
        assertEquals(0x1234, messages.get(2).identifier());
    }

    @Test
    void keepsFrameOrderAmongSeveralOpenDatagrams() {
        List<IcmpFrames> ones = fragments(echo(2000), 1480);
        List<IcmpFrames> twos = fragments(echo(2000), 1480);
        twos.forEach(fragment -> fragment.identification(2));
        decode(ones.get(0));
        decode(twos.get(0));
        decode(whole());
        decode(twos.get(1));
        assertEquals(List.of(), messages);
        decode(ones.get(1));
        assertEquals(List.of(1L, 2L, 3L), frameNumbers());
        assertTrue(messages.get(0).reassembled() && messages.get(1).reassembled());
    }

    @Test
    void letsOthersWaitForASecondAtMost() {
        List<IcmpFrames> fragments = fragments(echo(3000), 1480);
        decode(fragments.get(0));
        now = SECOND;
        decode(whole());
        assertEquals(List.of(), messages);
        now = SECOND + 1;
        decode(whole());
        assertEquals(List.of(1L, 2L, 3L), frameNumbers());
        assertTrue(messages.get(0).firstFragment());
        decode(fragments.get(1));
        decode(fragments.get(2));
        assertEquals(3, messages.size(), "handed on once");
        assertEquals(new FragmentCounts(0, 1, 1, 0, 0, 0), decoder.fragmentCounts());
    }

    @Test
    void letsNoMoreWaitThanItHasRoomFor() {
        decode(fragments(echo(3000), 1480).get(0));
        for (int i = 1; i < HeldMessages.MAX_MESSAGES; i++) {
            decode(whole());
        }
        assertEquals(List.of(), messages);
        decode(whole());
        assertEquals(HeldMessages.MAX_MESSAGES + 1, messages.size());
        assertTrue(messages.get(0).firstFragment());
    }
}
