package icmpscan.detect;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;

/** Which messages between its parties a kind of finding can rest on: the others of a session are of something else that they did. */
public enum Matter {
    /** All of them. */
    ANY,
    /** Errors, whatever they are about. */
    ERRORS,
    /** Errors about datagrams other than ICMP, or about none that can be told. */
    ERRORS_ABOUT_PORTS,
    /** Requests and replies, and errors about those. */
    QUERIES;

    private static final int ICMP = 1;

    /** Whether a message is one of these. */
    public boolean concerns(IcmpMessage message) {
        boolean error = IcmpTypes.isError(message.type());
        return switch (this) {
            case ANY -> true;
            case ERRORS -> error;
            case ERRORS_ABOUT_PORTS -> error && !quotesIcmp(message.quoted());
            case QUERIES -> !error || quotesIcmp(message.quoted());
        };
    }

    private static boolean quotesIcmp(QuotedDatagram quoted) {
        return quoted.hasProtocol() && quoted.protocol() == ICMP;
    }
}
