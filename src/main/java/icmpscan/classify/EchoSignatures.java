package icmpscan.classify;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who sent an echo message, by its data and the fields around it. Several signatures may fit: fping's fill is that of several monitors, and
 * all that fit are named.
 */
public final class EchoSignatures {
    private static final List<EchoSignature> PROGRAMS = Stream.of(
                    TunnelSignatures.ALL, ToolSignatures.ALL, SystemSignatures.ALL)
            .flatMap(List::stream)
            .toList();

    private EchoSignatures() {}

    /** All signatures, tunnels and malware first. */
    public static List<EchoSignature> all() {
        return PROGRAMS;
    }

    /** Those that fit this message, in the order of {@link #all()}. */
    public static List<EchoSignature> matching(EchoSample sample) {
        return PROGRAMS.stream()
                .filter(signature -> signature.test().test(sample))
                .toList();
    }
}
