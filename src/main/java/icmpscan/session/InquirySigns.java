package icmpscan.session;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;

/**
 * Tells which {@link InquiryKind} a message is, asks for or answers.
 *
 * @see <a href="https://nmap.org/book/osdetect-methods.html">nmap, TCP/IP fingerprinting methods (IE, U1)</a>
 */
final class InquirySigns {
    private static final int FIRST_ECHO_CODE = 9;
    private static final int FIRST_ECHO_SEQUENCE = 295;
    private static final int FIRST_ECHO_LENGTH = 8 + 120;

    private static final int SECOND_ECHO_TYPE_OF_SERVICE = 4;
    private static final int SECOND_ECHO_SEQUENCE = 296;
    private static final int SECOND_ECHO_LENGTH = 8 + 150;

    private static final int UDP_IDENTIFICATION = 0x1042;
    private static final int UDP_LENGTH = 8 + 300;

    private InquirySigns() {}

    /** What it is; null for nothing of the kind, as nearly all messages are. */
    static InquiryKind of(IcmpMessage message) {
        return switch (message.type()) {
            case 0 -> ofEchoReply(message);
            case 8 -> ofEcho(message);
            case 3 -> isNmapUdp(message.quoted()) ? InquiryKind.NMAP_UDP : null;
            case 13, 14 -> InquiryKind.TIMESTAMP;
            case 15, 16 -> InquiryKind.INFORMATION;
            case 17, 18 -> InquiryKind.ADDRESS_MASK;
            case 37, 38 -> InquiryKind.DOMAIN_NAME;
            case 42, 43 -> InquiryKind.EXTENDED_ECHO;
            default -> null;
        };
    }

    private static InquiryKind ofEcho(IcmpMessage message) {
        if (message.code() != 0) {
            boolean first = message.code() == FIRST_ECHO_CODE && isFirstOfNmap(message);
            return first ? InquiryKind.NMAP_FIRST_ECHO : InquiryKind.ECHO_WITH_CODE;
        }
        return message.typeOfService() == SECOND_ECHO_TYPE_OF_SERVICE && isSecondOfNmap(message)
                ? InquiryKind.NMAP_SECOND_ECHO
                : null;
    }

    /** A reply repeats number and data, but systems differ in whether they repeat code and type of service: that is what nmap looks at. */
    private static InquiryKind ofEchoReply(IcmpMessage message) {
        if (isFirstOfNmap(message)) {
            return InquiryKind.NMAP_FIRST_ECHO;
        }
        if (isSecondOfNmap(message)) {
            return InquiryKind.NMAP_SECOND_ECHO;
        }
        return message.code() == 0 ? null : InquiryKind.ECHO_WITH_CODE;
    }

    private static boolean isFirstOfNmap(IcmpMessage message) {
        return message.length() == FIRST_ECHO_LENGTH && isSequence(message, FIRST_ECHO_SEQUENCE);
    }

    private static boolean isSecondOfNmap(IcmpMessage message) {
        return message.length() == SECOND_ECHO_LENGTH && isSequence(message, SECOND_ECHO_SEQUENCE);
    }

    private static boolean isSequence(IcmpMessage message, int sequenceNumber) {
        return message.hasSequenceNumber() && message.sequenceNumber() == sequenceNumber;
    }

    private static boolean isNmapUdp(QuotedDatagram quoted) {
        return quoted.hasHeader()
                && quoted.protocol() == IpProtocols.UDP
                && quoted.identification() == UDP_IDENTIFICATION
                && quoted.hasUdpLength()
                && quoted.udpLength() == UDP_LENGTH;
    }
}
