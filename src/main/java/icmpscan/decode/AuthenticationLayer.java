package icmpscan.decode;

import icmpscan.ksy.AuthenticationHeader;

/** The IPsec authentication header over IPv4 (RFC 4302); what it protects is in the clear. */
final class AuthenticationLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new AuthenticationLayer();
    private static final int FIXED_BYTES = 12;

    private AuthenticationLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES) || !cursor.enter("ah")) {
            return null;
        }
        AuthenticationHeader header = new AuthenticationHeader(cursor.stream());
        int headerBytes = bytes(header.length());
        if (!cursor.pass(headerBytes)) {
            return null;
        }
        // What the IPv4 total length leaves for the message is less by this header: it counts as one with the header
        // before it.
        cursor.message.ipHeaderLength += headerBytes;
        return Ipv4Layer.next(cursor, header.nextHeader(), 0);
    }

    /** Bytes of a header with this length field; the field counts from 8 bytes on in units of 4. */
    static int bytes(int lengthField) {
        return 8 + 4 * lengthField;
    }
}
