package icmpscan.decode;

import java.util.function.ToIntFunction;

import io.kaitai.struct.KaitaiStream;

import icmpscan.ksy.CaptureHeaders;

/** A header of fixed size of which only the address family matters. */
final class FamilyHeaderLayer implements LayerDecoder {
    /** OpenBSD's encapsulating interface, link type ENC. */
    static final LayerDecoder ENCAPSULATING_INTERFACE = new FamilyHeaderLayer(
            "enc", 12, stream -> (int) new CaptureHeaders.EncapsulatingInterface(stream).family());
    /** Solaris, link type IPNET. */
    static final LayerDecoder IPNET =
            new FamilyHeaderLayer("ipnet", 24, stream -> new CaptureHeaders.Ipnet(stream).family());

    private final String name;
    private final int headerBytes;
    private final ToIntFunction<KaitaiStream> family;

    private FamilyHeaderLayer(String name, int headerBytes, ToIntFunction<KaitaiStream> family) {
        this.name = name;
        this.headerBytes = headerBytes;
        this.family = family;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(headerBytes) || !cursor.enter(name)) {
            return null;
        }
        int announced = AddressFamilies.inEitherOrder(family.applyAsInt(cursor.stream()));
        cursor.offset += headerBytes;
        return AddressFamilies.next(cursor, announced);
    }
}
