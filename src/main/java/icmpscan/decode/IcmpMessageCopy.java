package icmpscan.decode;

import java.nio.ByteBuffer;

/** Copies of messages for those who keep them: field by field, and the bytes of the ICMP message alone. */
final class IcmpMessageCopy {
    private IcmpMessageCopy() {}

    static IcmpMessage of(IcmpMessage from) {
        IcmpMessage to = new IcmpMessage();
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
        to.path.copyFrom(from.path);
        to.quoted.copyFrom(from.quoted);
        to.anomalies.addAll(from.anomalies);
        copyBytes(from, to);
        return to;
    }

    private static void copyBytes(IcmpMessage from, IcmpMessage to) {
        byte[] own = new byte[from.captured()];
        from.bytes.get(from.start, own);
        to.bytes = ByteBuffer.wrap(own);
        to.start = 0;
        to.end = own.length;
        to.extensionStart = from.extensionStart - from.start;
        to.extensionEnd = from.extensionEnd - from.start;
    }
}
