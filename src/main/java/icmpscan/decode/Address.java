package icmpscan.decode;

/** An address of the network layer. Messages have IPv4 ones alone today; code that only carries or prints addresses asks for this type. */
public sealed interface Address permits Ipv4Address, Ipv6Address {
    /** The standard text of the address, such as {@code 192.0.2.1}. */
    @Override
    String toString();
}
