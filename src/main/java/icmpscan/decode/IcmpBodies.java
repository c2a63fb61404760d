package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import io.kaitai.struct.KaitaiStream;

import icmpscan.ksy.Icmp;

/**
 * What messages of rarer types hold, read when it is asked for: each method is empty for messages of other types, and each part is empty
 * where its bytes were not captured. What is returned stays when the message moves on.
 */
public final class IcmpBodies {
    private static final int REST_OFFSET = 4;
    private static final int BODY_OFFSET = 8;
    private static final int WORD_BYTES = 4;

    private IcmpBodies() {}

    /**
     * Body of a timestamp request or reply (RFC 792 p. 16). Milliseconds since midnight UT; with the top bit set, a unit of the sender's own.
     *
     * @param originate when the requester sent
     * @param receive   when the responder received; 0 in requests
     * @param transmit  when the responder sent; 0 in requests
     */
    public record Timestamps(OptionalLong originate, OptionalLong receive, OptionalLong transmit) {}

    /**
     * Router advertisement (RFC 1256 section 3).
     *
     * @param addressCount    number of entries that it states
     * @param entryWords      size of an entry in 32-bit words that it states, 2 by the RFC
     * @param lifetimeSeconds how long the entries hold
     * @param entries         those that were captured, at most {@code addressCount}; none where entries are smaller than 2 words
     */
    public record RouterAdvertisement(
            int addressCount, int entryWords, int lifetimeSeconds, List<RouterEntry> entries) {
        public RouterAdvertisement {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A router that is advertised.
     *
     * @param address    its address
     * @param preference higher is preferred
     */
    public record RouterEntry(Ipv4Address address, int preference) {
        /** Whether the router may be taken as a default one; 0x80000000 as preference says never. */
        public boolean mayBeDefault() {
            return preference != Integer.MIN_VALUE;
        }
    }

    /**
     * Body of traceroute, type 30 (RFC 1393 section 2.3).
     *
     * @param outboundHops routers that the traced datagram passed
     * @param returnHops   routers that it passed on its way back, 0xFFFF in one on its way out
     * @param linkSpeed    bytes per second of the link that it leaves by
     * @param linkMtu      bytes
     */
    public record TracerouteBody(
            OptionalInt outboundHops, OptionalInt returnHops, OptionalLong linkSpeed, OptionalLong linkMtu) {}

    /**
     * What an extended echo reply says of the interface that was asked about (RFC 8335 section 3).
     *
     * @param state  of the address resolution: 0 reserved, 1 incomplete, 2 reachable, 3 stale, 4 delay, 5 probe, 6 failed
     * @param active whether the interface is active
     * @param ipv4   whether IPv4 runs on it
     * @param ipv6   whether IPv6 runs on it
     */
    public record InterfaceState(int state, boolean active, boolean ipv4, boolean ipv6) {}

    /** The times in a message of type 13 or 14. */
    public static Optional<Timestamps> timestamps(IcmpMessage message) {
        if (message.type != IcmpLayout.TIMESTAMP_REQUEST && message.type != IcmpLayout.TIMESTAMP_REPLY) {
            return Optional.empty();
        }
        Icmp.Timestamps times = new Icmp.Timestamps(padded(message, BODY_OFFSET, 12));
        return Optional.of(new Timestamps(
                captured(message, 12, times.originate()),
                captured(message, 16, times.receive()),
                captured(message, 20, times.transmit())));
    }

    /** The subnet mask in a message of type 17 or 18 (RFC 950 appendix I). */
    public static Optional<Ipv4Address> addressMask(IcmpMessage message) {
        boolean mask = message.type == IcmpLayout.MASK_REQUEST || message.type == IcmpLayout.MASK_REPLY;
        if (!mask || message.captured() < 12) {
            return Optional.empty();
        }
        return Optional.of(new Ipv4Address(new Icmp.AddressMask(padded(message, BODY_OFFSET, 4)).mask()));
    }

    /** The routers in a message of type 9; empty too where its first 8 bytes were not captured. */
    public static Optional<RouterAdvertisement> routerAdvertisement(IcmpMessage message) {
        if (message.type != IcmpLayout.ROUTER_ADVERTISEMENT || message.captured() < BODY_OFFSET) {
            return Optional.empty();
        }
        Icmp.RouterAdvertisement header = new Icmp.RouterAdvertisement(padded(message, REST_OFFSET, 4));
        List<RouterEntry> entries = new ArrayList<>();
        int entryBytes = header.entryWords() * WORD_BYTES;
        int offset = BODY_OFFSET;
        while (entryBytes >= 8 && entries.size() < header.addressCount() && message.captured() - offset >= 8) {
            Icmp.RouterEntry entry = new Icmp.RouterEntry(padded(message, offset, 8));
            entries.add(new RouterEntry(new Ipv4Address(entry.address()), entry.preference()));
            offset += entryBytes;
        }
        return Optional.of(
                new RouterAdvertisement(header.addressCount(), header.entryWords(), header.lifetime(), entries));
    }

    /** What a message of type 30 reports. */
    public static Optional<TracerouteBody> traceroute(IcmpMessage message) {
        if (message.type != IcmpLayout.TRACEROUTE) {
            return Optional.empty();
        }
        Icmp.Traceroute body = new Icmp.Traceroute(padded(message, BODY_OFFSET, 12));
        return Optional.of(new TracerouteBody(
                message.captured() >= 10 ? OptionalInt.of(body.outboundHops()) : OptionalInt.empty(),
                message.captured() >= 12 ? OptionalInt.of(body.returnHops()) : OptionalInt.empty(),
                captured(message, 16, body.linkSpeed()),
                captured(message, 20, body.linkMtu())));
    }

    /** Whether a message of type 42 asks about an interface of the node itself, and not of a neighbour (the L bit). */
    public static Optional<Boolean> asksAboutLocal(IcmpMessage message) {
        boolean request = message.type == IcmpLayout.EXTENDED_ECHO_REQUEST && message.captured() >= BODY_OFFSET;
        return request ? Optional.of((extendedEchoFlags(message) & 0x01) != 0) : Optional.empty();
    }

    /** What a message of type 43 says of the interface; without meaning where its code tells of an error. */
    public static Optional<InterfaceState> interfaceState(IcmpMessage message) {
        if (message.type != IcmpLayout.EXTENDED_ECHO_REPLY || message.captured() < BODY_OFFSET) {
            return Optional.empty();
        }
        int flags = extendedEchoFlags(message);
        return Optional.of(
                new InterfaceState(flags >>> 5, (flags & 0x04) != 0, (flags & 0x02) != 0, (flags & 0x01) != 0));
    }

    private static int extendedEchoFlags(IcmpMessage message) {
        return new Icmp.ExtendedEcho(padded(message, REST_OFFSET, 4)).flags();
    }

    private static OptionalLong captured(IcmpMessage message, int bytes, long value) {
        return message.captured() >= bytes ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** A stream of this many bytes of the message; those that were not captured read as zero. */
    private static KaitaiStream padded(IcmpMessage message, int offset, int length) {
        byte[] bytes = new byte[length];
        int there = Math.max(0, Math.min(length, message.captured() - offset));
        ByteBuffer captured = message.bytes;
        for (int i = 0; i < there; i++) {
            bytes[i] = captured.get(message.start + offset + i);
        }
        message.trace.copied(message.start + offset, message.end);
        return message.trace.copyStream(bytes);
    }
}
