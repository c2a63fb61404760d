package icmpscan.decode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an object of an extension says, by its shape. */
public sealed interface ExtensionContent {
    /**
     * The label stack with which the datagram arrived (class 1, RFC 4950).
     *
     * @param entries outermost first
     */
    record MplsLabelStack(List<MplsEntry> entries) implements ExtensionContent {
        public MplsLabelStack {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry of a label stack (RFC 3032 section 2.1).
     *
     * @param label         0..1048575
     * @param trafficClass  0..7
     * @param bottomOfStack whether it is the last one
     * @param timeToLive    hops left, 0..255
     */
    record MplsEntry(int label, int trafficClass, boolean bottomOfStack, int timeToLive) {}

    /**
     * An interface of the router that reports (class 2, RFC 5837); each part is empty where it is not told.
     *
     * @param role    0 the datagram came in by it, 1 its sub-IP part, 2 the datagram would have left by it, 3 next hop
     * @param index   ifIndex
     * @param address address of an IPv4 or IPv6 interface
     * @param name    name as its sender wrote it, control characters and all
     * @param mtu     bytes
     */
    record InterfaceInformation(
            int role, OptionalLong index, Optional<Address> address, Optional<String> name, OptionalLong mtu)
            implements ExtensionContent {}

    /**
     * The interface that an extended echo request asks about, by name (class 3, C-type 1, RFC 8335 section 2.1).
     *
     * @param name name as its sender wrote it, control characters and all
     */
    record InterfaceByName(String name) implements ExtensionContent {}

    /**
     * The interface that an extended echo request asks about, by index (class 3, C-type 2).
     *
     * @param index ifIndex
     */
    record InterfaceByIndex(long index) implements ExtensionContent {}

    /**
     * The interface that an extended echo request asks about, by address (class 3, C-type 3).
     *
     * @param family  address family number
     * @param address empty for other families than IPv4 and IPv6, and where the length is not theirs
     */
    record InterfaceByAddress(int family, Optional<Address> address) implements ExtensionContent {}

    /** Of an unknown class, or shorter than its class needs: the payload is there for who wants it. */
    record Uninterpreted() implements ExtensionContent {}
}
