package icmpscan.decode;

import java.nio.ByteBuffer;

/** Headers to put around an ICMP message in tests, each with what it carries; hex parts as in {@link IcmpFrames#hex}. */
final class Frames {
    static final String ADDRESSES = "02 00 00 00 00 02  02 00 00 00 00 01";

    private Frames() {}

    /** An echo request from 10.0.0.1 to 10.0.0.2 in its datagram, 36 bytes. */
    static byte[] echo() {
        return IcmpFrames.icmp("0800 0000 1234 0001 6162 6364 6566 6768").datagram();
    }

    /** A UDP datagram from 10.0.0.1 to 10.0.0.2 between ports that are no tunnel's. */
    static byte[] plainUdp() {
        return IcmpFrames.carrying(udpBytes(5353, 5354, new byte[12]))
                .protocol(17)
                .datagram();
    }

    /** The hex parts, then what they carry. */
    static byte[] before(byte[] carried, String... hexParts) {
        return IcmpFrames.join(IcmpFrames.hex(hexParts), carried);
    }

    static byte[] ethernet(int etherType, byte[] carried) {
        return before(carried, ADDRESSES, "%04x".formatted(etherType));
    }

    /** An IEEE 802.3 frame: LLC with the length before it. */
    static byte[] ethernetWithLength(byte[] carried) {
        return ethernet(carried.length, carried);
    }

    /** LLC and SNAP with an EtherType. */
    static byte[] snap(int etherType, byte[] carried) {
        return before(carried, "aaaa03 000000", "%04x".formatted(etherType));
    }

    /** Outer IPv4 from 192.0.2.1 to 192.0.2.2. */
    static byte[] ipv4(int protocol, byte[] carried) {
        return IcmpFrames.carrying(carried)
                .protocol(protocol)
                .source("192.0.2.1")
                .destination("192.0.2.2")
                .datagram();
    }

    static byte[] ipv6(int nextHeader, byte[] carried) {
        return before(
                carried,
                "60000000 %04x %02x 40".formatted(carried.length, nextHeader),
                "20010db8 00000000 00000000 00000001",
                "20010db8 00000000 00000000 00000002");
    }

    /** UDP to this port in outer IPv4 in Ethernet. */
    static byte[] udp(int destinationPort, byte[] carried) {
        return ethernet(0x0800, ipv4(17, udpBytes(49152, destinationPort, carried)));
    }

    static byte[] udpBytes(int sourcePort, int destinationPort, byte[] carried) {
        return ByteBuffer.allocate(8 + carried.length)
                .putShort((short) sourcePort)
                .putShort((short) destinationPort)
                .putShort((short) (8 + carried.length))
                .putShort((short) 0)
                .put(carried)
                .array();
    }

    /** GRE in outer IPv4 in Ethernet, its header and optional words given. */
    static byte[] gre(byte[] carried, String... hexParts) {
        return ethernet(0x0800, ipv4(47, before(carried, hexParts)));
    }

    /** The carried bytes and zeros after them. */
    static byte[] padded(byte[] carried, int zeros) {
        return IcmpFrames.join(carried, new byte[zeros]);
    }
}
