package icmpscan.decode;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.RecordFixture;

/** What became of one Ethernet frame, for tests: the outcome, and the message or null. */
record Decoding(FrameOutcome outcome, IcmpMessage message) {
    static Decoding of(byte[] frame) {
        return of(frame, frame.length);
    }

    static Decoding of(byte[] captured, long originalLength) {
        return of(RecordFixture.of(1, captured, originalLength));
    }

    static Decoding of(PacketRecord record) {
        IcmpMessage[] message = new IcmpMessage[1];
        FrameDecoder decoder = new FrameDecoder(each -> message[0] = each);
        FrameOutcome outcome = decoder.decode(record);
        decoder.finish();
        return new Decoding(outcome, message[0]);
    }

    /** The message of a frame that must hold one. */
    static IcmpMessage message(IcmpFrames frame) {
        Decoding decoding = of(frame.frame());
        if (decoding.message == null) {
            throw new AssertionError("no message but " + decoding.outcome);
        }
        return decoding.message;
    }
}
