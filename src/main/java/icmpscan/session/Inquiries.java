package icmpscan.session;

import java.util.List;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;

/**
 * Who asked whom for times, masks and the like, and sent what tools send to tell operating systems apart. Sets with minima, maxima and sums,
 * so that neither the order of the messages nor the place of a cut shows while no more than 65,536 pairs are about.
 *
 * @see <a href="https://nmap.org/book/osdetect-methods.html">nmap, TCP/IP fingerprinting methods (IE, U1)</a>
 */
public final class Inquiries implements Accumulator<Inquiries> {
    private static final int ECHO_REQUEST = 8;

    private static final int FIRST_ECHO_CODE = 9;
    private static final int FIRST_ECHO_SEQUENCE = 295;
    private static final int FIRST_ECHO_LENGTH = 8 + 120;
    private static final int SECOND_ECHO_TYPE_OF_SERVICE = 4;
    private static final int SECOND_ECHO_SEQUENCE = 296;
    private static final int SECOND_ECHO_LENGTH = 8 + 150;
    private static final int UDP_IDENTIFICATION = 0x1042;
    private static final int UDP_LENGTH = 8 + 300;

    private final ProbeTable pairs;

    /** Facts about no message yet. */
    public Inquiries() {
        this(ProbeLimits.DEFAULT);
    }

    Inquiries(ProbeLimits limits) {
        pairs = new ProbeTable(limits);
    }

    @Override
    public void accept(IcmpMessage message) {
        switch (message.type()) {
            case ECHO_REQUEST -> echo(message);
            case 3 -> quotation(message, message.quoted());
            case 13 -> ask(message, InquiryKind.TIMESTAMP);
            case 15 -> ask(message, InquiryKind.INFORMATION);
            case 17 -> ask(message, InquiryKind.ADDRESS_MASK);
            case 37 -> ask(message, InquiryKind.DOMAIN_NAME);
            case 42 -> ask(message, InquiryKind.EXTENDED_ECHO);
            case 14 -> answer(message, InquiryKind.TIMESTAMP);
            case 16 -> answer(message, InquiryKind.INFORMATION);
            case 18 -> answer(message, InquiryKind.ADDRESS_MASK);
            case 38 -> answer(message, InquiryKind.DOMAIN_NAME);
            case 43 -> answer(message, InquiryKind.EXTENDED_ECHO);
            default -> {}
        }
    }

    @Override
    public void merge(Inquiries later) {
        pairs.merge(later.pairs);
    }

    /**
     * By (asker, asked): {@link InquiryKind}s as items, marked where they were answered. One that was answered but not asked in this
     * capture has no tries. Those of one asker follow each other.
     */
    public List<ProbeGroup> byPair() {
        return pairs.groups(1);
    }

    /** Pairs that were let go, because more were about than are kept; 0 where all is exact. */
    public long lostPairs() {
        return pairs.lostKeys();
    }

    private void echo(IcmpMessage message) {
        if (message.code() != 0) {
            boolean first = message.code() == FIRST_ECHO_CODE
                    && message.length() == FIRST_ECHO_LENGTH
                    && isSequence(message, FIRST_ECHO_SEQUENCE);
            ask(message, first ? InquiryKind.NMAP_FIRST_ECHO : InquiryKind.ECHO_WITH_CODE);
        } else if (message.typeOfService() == SECOND_ECHO_TYPE_OF_SERVICE
                && message.length() == SECOND_ECHO_LENGTH
                && isSequence(message, SECOND_ECHO_SEQUENCE)) {
            ask(message, InquiryKind.NMAP_SECOND_ECHO);
        }
    }

    private static boolean isSequence(IcmpMessage message, int sequenceNumber) {
        return message.hasSequenceNumber() && message.sequenceNumber() == sequenceNumber;
    }

    private void quotation(IcmpMessage message, QuotedDatagram quoted) {
        if (quoted.hasHeader()
                && quoted.protocol() == IpProtocols.UDP
                && quoted.identification() == UDP_IDENTIFICATION
                && quoted.hasUdpLength()
                && quoted.udpLength() == UDP_LENGTH) {
            pairs.count(pair(quoted.source(), quoted.destination()), InquiryKind.NMAP_UDP.item(), 0, message);
        }
    }

    private void ask(IcmpMessage message, InquiryKind kind) {
        if (!message.has(Anomaly.SHORT) && !message.has(Anomaly.BAD_CHECKSUM)) {
            pairs.count(pair(message.source(), message.destination()), kind.item(), 0, message);
        }
    }

    private void answer(IcmpMessage message, InquiryKind kind) {
        pairs.mark(pair(message.destination(), message.source()), kind.item(), ProbeMarks.ANSWERED);
    }

    private static long pair(int asker, int asked) {
        return (long) asker << 32 | Integer.toUnsignedLong(asked);
    }
}
