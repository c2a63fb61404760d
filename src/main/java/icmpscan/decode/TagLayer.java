package icmpscan.decode;

import java.util.function.ToIntFunction;

import io.kaitai.struct.KaitaiStream;

import icmpscan.ksy.CiscoHdlc;
import icmpscan.ksy.EthernetTags;
import icmpscan.ksy.LinkAddresses;

/** A header of fixed size of which only the EtherType matters that it ends with, or holds. */
final class TagLayer implements LayerDecoder {
    static final LayerDecoder CISCO_HDLC = new TagLayer("chdlc", 4, stream -> new CiscoHdlc(stream).protocol());
    static final LayerDecoder VN_TAG = new TagLayer("vntag", 6, stream -> new EthernetTags.VnTag(stream).etherType());
    static final LayerDecoder E_TAG = new TagLayer("etag", 8, stream -> new EthernetTags.ETag(stream).etherType());
    static final LayerDecoder R_TAG =
            new TagLayer("rtag", 6, stream -> new EthernetTags.RedundancyTag(stream).etherType());
    static final LayerDecoder HSR_TAG =
            new TagLayer("hsr", 6, stream -> new EthernetTags.RedundancyTag(stream).etherType());
    static final LayerDecoder CISCO_METADATA =
            new TagLayer("cmd", 8, stream -> new EthernetTags.CiscoMetadata(stream).etherType());
    static final LayerDecoder FIREWIRE =
            new TagLayer("ap1394", 18, stream -> new LinkAddresses.Firewire(stream).etherType());
    static final LayerDecoder INFINIBAND =
            new TagLayer("ipoib", 44, stream -> new LinkAddresses.Infiniband(stream).etherType());

    static final LayerDecoder BROADCOM =
            new TagLayer("brcm-tag", 6, stream -> new EthernetTags.Broadcom(stream).etherType());

    private final String name;
    private final int headerBytes;
    private final ToIntFunction<KaitaiStream> etherType;

    private TagLayer(String name, int headerBytes, ToIntFunction<KaitaiStream> etherType) {
        this.name = name;
        this.headerBytes = headerBytes;
        this.etherType = etherType;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(headerBytes) || !cursor.enter(name)) {
            return null;
        }
        int announced = etherType.applyAsInt(cursor.stream());
        cursor.offset += headerBytes;
        return EtherTypes.next(cursor, announced);
    }
}
