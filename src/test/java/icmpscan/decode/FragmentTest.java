package icmpscan.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;
import icmpscan.capture.RecordStamps;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What tests of fragments share: a decoder, its messages so far, and frames with a number and a time. */
abstract class FragmentTest {
    static final long SECOND = 1_000_000_000L;

    final List<IcmpMessage> messages = new ArrayList<>();
    final FrameDecoder decoder = new FrameDecoder(message -> messages.add(message.copy()));
    long frameNumber;
    long now;

    FrameOutcome decode(IcmpFrames frame) {
        return decode(RecordFixture.of(1, frame.frame()));
    }

    FrameOutcome decode(PacketRecord record) {
        return decoder.decode(RecordStamps.at(record, ++frameNumber, now));
    }

    IcmpMessage only() {
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    List<Long> frameNumbers() {
        return messages.stream().map(IcmpMessage::frameNumber).toList();
    }

    static byte[] bytes(IcmpMessage message) {
        byte[] bytes = new byte[message.captured()];
        message.bytes().get(message.start(), bytes);
        return bytes;
    }

    static IcmpFrames whole() {
        return IcmpFrames.icmp("0800 0000 1234 0001");
    }

    /** An echo request of this many bytes, no two 8-byte units of it the same. */
    static byte[] echo(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        System.arraycopy(IcmpFrames.hex("0800 0000 fedc 0007"), 0, bytes, 0, 8);
        return IcmpFrames.message(bytes);
    }

    static IcmpFrames fragment(byte[] payload, int offset, boolean more) {
        return IcmpFrames.carrying(payload).fragment(offset, more);
    }

    /** The message in fragments of this many bytes, a multiple of 8; offsets that 13 bits cannot hold are left out. */
    static List<IcmpFrames> fragments(byte[] message, int fragmentBytes) {
        List<IcmpFrames> fragments = new ArrayList<>();
        for (int offset = 0; offset < message.length && offset <= 8191 * 8; offset += fragmentBytes) {
            int end = Math.min(message.length, offset + fragmentBytes);
            fragments.add(fragment(Arrays.copyOfRange(message, offset, end), offset, end < message.length));
        }
        return fragments;
    }
}
