package icmpscan.decode;

import java.nio.charset.StandardCharsets;

import icmpscan.ksy.ExportedPdu;

/** What Wireshark exported of upper layers, where the name of the dissector tells a layer that is read here. */
final class ExportedLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new ExportedLayer();
    private static final int TAG_BYTES = 4;
    private static final int END = 0;
    private static final int DISSECTOR = 12;
    private static final int MAX_NAME_BYTES = 32;

    private ExportedLayer() {}

    /** Each tag has 4 bytes at least, so the frame's end ends this. */
    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("exported_pdu")) {
            return null;
        }
        LayerDecoder layer = null;
        while (cursor.holds(TAG_BYTES)) {
            ExportedPdu.Tag tag = new ExportedPdu.Tag(cursor.stream());
            cursor.offset += TAG_BYTES;
            if (tag.tagType() == END) {
                return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
            }
            if (!cursor.holds(tag.length())) {
                return null;
            }
            if (tag.tagType() == DISSECTOR) {
                layer = of(name(cursor, tag.length()));
            }
            cursor.offset += tag.length();
        }
        return null;
    }

    private static String name(Cursor cursor, int bytes) {
        byte[] name = new byte[Math.min(bytes, MAX_NAME_BYTES)];
        for (int i = 0; i < name.length; i++) {
            name[i] = cursor.bytes.get(cursor.offset + i);
        }
        return new String(name, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private static LayerDecoder of(String dissector) {
        return switch (dissector) {
            case "ip" -> RawIpLayer.INSTANCE;
            case "ipv6" -> Ipv6Layer.INSTANCE;
            case "eth", "eth_withoutfcs", "eth_maybefcs" -> EthernetLayer.INSTANCE;
            case "eth_withfcs" -> EthernetLayer.WITH_CHECK_SEQUENCE;
            case "wlan", "wlan_withoutfcs" -> WlanLayer.INSTANCE;
            case "ppp" -> PppLayer.INSTANCE;
            case "mpls" -> MplsLayer.INSTANCE;
            default -> null;
        };
    }
}
