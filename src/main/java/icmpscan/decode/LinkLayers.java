package icmpscan.decode;

/**
 * Which decoder a frame of a link type begins with.
 *
 * @see <a href="https://www.tcpdump.org/linktypes.html">LINKTYPE_ values</a>
 */
final class LinkLayers {
    static final int NULL = 0;
    static final int ETHERNET = 1;
    static final int PPP = 9;
    static final int RAW_BSD_OS = 12;
    static final int RAW_OPENBSD = 14;
    static final int PPP_HDLC = 50;
    static final int RAW = 101;
    static final int CISCO_HDLC = 104;
    static final int LOOP = 108;
    static final int LINUX_SLL = 113;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int LINUX_SLL2 = 276;

    private static final LayerDecoder[] BY_NUMBER = new LayerDecoder[300];

    static {
        BY_NUMBER[NULL] = LoopbackLayer.INSTANCE;
        BY_NUMBER[LOOP] = LoopbackLayer.INSTANCE;
        BY_NUMBER[ETHERNET] = EthernetLayer.INSTANCE;
        BY_NUMBER[PPP] = PppLayer.INSTANCE;
        BY_NUMBER[PPP_HDLC] = PppLayer.INSTANCE;
        BY_NUMBER[RAW] = RawIpLayer.INSTANCE;
        BY_NUMBER[RAW_BSD_OS] = RawIpLayer.INSTANCE;
        BY_NUMBER[RAW_OPENBSD] = RawIpLayer.INSTANCE;
        BY_NUMBER[IPV4] = RawIpLayer.INSTANCE;
        BY_NUMBER[IPV6] = RawIpLayer.INSTANCE;
        BY_NUMBER[CISCO_HDLC] = CiscoHdlcLayer.INSTANCE;
        BY_NUMBER[LINUX_SLL] = LinuxCookedLayer.VERSION_1;
        BY_NUMBER[LINUX_SLL2] = LinuxCookedLayer.VERSION_2;
    }

    private LinkLayers() {}

    /** The decoder, or null for a link type that is not decoded. */
    static LayerDecoder of(int linkType) {
        return linkType >= 0 && linkType < BY_NUMBER.length ? BY_NUMBER[linkType] : null;
    }
}
