package icmpscan.detect;

import java.util.List;

import icmpscan.decode.Ipv4Address;

/** What addresses have in common. */
final class Networks {
    private Networks() {}

    /** The smallest network that holds all these addresses, of which there is one at least. */
    static Detail.Network common(List<Integer> addresses) {
        int first = addresses.get(0);
        int different = 0;
        for (int address : addresses) {
            different |= address ^ first;
        }
        int length = Integer.numberOfLeadingZeros(different);
        int mask = length == 0 ? 0 : -1 << (32 - length);
        return new Detail.Network(new Ipv4Address(first & mask), length);
    }
}
