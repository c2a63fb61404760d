package icmpscan.decode;

import icmpscan.capture.HeaderStream;
import icmpscan.ksy.Icmp;

/** Bytes 4-7 of a message by the shape that its type gives them, as far as they were captured; notes unused bytes that are not zero. */
final class IcmpBody {
    private static final int OFFSET = 4;
    private static final int BYTES = 4;

    private IcmpBody() {}

    static void decode(Cursor cursor) {
        IcmpMessage message = cursor.message;
        if (IcmpLayout.identified(message.type)) {
            identified(cursor, message);
            return;
        }
        switch (message.type) {
            case IcmpLayout.UNREACHABLE, IcmpLayout.TIME_EXCEEDED -> unreachable(cursor, message);
            case IcmpLayout.REDIRECT -> {
                message.hasGateway = captured(message, 8);
                message.gateway = new Icmp.Redirect(body(cursor)).gateway();
            }
            case IcmpLayout.PARAMETER_PROBLEM -> parameterProblem(cursor, message);
            case IcmpLayout.EXTENDED_ECHO_REQUEST, IcmpLayout.EXTENDED_ECHO_REPLY -> extendedEcho(cursor, message);
            default -> rare(cursor, message);
        }
    }

    private static void identified(Cursor cursor, IcmpMessage message) {
        Icmp.Identified body = new Icmp.Identified(body(cursor));
        message.hasIdentifier = captured(message, 6);
        message.identifier = body.identifier();
        message.hasSequenceNumber = captured(message, 8);
        message.sequenceNumber = body.sequenceNumber();
    }

    private static void unreachable(Cursor cursor, IcmpMessage message) {
        Icmp.Unreachable body = new Icmp.Unreachable(body(cursor));
        boolean carriesMtu = message.type == IcmpLayout.UNREACHABLE && message.code == IcmpLayout.FRAGMENTATION_NEEDED;
        if (carriesMtu) {
            message.hasNextHopMtu = captured(message, 8);
            message.nextHopMtu = body.nextHopMtu();
        }
        message.quotedWords = body.quotedWords();
        unused(message, body.unused() | (carriesMtu ? 0 : body.nextHopMtu()));
    }

    private static void parameterProblem(Cursor cursor, IcmpMessage message) {
        Icmp.ParameterProblem body = new Icmp.ParameterProblem(body(cursor));
        message.hasPointer = captured(message, 5);
        message.pointer = body.pointer();
        message.quotedWords = body.quotedWords();
        unused(message, body.unused());
    }

    private static void extendedEcho(Cursor cursor, IcmpMessage message) {
        Icmp.ExtendedEcho body = new Icmp.ExtendedEcho(body(cursor));
        message.hasIdentifier = captured(message, 6);
        message.identifier = body.identifier();
        message.hasSequenceNumber = captured(message, 7);
        message.sequenceNumber = body.sequenceNumber();
        unused(message, body.flags() & (message.type == IcmpLayout.EXTENDED_ECHO_REQUEST ? 0xFE : 0x18));
    }

    private static void rare(Cursor cursor, IcmpMessage message) {
        switch (message.type) {
            case IcmpLayout.SOURCE_QUENCH, IcmpLayout.ROUTER_SOLICITATION ->
                unused(message, new Icmp.Unused(body(cursor)).unused());
            case IcmpLayout.SEAMOBY -> unused(message, new Icmp.Unused(body(cursor)).unused() & 0xFF_FFFF);
            case IcmpLayout.TRACEROUTE -> {
                Icmp.Identified traced = new Icmp.Identified(body(cursor));
                message.hasIdentifier = captured(message, 6);
                message.identifier = traced.identifier();
                unused(message, traced.sequenceNumber());
            }
            case IcmpLayout.CONVERSION_ERROR -> {
                message.hasPointer = captured(message, 8);
                message.pointer = new Icmp.ConversionError(body(cursor)).pointer();
            }
            case IcmpLayout.PHOTURIS -> {
                Icmp.Photuris photuris = new Icmp.Photuris(body(cursor));
                message.hasPointer = captured(message, 8);
                message.pointer = photuris.pointer();
                unused(message, photuris.reserved());
            }
            default -> {
                // The four bytes of other types are their own; nothing is made up of them.
            }
        }
    }

    private static HeaderStream body(Cursor cursor) {
        return cursor.padded(cursor.message.start + OFFSET, cursor.message.end, BYTES);
    }

    private static boolean captured(IcmpMessage message, int bytes) {
        return message.captured() >= bytes;
    }

    /** Bytes that were not captured read as zero, so that only what is there can be odd. */
    private static void unused(IcmpMessage message, long bits) {
        if (bits != 0) {
            message.mark(Anomaly.NONZERO_UNUSED);
        }
    }
}
