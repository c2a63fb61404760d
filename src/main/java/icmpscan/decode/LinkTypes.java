package icmpscan.decode;

/**
 * Numbers of link types in capture files, with some that systems write for the same thing.
 *
 * @see <a href="https://www.tcpdump.org/linktypes.html">LINKTYPE_ values</a>
 */
final class LinkTypes {
    static final int NULL = 0;
    static final int ETHERNET = 1;
    static final int AX25 = 3;
    static final int TOKEN_RING = 6;
    static final int ARCNET_BSD = 7;
    static final int SLIP = 8;
    static final int PPP = 9;
    static final int FDDI = 10;
    static final int ATM_OLD = 11;
    static final int RAW_BSD_OS = 12;
    static final int ATM_BSD_OS = 13;
    static final int RAW_OPENBSD = 14;
    static final int ATM_CLIP_OLD = 16;
    static final int ATM_CLIP_LINUX_OLD = 18;
    static final int ATM_CLIP = 19;
    static final int PPP_HDLC = 50;
    static final int PPP_ETHER = 51;
    static final int SYMANTEC_FIREWALL = 99;
    static final int ATM_RFC1483 = 100;
    static final int RAW = 101;
    static final int CISCO_HDLC = 104;
    static final int IEEE802_11 = 105;
    static final int ATM_CLIP_LINUX = 106;
    static final int FRAME_RELAY = 107;
    static final int LOOP = 108;
    static final int ENC = 109;
    static final int CISCO_HDLC_OLD = 112;
    static final int LINUX_SLL = 113;
    static final int PFLOG = 117;
    static final int IEEE802_11_PRISM = 119;
    static final int IP_OVER_FC = 122;
    static final int SUNATM = 123;
    static final int IEEE802_11_RADIOTAP = 127;
    static final int ARCNET_LINUX = 129;
    static final int JUNIPER_ATM2 = 135;
    static final int JUNIPER_ATM1 = 137;
    static final int APPLE_IP_OVER_IEEE1394 = 138;
    static final int DOCSIS = 143;
    static final int PKTAP_APPLE = 149;
    static final int IEEE802_11_AVS = 163;
    static final int PPP_PPPD = 166;
    static final int JUNIPER_PPPOE = 167;
    static final int JUNIPER_ETHER = 178;
    static final int JUNIPER_PPP = 179;
    static final int JUNIPER_FRAME_RELAY = 180;
    static final int JUNIPER_CISCO_HDLC = 181;
    static final int PPI = 192;
    static final int ERF = 197;
    static final int AX25_KISS = 202;
    static final int PPP_WITH_DIRECTION = 204;
    static final int CISCO_HDLC_WITH_DIRECTION = 205;
    static final int FRAME_RELAY_WITH_DIRECTION = 206;
    static final int MPLS = 219;
    static final int IPNET = 226;
    static final int IPV4 = 228;
    static final int IPV6 = 229;
    static final int NFLOG = 239;
    static final int NETANALYZER = 240;
    static final int NETANALYZER_TRANSPARENT = 241;
    static final int IPOIB = 242;
    static final int EXPORTED_PDU = 252;
    static final int PKTAP = 258;
    static final int EPON = 259;
    static final int ETHERNET_MPACKET = 274;
    static final int LINUX_SLL2 = 276;
    static final int DSA_TAG_BRCM = 281;
    static final int DSA_TAG_BRCM_PREPEND = 282;
    static final int DSA_TAG_DSA = 284;
    static final int DSA_TAG_EDSA = 285;

    private LinkTypes() {}
}
