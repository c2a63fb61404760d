package icmpscan.decode;

/** Where decoded messages are kept: gives the decoder the next one to fill, which saves copying 40 fields of it. */
@FunctionalInterface
public interface MessageSlots {
    /** The message to decode into; the same one until it has been kept. */
    IcmpMessage next();
}
