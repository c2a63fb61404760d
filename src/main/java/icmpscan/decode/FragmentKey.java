package icmpscan.decode;

/**
 * What all fragments of one datagram have in common (RFC 791 section 3.2); the protocol is always ICMP's.
 *
 * @param source         source address as a bit pattern
 * @param destination    destination address as a bit pattern
 * @param identification IP identification, 0..65535
 * @param vlanKey        the VLAN tags, as {@link IcmpMessage#vlanKey()}
 */
public record FragmentKey(int source, int destination, int identification, long vlanKey) {
    /** The datagram of a message, or of a fragment that is decoded as one. */
    public static FragmentKey of(IcmpMessage message) {
        return new FragmentKey(message.source, message.destination, message.identification, message.vlanKey());
    }
}
