package icmpscan.decode;

import java.nio.ByteBuffer;

/** sFlow version 5 datagrams for tests. */
final class Sflow {
    private Sflow() {}

    /** A datagram of an agent with an IPv4 address. */
    static byte[] datagram(byte[]... samples) {
        return IcmpFrames.join(numbers(5, 1, 0x0A0000FE, 0, 1, 1000, samples.length), IcmpFrames.join(samples));
    }

    /** A flow sample with one sampled header, which is the whole frame. */
    static byte[] flowSample(long rate, int protocol, byte[] frame) {
        return flowSample(rate, header(protocol, frame.length, 0, frame));
    }

    static byte[] flowSample(long rate, byte[]... records) {
        return entry(1, IcmpFrames.join(numbers(1, 7, rate, 4096, 0, 7, 8, records.length), IcmpFrames.join(records)));
    }

    static byte[] expandedFlowSample(long rate, int protocol, byte[] frame) {
        return entry(
                3,
                IcmpFrames.join(
                        numbers(1, 0, 7, rate, 4096, 0, 0, 7, 0, 8, 1), header(protocol, frame.length, 0, frame)));
    }

    /** The record of a sampled header: the frame's bytes that were kept, of so many on the wire and so many taken off. */
    static byte[] header(int protocol, long frameLength, long stripped, byte[] kept) {
        byte[] padding = new byte[-kept.length & 3];
        return entry(1, IcmpFrames.join(numbers(protocol, frameLength, stripped, kept.length), kept, padding));
    }

    static byte[] entry(long format, byte[] content) {
        return IcmpFrames.join(numbers(format, content.length), content);
    }

    static byte[] numbers(long... numbers) {
        ByteBuffer out = ByteBuffer.allocate(4 * numbers.length);
        for (long number : numbers) {
            out.putInt((int) number);
        }
        return out.array();
    }
}
