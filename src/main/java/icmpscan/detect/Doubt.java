package icmpscan.detect;

/** What speaks against a message having been sent by the address in whose name it comes. */
public enum Doubt {
    /** The receiver never sends anything to the Ethernet address that the message comes from, so that nothing there can have redirected it. */
    NOT_THE_ROUTER,
    /** The message comes from the Ethernet address of the gateway that it recommends. */
    SENT_BY_THE_GATEWAY,
    /** The sender recommends itself. */
    RECOMMENDS_ITSELF,
    /** What the message quotes was never sent. */
    NEVER_SENT,
    /** The message quotes nothing, or nothing of its receiver. */
    QUOTES_ANOTHER,
    /** The sender's other messages come from another Ethernet address. */
    OTHER_MAC,
    /** The gateway is for whole networks, which routers must not say (RFC 1812 section 5.2.7.2). */
    FOR_A_NETWORK,
    /** Many destinations are redirected to one gateway. */
    MANY_DESTINATIONS
}
