package icmpscan.report;

import java.util.Optional;

import icmpscan.classify.CommunityId;
import icmpscan.decode.QuotedDatagram;

/** The Community ID of the flow that an error quotes: by it, records that other programs keep of that flow are found. */
final class QuotedCommunityId {
    private static final int ICMP = 1;

    private QuotedCommunityId() {}

    /** Empty where too little of the datagram is quoted, or a fragment that does not tell its ports. */
    static Optional<String> of(QuotedDatagram quoted) {
        if (!quoted.hasHeader() || quoted.fragmentOffset() != 0) {
            return Optional.empty();
        }
        int source = quoted.source();
        int destination = quoted.destination();
        return switch (quoted.protocol()) {
            case ICMP ->
                quoted.hasIcmpType()
                        ? Optional.of(CommunityId.ofIcmp(source, destination, quoted.icmpType(), quoted.icmpCode()))
                        : Optional.empty();
            case 6, 17, 132 ->
                quoted.hasPorts()
                        ? Optional.of(CommunityId.ofPorts(
                                source, destination, quoted.protocol(), quoted.sourcePort(), quoted.destinationPort()))
                        : Optional.empty();
            default -> Optional.of(CommunityId.ofProtocol(source, destination, quoted.protocol()));
        };
    }
}
