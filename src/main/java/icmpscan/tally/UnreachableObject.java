package icmpscan.tally;

import java.util.Comparator;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;

/**
 * What a Destination Unreachable (type 3) says cannot be reached, by its code (RFC 792 p. 4, RFC 1122 section 3.2.2.1, RFC 1812 section
 * 5.2.7.1) and the datagram that it quotes.
 *
 * @param kind what sort of thing it is
 * @param code code of the message, 0..255
 * @param bits an address for NETWORK (its last byte 0), HOST and DESTINATION; the protocol number for PROTOCOL; protocol number above
 *     16 bits of port for PORT
 */
public record UnreachableObject(Kind kind, int code, int bits) {
    /** Kind, then number (unsigned), then code. */
    public static final Comparator<UnreachableObject> ORDER = Comparator.comparing(UnreachableObject::kind)
            .thenComparing(UnreachableObject::bits, Integer::compareUnsigned)
            .thenComparingInt(UnreachableObject::code);

    /** Set in the key of a port; without it a key of code 3 is of the destination. */
    private static final long IS_PORT = 1L << 40;

    private static final int CODE_SHIFT = 32;
    private static final int PORT_BITS = 16;

    /** Stands for a port that is not quoted. */
    public static final int NO_PORT = -1;

    /** Prefix length of the network that is named for an unreachable network: the message tells an address and no mask. */
    public static final int ASSUMED_PREFIX_LENGTH = 24;

    private static final int ASSUMED_MASK = -1 << (32 - ASSUMED_PREFIX_LENGTH);

    /** The sorts of things. */
    public enum Kind {
        /** A network: codes 0, 6, 9 and 11. */
        NETWORK("network"),
        /** A host: codes 1, 7, 8, 10 and 12. */
        HOST("host"),
        /** A protocol of a host: code 2. */
        PROTOCOL("protocol"),
        /** A port of a host: code 3, where the quotation holds the ports. */
        PORT("port"),
        /** The host that a datagram was for, where the code tells of the way there or is not defined: all others. */
        DESTINATION("destination");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** The word for it in machine-readable output. */
        public String slug() {
            return slug;
        }

        private static Kind of(int code, boolean hasPorts) {
            return switch (code) {
                case 0, 6, 9, 11 -> NETWORK;
                case 1, 7, 8, 10, 12 -> HOST;
                case 2 -> PROTOCOL;
                case 3 -> hasPorts ? PORT : DESTINATION;
                default -> DESTINATION;
            };
        }
    }

    /** IP protocol number of a PORT. */
    public int protocol() {
        return bits >>> PORT_BITS;
    }

    /** Number of a PORT. */
    public int port() {
        return bits & 0xFFFF;
    }

    /** What a type 3 message is about. Needs the quoted header. */
    public static UnreachableObject of(IcmpMessage message) {
        QuotedDatagram quoted = message.quoted();
        return of(
                message.code(),
                quoted.destination(),
                quoted.protocol(),
                quoted.hasPorts() ? quoted.destinationPort() : NO_PORT);
    }

    /** The object of a type 3 message as one number. Needs the quoted header. */
    static long key(IcmpMessage message) {
        UnreachableObject object = of(message);
        long port = object.kind == Kind.PORT ? IS_PORT : 0;
        return port | ((long) object.code << CODE_SHIFT) | (object.bits & 0xFFFF_FFFFL);
    }

    /**
     * What a message of this code is about.
     *
     * @param code            code of the message, 0..255
     * @param destination     quoted destination
     * @param protocol        quoted IP protocol
     * @param destinationPort quoted destination port, or {@link #NO_PORT}
     */
    public static UnreachableObject of(int code, int destination, int protocol, int destinationPort) {
        Kind kind = Kind.of(code, destinationPort != NO_PORT);
        int bits =
                switch (kind) {
                    case NETWORK -> destination & ASSUMED_MASK;
                    case HOST, DESTINATION -> destination;
                    case PROTOCOL -> protocol;
                    case PORT -> (protocol << PORT_BITS) | destinationPort;
                };
        return new UnreachableObject(kind, code, bits);
    }

    static UnreachableObject ofKey(long key) {
        int code = (int) (key >>> CODE_SHIFT) & 0xFF;
        return new UnreachableObject(Kind.of(code, (key & IS_PORT) != 0), code, (int) key);
    }
}
