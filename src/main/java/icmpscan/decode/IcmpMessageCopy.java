package icmpscan.decode;

import java.nio.ByteBuffer;

/** Copies of messages for those who keep them: field by field, and of the bytes those of the ICMP message alone. */
final class IcmpMessageCopy {
    private IcmpMessageCopy() {}

    static IcmpMessage of(IcmpMessage from) {
        IcmpMessage to = new IcmpMessage();
        copyFields(from, to, EncapsulationPath.copyOf(from.path));
        copyBytes(from, to);
        return to;
    }

    /** Gives the other bytes of its own. */
    static void copyBytes(IcmpMessage from, IcmpMessage to) {
        ByteBuffer own = ByteBuffer.allocate(from.captured());
        copyBytes(from, to, own, 0);
    }

    /** Gives the other its bytes in {@code own}, from this index on; they must fit. */
    static void copyBytes(IcmpMessage from, IcmpMessage to, ByteBuffer own, int index) {
        own.put(index, from.bytes, from.start, from.captured());
        to.bytes = own;
        to.start = index;
        to.end = index + from.captured();
        to.extensionStart = index + from.extensionStart - from.start;
        to.extensionEnd = index + from.extensionEnd - from.start;
    }

    private static void copyQuoted(IcmpMessage from, IcmpMessage to) {
        if (to.quoted == QuotedDatagram.NONE) {
            to.quoted = new QuotedDatagram();
        }
        to.quoted.copyFrom(from.quoted);
    }

    /** Copies everything but the bytes, with an equal path. What a message does not quote is not copied: most quote nothing. */
    static void copyFields(IcmpMessage from, IcmpMessage to, EncapsulationPath path) {
        to.fileNumber = from.fileNumber;
        to.frameNumber = from.frameNumber;
        to.timeKnown = from.timeKnown;
        to.epochNanos = from.epochNanos;
        to.capturedLength = from.capturedLength;
        to.originalLength = from.originalLength;
        to.interfaceId = from.interfaceId;
        to.vlanCount = from.vlanCount;
        to.vlans = from.vlans;
        to.hasSourceMac = from.hasSourceMac;
        to.sourceMac = from.sourceMac;
        to.source = from.source;
        to.destination = from.destination;
        to.timeToLive = from.timeToLive;
        to.typeOfService = from.typeOfService;
        to.identification = from.identification;
        to.flagsAndOffset = from.flagsAndOffset;
        to.ipTotalLength = from.ipTotalLength;
        to.ipHeaderLength = from.ipHeaderLength;
        to.reassembled = from.reassembled;
        to.samplingRate = from.samplingRate;
        to.type = from.type;
        to.code = from.code;
        to.checksum = from.checksum;
        to.checksumState = from.checksumState;
        to.length = from.length;
        to.identifier = from.identifier;
        to.sequenceNumber = from.sequenceNumber;
        to.gateway = from.gateway;
        to.nextHopMtu = from.nextHopMtu;
        to.pointer = from.pointer;
        to.quotedWords = from.quotedWords;
        to.hasIdentifier = from.hasIdentifier;
        to.hasSequenceNumber = from.hasSequenceNumber;
        to.hasGateway = from.hasGateway;
        to.hasNextHopMtu = from.hasNextHopMtu;
        to.hasPointer = from.hasPointer;
        to.extensionForm = from.extensionForm;
        to.path = path;
        to.anomalies = from.anomalies;
        if (from.quoted.present || to.quoted.present) {
            copyQuoted(from, to);
        }
    }
}
