package icmpscan.decode;

/** How the body of each type is laid out; what types are called is none of its business. */
final class IcmpLayout {
    static final int ECHO_REPLY = 0;
    static final int UNREACHABLE = 3;
    static final int SOURCE_QUENCH = 4;
    static final int REDIRECT = 5;
    static final int ECHO_REQUEST = 8;
    static final int ROUTER_ADVERTISEMENT = 9;
    static final int ROUTER_SOLICITATION = 10;
    static final int TIME_EXCEEDED = 11;
    static final int PARAMETER_PROBLEM = 12;
    static final int TIMESTAMP_REQUEST = 13;
    static final int TIMESTAMP_REPLY = 14;
    static final int MASK_REQUEST = 17;
    static final int MASK_REPLY = 18;
    static final int TRACEROUTE = 30;
    static final int CONVERSION_ERROR = 31;
    static final int DOMAIN_REQUEST = 37;
    static final int DOMAIN_REPLY = 38;
    static final int PHOTURIS = 40;
    static final int SEAMOBY = 41;
    static final int EXTENDED_ECHO_REQUEST = 42;
    static final int EXTENDED_ECHO_REPLY = 43;

    /** Code of destination unreachable that carries an MTU (RFC 1191). */
    static final int FRAGMENTATION_NEEDED = 4;

    private static final int QUOTING_LEAST = 8 + 20 + 8;

    private IcmpLayout() {}

    /** Whether messages of this type quote the datagram that provoked them, from byte 8 on. */
    static boolean quotes(int type) {
        return switch (type) {
            case UNREACHABLE, SOURCE_QUENCH, REDIRECT, TIME_EXCEEDED, PARAMETER_PROBLEM, CONVERSION_ERROR, PHOTURIS ->
                true;
            default -> false;
        };
    }

    /** Whether an extension may follow what messages of this type quote (RFC 4884 section 4). */
    static boolean extensible(int type) {
        return type == UNREACHABLE || type == TIME_EXCEEDED || type == PARAMETER_PROBLEM;
    }

    /** Whether bytes 4-5 are an identifier and 6-7 a sequence number (RFC 792, RFC 950, RFC 1788). */
    static boolean identified(int type) {
        return type == ECHO_REPLY
                || type == ECHO_REQUEST
                || (type >= TIMESTAMP_REQUEST && type <= MASK_REPLY)
                || type == DOMAIN_REQUEST
                || type == DOMAIN_REPLY;
    }

    /** Bytes that a message of this type has at least. */
    static int leastBytes(int type) {
        if (quotes(type)) {
            return QUOTING_LEAST;
        }
        return switch (type) {
            case TIMESTAMP_REQUEST, TIMESTAMP_REPLY, TRACEROUTE -> 20;
            case MASK_REQUEST, MASK_REPLY -> 12;
            case EXTENDED_ECHO_REQUEST -> 16;
            default -> 8;
        };
    }
}
