package icmpscan.decode;

import java.util.HexFormat;
import java.util.StringJoiner;

/** All that a message says as one line of text, for comparisons; what it does not have is left out. */
public final class MessageText {
    private MessageText() {}

    public static String of(IcmpMessage message) {
        StringJoiner text = new StringJoiner(" ");
        text.add("frame " + message.fileNumber() + ":" + message.frameNumber() + "@" + message.interfaceId());
        text.add(message.timeKnown() ? Long.toString(message.epochNanos()) : "timeless");
        text.add(message.capturedLength() + "/" + message.originalLength());
        text.add(message.path() + " vlans " + message.vlanKey());
        text.add(message.hasSourceMac() ? "from " + Long.toHexString(message.sourceMac()) : "");
        text.add("ip " + Integer.toHexString(message.source()) + ">" + Integer.toHexString(message.destination()));
        text.add(message.timeToLive() + " " + message.typeOfService() + " " + message.identification());
        text.add(message.flagsAndOffset + " " + message.ipTotalLength() + " " + message.ipHeaderLength());
        text.add("reassembled " + message.reassembled() + " sampled " + message.samplingRate());
        text.add("icmp " + message.type() + "/" + message.code() + " " + message.checksumState());
        text.add(message.hasChecksum() ? "checksum " + message.checksum() : "");
        text.add(message.captured() + "/" + message.length() + " " + bytes(message));
        text.add(message.hasIdentifier() ? "id " + message.identifier() : "");
        text.add(message.hasSequenceNumber() ? "seq " + message.sequenceNumber() : "");
        text.add(message.hasGateway() ? "gateway " + message.gateway() : "");
        text.add(message.hasNextHopMtu() ? "mtu " + message.nextHopMtu() : "");
        text.add(message.hasPointer() ? "pointer " + message.pointer() : "");
        text.add("words " + message.quotedWords + " " + message.anomalies());
        text.add(message.hasExtensions() ? message.extensionForm() + " " + message.extensionObjects() : "");
        return text.add(quoted(message.quoted())).toString();
    }

    private static String bytes(IcmpMessage message) {
        byte[] bytes = new byte[message.captured()];
        message.bytes().get(message.start(), bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String quoted(QuotedDatagram quoted) {
        if (!quoted.present()) {
            return "quotes nothing " + quoted.captured() + quoted.hasHeader() + quoted.hasPorts()
                    + quoted.hasIcmpType();
        }
        StringJoiner text = new StringJoiner(" ", "quotes ", "");
        text.add(quoted.captured() + " " + quoted.headerLength() + " " + quoted.transportCaptured());
        text.add(quoted.hasSource() ? Integer.toHexString(quoted.source()) : "");
        text.add(quoted.hasHeader() ? Integer.toHexString(quoted.destination()) : "");
        text.add(quoted.hasProtocol() ? quoted.protocol() + " " + quoted.totalLength() : "");
        text.add(quoted.hasProtocol() ? quoted.timeToLive() + " " + quoted.typeOfService() : "");
        text.add(quoted.hasProtocol() ? quoted.identification() + " " + quoted.flagsAndOffset : "");
        text.add(quoted.hasPorts() ? quoted.sourcePort() + ">" + quoted.destinationPort() : "");
        text.add(quoted.hasTcpSequence() ? "tcp " + quoted.tcpSequence() : "");
        text.add(quoted.hasUdpLength() ? "udp " + quoted.udpLength() : "");
        text.add(quoted.hasIcmpType() ? "icmp " + quoted.icmpType() + "/" + quoted.icmpCode() : "");
        text.add(quoted.hasIcmpIdentifier() ? "id " + quoted.icmpIdentifier() : "");
        return text.add(quoted.hasIcmpSequence() ? "seq " + quoted.icmpSequence() : "")
                .toString();
    }
}
