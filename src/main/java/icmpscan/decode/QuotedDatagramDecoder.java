package icmpscan.decode;

import icmpscan.ksy.Icmp;
import icmpscan.ksy.Ipv4;
import icmpscan.ksy.Transport;

/**
 * The datagram that an error quotes, as far as its bytes go: IPv4 header, ports, TCP sequence number, UDP length, inner ICMP header. Transport
 * headers stand after the quoted header's own length, options included.
 */
final class QuotedDatagramDecoder {
    private static final int IPV4_BYTES = 20;
    private static final int PORTS_BYTES = 4;
    private static final int EIGHT = 8;

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int DCCP = 33;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private QuotedDatagramDecoder() {}

    static void decode(Cursor cursor, int start) {
        IcmpMessage message = cursor.message;
        int end = quotationEnd(message);
        int captured = end - start;
        if (captured <= 0) {
            return;
        }
        Ipv4.Header header = new Ipv4.Header(cursor.padded(start, end, IPV4_BYTES));
        if (header.versionAndHeaderLength() >>> 4 != 4) {
            message.mark(Anomaly.QUOTE_NOT_IPV4);
            return;
        }
        QuotedDatagram quoted = message.quote();
        quoted.present = true;
        take(header, quoted);
        if (captured >= IPV4_BYTES && quoted.totalLength >= Math.max(quoted.headerLength, IPV4_BYTES)) {
            captured = Math.min(captured, quoted.totalLength);
        }
        quoted.captured = captured;
        if (quoted.headerLength < IPV4_BYTES) {
            message.mark(Anomaly.QUOTE_BAD_HEADER_LENGTH);
            return;
        }
        quoted.transportCaptured = Math.max(0, captured - quoted.headerLength);
        if (quoted.fragmentOffset() == 0) {
            transport(cursor, quoted, start + quoted.headerLength, start + captured);
        }
    }

    /** Where the quotation ends at the latest: where the extension begins, or the message's captured end. */
    private static int quotationEnd(IcmpMessage message) {
        return message.hasExtensions() ? message.extensionStart : message.end;
    }

    private static void take(Ipv4.Header header, QuotedDatagram quoted) {
        quoted.headerLength = (header.versionAndHeaderLength() & 0xF) * 4;
        quoted.typeOfService = header.typeOfService();
        quoted.totalLength = header.totalLength();
        quoted.identification = header.identification();
        quoted.flagsAndOffset = header.flagsAndFragmentOffset();
        quoted.timeToLive = header.timeToLive();
        quoted.protocol = header.protocol();
        quoted.source = header.source();
        quoted.destination = header.destination();
    }

    private static void transport(Cursor cursor, QuotedDatagram quoted, int start, int end) {
        if (quoted.protocol == Ipv4Layer.ICMP) {
            icmp(cursor, quoted, start, end);
        } else if (hasPorts(quoted.protocol) && end - start >= PORTS_BYTES) {
            Transport.Ports ports = new Transport.Ports(cursor.padded(start, end, PORTS_BYTES));
            quoted.hasPorts = true;
            quoted.sourcePort = ports.sourcePort();
            quoted.destinationPort = ports.destinationPort();
            afterPorts(cursor, quoted, start + PORTS_BYTES, end);
        }
    }

    private static void afterPorts(Cursor cursor, QuotedDatagram quoted, int start, int end) {
        if (quoted.protocol == TCP && end - start >= 4) {
            quoted.hasTcpSequence = true;
            quoted.tcpSequence = new Transport.TcpSequence(cursor.padded(start, end, 4)).sequenceNumber();
        } else if (quoted.protocol == UDP && end - start >= 2) {
            quoted.udpLength = new Transport.UdpLengthAndChecksum(cursor.padded(start, end, 4)).length();
        }
    }

    private static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP || protocol == SCTP || protocol == DCCP || protocol == UDP_LITE;
    }

    private static void icmp(Cursor cursor, QuotedDatagram quoted, int start, int end) {
        Icmp.Header header = new Icmp.Header(cursor.padded(start, end, 4));
        quoted.icmpType = header.messageType();
        quoted.icmpCode = header.code();
        if (end - start >= 6 && IcmpLayout.identified(quoted.icmpType)) {
            Icmp.Identified body = new Icmp.Identified(cursor.padded(start + 4, end, 4));
            quoted.hasIcmpIdentifier = true;
            quoted.icmpIdentifier = body.identifier();
            quoted.hasIcmpSequence = end - start >= EIGHT;
            quoted.icmpSequence = body.sequenceNumber();
        }
    }
}
