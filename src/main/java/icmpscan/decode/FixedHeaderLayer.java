package icmpscan.decode;

import java.util.function.Consumer;

import io.kaitai.struct.KaitaiStream;

import icmpscan.ksy.CaptureHeaders;
import icmpscan.ksy.Etherip;
import icmpscan.ksy.EthernetTags;
import icmpscan.ksy.LinkAddresses;
import icmpscan.ksy.Lisp;

/** A header of fixed size that has one kind of content, whatever its fields say. */
final class FixedHeaderLayer implements LayerDecoder {
    static final LayerDecoder SERVICE_TAG =
            new FixedHeaderLayer("ieee8021ah", 4, EthernetTags.ServiceTag::new, EthernetLayer.INSTANCE);
    static final LayerDecoder FABRIC_PATH =
            new FixedHeaderLayer("cfp", 2, EthernetTags.FabricPath::new, EthernetLayer.INSTANCE);
    static final LayerDecoder MARVELL_EXTENDED =
            new FixedHeaderLayer("edsa", 2, EthernetTags.MarvellExtended::new, MarvellTagLayer.INSTANCE);
    static final LayerDecoder BROADCOM_BEFORE_FRAME =
            new FixedHeaderLayer("brcm-tag", 4, EthernetTags.BroadcomBeforeFrame::new, EthernetLayer.INSTANCE);
    static final LayerDecoder ETHER_IN_IP = new FixedHeaderLayer("etherip", 2, Etherip::new, EthernetLayer.INSTANCE);
    static final LayerDecoder LISP = new FixedHeaderLayer("lisp-data", 8, Lisp::new, RawIpLayer.INSTANCE);
    static final LayerDecoder FIBRE_CHANNEL =
            new FixedHeaderLayer("ipfc", 16, LinkAddresses.FibreChannel::new, LlcLayer.INSTANCE);
    static final LayerDecoder SLIP = new FixedHeaderLayer("slip", 16, CaptureHeaders.Slip::new, RawIpLayer.INSTANCE);
    static final LayerDecoder PPP_WITH_DIRECTION =
            new FixedHeaderLayer("direction", 1, CaptureHeaders.Direction::new, PppLayer.INSTANCE);
    static final LayerDecoder CISCO_HDLC_WITH_DIRECTION =
            new FixedHeaderLayer("direction", 1, CaptureHeaders.Direction::new, TagLayer.CISCO_HDLC);
    static final LayerDecoder FRAME_RELAY_WITH_DIRECTION =
            new FixedHeaderLayer("direction", 1, CaptureHeaders.Direction::new, FrameRelayLayer.INSTANCE);
    static final LayerDecoder NET_ANALYZER =
            new FixedHeaderLayer("netanalyzer", 4, CaptureHeaders.NetAnalyzer::new, EthernetLayer.WITH_CHECK_SEQUENCE);
    static final LayerDecoder NET_ANALYZER_TRANSPARENT = new FixedHeaderLayer(
            "netanalyzer", 12, CaptureHeaders.NetAnalyzerTransparent::new, EthernetLayer.WITH_CHECK_SEQUENCE);
    static final LayerDecoder MPACKET =
            new FixedHeaderLayer("fpp", 8, CaptureHeaders.Preamble::new, EthernetLayer.WITH_CHECK_SEQUENCE);
    static final LayerDecoder EPON =
            new FixedHeaderLayer("epon", 8, CaptureHeaders.Preamble::new, EthernetLayer.WITH_CHECK_SEQUENCE);

    static final LayerDecoder JUNIPER_MIRROR =
            new FixedHeaderLayer("jmirror", 8, CaptureHeaders.JuniperMirror::new, RawIpLayer.INSTANCE);

    private final String name;
    private final int headerBytes;
    private final Consumer<KaitaiStream> header;
    private final LayerDecoder next;

    private FixedHeaderLayer(String name, int headerBytes, Consumer<KaitaiStream> header, LayerDecoder next) {
        this.name = name;
        this.headerBytes = headerBytes;
        this.header = header;
        this.next = next;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(headerBytes) || !cursor.enter(name)) {
            return null;
        }
        KaitaiStream stream = cursor.stream();
        header.accept(stream);
        // Where the header ends is for its specification to say.
        cursor.offset = stream.pos();
        return next;
    }
}
