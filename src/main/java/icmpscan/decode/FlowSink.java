package icmpscan.decode;

/** Is told which IPv4 datagrams pass, whether they hold ICMP or not. Nothing is kept of them here. */
@FunctionalInterface
public interface FlowSink {
    /** For those who do not want to know: then frames that hold no ICMP are not looked into for it. */
    FlowSink IGNORED = (source, destination, protocol, ports, sourceMac, destinationMac) -> {};

    /** Traceroutes send 30 hops far unless told otherwise; what is no traceroute begins with 64 or more, and has that many left for long. */
    int FEW_HOPS = 30;

    /** Stands for ports that the capture cut off. */
    long NO_PORTS = -1;

    /** Stands for a link-layer address that the link type has not, or that is not Ethernet's. */
    long NO_MAC = -1;

    /**
     * A datagram, or its first fragment, has passed. ICMP errors are not told: nothing else is provoked by them.
     *
     * @param source         IPv4 source address
     * @param destination    IPv4 destination address
     * @param protocol       IP protocol, 0..255
     * @param ports          source port above 16 bits of destination port for TCP, UDP, DCCP, SCTP and UDP-Lite; for ICMP queries and their
     *                       replies the type of the query above 16 bits of identifier; 0 for all others; {@link #NO_PORTS} where they were not
     *                       captured
     * @param sourceMac      Ethernet address of the sender, or {@link #NO_MAC}
     * @param destinationMac Ethernet address of the receiver, or {@link #NO_MAC}
     */
    void flow(int source, int destination, int protocol, long ports, long sourceMac, long destinationMac);

    /** A datagram of another protocol than ICMP, or its first fragment, has passed with few hops left; {@link #flow} was told of it before. */
    default void expiring(ExpiringDatagram datagram) {}

    /** Tells both of each datagram. */
    default FlowSink and(FlowSink other) {
        FlowSink one = this;
        return new FlowSink() {
            @Override
            public void flow(
                    int source, int destination, int protocol, long ports, long sourceMac, long destinationMac) {
                one.flow(source, destination, protocol, ports, sourceMac, destinationMac);
                other.flow(source, destination, protocol, ports, sourceMac, destinationMac);
            }

            @Override
            public void expiring(ExpiringDatagram datagram) {
                one.expiring(datagram);
                other.expiring(datagram);
            }
        };
    }
}
