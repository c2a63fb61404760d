package icmpscan.decode;

/** Takes messages as they are decoded. */
@FunctionalInterface
public interface MessageSink {
    /** Takes one message; the view is filled anew afterwards, so that what is to be kept must be copied. */
    void accept(IcmpMessage message);

    /**
     * Says which messages it will be shown next, those from one index to another, so that it may fetch what it will need of distant memory:
     * all of it at a time, in place of one after the other. A hint alone.
     */
    default void approach(MessageBatch messages, int from, int to) {}
}
