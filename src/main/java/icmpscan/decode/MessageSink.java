package icmpscan.decode;

/** Takes messages as they are decoded. */
@FunctionalInterface
public interface MessageSink {
    /** Takes one message; the view is filled anew afterwards, so that what is to be kept must be copied. */
    void accept(IcmpMessage message);
}
