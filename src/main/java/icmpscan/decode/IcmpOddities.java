package icmpscan.decode;

import icmpscan.ksy.Icmp;

/** Marks what is odd about a decoded message: RFC 1122 section 3.2.2, RFC 1812 section 4.3.2 and what single types ask for. */
final class IcmpOddities {
    private static final int BROADCAST = 0xFFFF_FFFF;
    private static final int MIN_REASONABLE_MTU = 576;
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final int ETHERNET_LEAST_WITH_FCS = 64;
    private static final int FCS_BYTES = 4;

    private IcmpOddities() {}

    static void mark(Cursor cursor) {
        IcmpMessage message = cursor.message;
        if (cursor.end < cursor.wireEnd) {
            message.mark(Anomaly.TRUNCATED);
        }
        if (message.checksumState == ChecksumState.BAD) {
            message.mark(Anomaly.BAD_CHECKSUM);
        }
        if (message.moreFragments()) {
            message.mark(Anomaly.IP_FRAGMENT);
        }
        if (!message.firstFragment() && message.length < IcmpLayout.leastBytes(message.type) && !quotesWhole(message)) {
            message.mark(Anomaly.SHORT);
        }
        padding(cursor);
        if (IcmpLayout.quotes(message.type)) {
            error(message);
            quotation(message, message.quoted);
        } else {
            query(cursor, message);
        }
    }

    /** A datagram shorter than 28 bytes can only be quoted shorter. */
    private static boolean quotesWhole(IcmpMessage message) {
        return message.quoted.hasHeader()
                && message.quoted.totalLength >= Ipv4Layer.HEADER_BYTES
                && message.length - 8 >= message.quoted.totalLength;
    }

    /** What follows the datagram in its frame should be zeros; a possible frame check sequence at the very end does not count. */
    private static void padding(Cursor cursor) {
        boolean wholeFrame = cursor.end == cursor.wireEnd && cursor.wireEnd < cursor.frameEnd;
        int end = cursor.frameEnd - cursor.frameStart >= ETHERNET_LEAST_WITH_FCS
                ? cursor.frameEnd - FCS_BYTES
                : cursor.frameEnd;
        for (int i = cursor.end; wholeFrame && i < end; i++) {
            if (cursor.bytes.get(i) != 0) {
                cursor.message.mark(Anomaly.NONZERO_PADDING);
                return;
            }
        }
    }

    private static void error(IcmpMessage message) {
        if (isGroup(message.destination) || isGroup(message.source)) {
            message.mark(Anomaly.ERROR_TO_BROADCAST);
        }
        if (message.length <= 8 && !message.firstFragment()) {
            message.mark(Anomaly.QUOTE_MISSING);
        }
        if (message.hasNextHopMtu) {
            mtu(message);
        }
        if (message.hasGateway) {
            redirect(message);
        }
    }

    private static void mtu(IcmpMessage message) {
        if (message.nextHopMtu == 0) {
            message.mark(Anomaly.MTU_ZERO);
        } else if (message.nextHopMtu < MIN_REASONABLE_MTU) {
            message.mark(Anomaly.MTU_SMALL);
        }
        QuotedDatagram quoted = message.quoted;
        if (quoted.hasProtocol() && message.nextHopMtu != 0 && message.nextHopMtu >= quoted.totalLength) {
            message.mark(Anomaly.MTU_USELESS);
        }
        if (quoted.hasProtocol() && !quoted.dontFragment()) {
            message.mark(Anomaly.DF_CLEAR);
        }
    }

    private static void redirect(IcmpMessage message) {
        int gateway = message.gateway;
        if (gateway == message.source || (message.quoted.hasHeader() && gateway == message.quoted.destination)) {
            message.mark(Anomaly.REDIRECT_SELF);
        }
        if (gateway >>> 8 != message.destination >>> 8) {
            message.mark(Anomaly.REDIRECT_OFF_LINK);
        }
    }

    private static void quotation(IcmpMessage message, QuotedDatagram quoted) {
        int least = quoted.hasHeader() ? leastQuoted(quoted) : Ipv4Layer.HEADER_BYTES;
        if (message.length > 8 && message.length - 8 < least && !message.firstFragment()) {
            message.mark(Anomaly.QUOTE_TRUNCATED);
        }
        if (!quoted.hasHeader()) {
            return;
        }
        if (quoted.hasIcmpType() && IcmpLayout.quotes(quoted.icmpType)) {
            message.mark(Anomaly.QUOTES_ERROR);
        }
        if (isGroup(quoted.destination)) {
            message.mark(Anomaly.QUOTES_BROADCAST);
        }
        if (quoted.fragmentOffset() != 0) {
            message.mark(
                    message.type == IcmpLayout.TIME_EXCEEDED && message.code == 1
                            ? Anomaly.REASSEMBLY_LATE
                            : Anomaly.QUOTES_LATER_FRAGMENT);
        }
        if (!isOneHost(quoted.source)) {
            message.mark(Anomaly.QUOTES_NO_HOST);
        }
        if (quoted.source != message.destination) {
            message.mark(Anomaly.QUOTE_OTHER_SOURCE);
        }
    }

    /** The header and 8 bytes (RFC 792), or all of a datagram that was shorter. A total length below the header's says nothing. */
    private static int leastQuoted(QuotedDatagram quoted) {
        int least = quoted.headerLength + 8;
        return quoted.totalLength >= quoted.headerLength ? Math.min(least, quoted.totalLength) : least;
    }

    private static void query(Cursor cursor, IcmpMessage message) {
        boolean echo = message.type == IcmpLayout.ECHO_REQUEST;
        if (echo && (isGroup(message.destination) || (message.destination & 0xFF) == 0xFF)) {
            message.mark(Anomaly.ECHO_TO_BROADCAST);
        }
        boolean timestamp = message.type == IcmpLayout.TIMESTAMP_REQUEST || message.type == IcmpLayout.TIMESTAMP_REPLY;
        if (timestamp && message.captured() >= 20) {
            Icmp.Timestamps times = new Icmp.Timestamps(cursor.padded(message.start + 8, message.end, 12));
            if (beyondDay(times.originate()) || beyondDay(times.receive()) || beyondDay(times.transmit())) {
                message.mark(Anomaly.TIMESTAMP_RANGE);
            }
        }
    }

    /** With the top bit set a timestamp is in a unit of the sender's own (RFC 792 p. 16). */
    private static boolean beyondDay(long timestamp) {
        return timestamp >>> 31 == 0 && timestamp >= MILLIS_PER_DAY;
    }

    private static boolean isGroup(int address) {
        return address == BROADCAST || address >>> 28 == 0xE;
    }

    /** Not 0/8, 127/8, 224/4 or 240/4 (RFC 1122 section 3.2.1.3). */
    private static boolean isOneHost(int address) {
        int first = address >>> 24;
        return first != 0 && first != 127 && first < 224;
    }
}
