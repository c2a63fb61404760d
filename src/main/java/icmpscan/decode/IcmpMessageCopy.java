package icmpscan.decode;

import java.nio.ByteBuffer;

/** Copies of messages for those who keep them: field by field, and of the bytes those of the ICMP message alone. */
final class IcmpMessageCopy {
    private IcmpMessageCopy() {}

    static IcmpMessage of(IcmpMessage from) {
        IcmpMessage to = new IcmpMessage();
        copyFields(from, to);
        moveBytes(to, ByteBuffer.allocate(from.captured()), 0);
        return to;
    }

    /** Copies the message's bytes to {@code own}, from this index on, and has it refer to them; they must fit. */
    static void moveBytes(IcmpMessage message, ByteBuffer own, int index) {
        int distance = index - message.start;
        own.put(index, message.bytes, message.start, message.captured());
        message.bytes = own;
        message.start += distance;
        message.end += distance;
        message.extensionStart += distance;
        message.extensionEnd += distance;
    }

    /** Copies everything; the bytes stay where they are. */
    static void copyFields(IcmpMessage from, IcmpMessage to) {
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
        to.bytes = from.bytes;
        to.start = from.start;
        to.end = from.end;
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
        to.extensionStart = from.extensionStart;
        to.extensionEnd = from.extensionEnd;
        to.path = from.path;
        to.anomalies = from.anomalies;
        if (from.quoted.present) {
            to.quote().copyFrom(from.quoted);
        } else {
            to.quoted = QuotedDatagram.NONE;
        }
    }
}
