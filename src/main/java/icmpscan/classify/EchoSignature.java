package icmpscan.classify;

import java.util.function.Predicate;

/**
 * What the echo messages of one program look like.
 *
 * @param slug       its name in machine-readable output
 * @param name       its name for a person
 * @param role       what kind of program it is
 * @param confidence 0..99: 90 where its packets were measured or its source read, 70 from a widely used detection rule, 50 common knowledge
 * @param decidedBy  the bytes or fields that decide, for a person
 * @param test       whether a message looks like it
 */
public record EchoSignature(
        String slug, String name, Role role, int confidence, String decidedBy, Predicate<EchoSample> test) {
    /** What kind of program sends it. */
    public enum Role {
        /** The {@code ping} of an operating system or device. */
        SYSTEM("system"),
        /** A tool that somebody ran. */
        TOOL("tool"),
        /** A monitoring product: explains many and regular requests. */
        MONITOR("monitor"),
        /** Carries other traffic inside echo data. */
        TUNNEL("tunnel"),
        /** Malware, or a back door. */
        MALWARE("malware");

        private final String slug;

        Role(String slug) {
            this.slug = slug;
        }

        /** The word for it in machine-readable output. */
        public String slug() {
            return slug;
        }
    }

    static final int MEASURED = 90;
    static final int RULE = 70;
    static final int COMMON_KNOWLEDGE = 50;
}
