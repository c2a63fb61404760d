package icmpscan.classify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** An oddity that type and code alone tell, whatever the rest of the message holds. */
public enum NumberAnomaly {
    /** A type that IANA has not assigned. */
    UNKNOWN_TYPE("unknown-type", "type not assigned"),
    /** A type that IANA reserves. */
    RESERVED_TYPE("reserved-type", "type reserved"),
    /** A type with a meaning that nobody should send any more (RFC 6633, RFC 6918). */
    DEPRECATED_TYPE("deprecated-type", "type deprecated"),
    /** A type for experiments (RFC 4065, RFC 4727). */
    EXPERIMENTAL_TYPE("experimental-type", "type experimental"),
    /** A code that is not defined for a type that has a meaning. */
    UNKNOWN_CODE("unknown-code", "code not defined for the type"),
    /** An echo with a code other than 0: nmap sends 9, and Linux answers with it. */
    ECHO_CODE("echo-code", "echo with a code"),
    /** A redirect for a network, which routers must not send (RFC 1812 section 5.2.7.2). */
    REDIRECT_NET("redirect-net", "redirect for a network");

    private static final int REDIRECT = 5;

    private final String slug;
    private final String meaning;

    NumberAnomaly(String slug, String meaning) {
        this.slug = slug;
        this.meaning = meaning;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** What it says, in a few words for a person. */
    public String meaning() {
        return meaning;
    }

    /** Those that this type and code (each 0..255) have, in the order of their declaration; empty for ordinary ones. */
    public static Set<NumberAnomaly> of(int type, int code) {
        EnumSet<NumberAnomaly> found = EnumSet.noneOf(NumberAnomaly.class);
        IcmpTypeInfo info = IcmpTypes.of(type);
        switch (info.status()) {
            case UNASSIGNED -> found.add(UNKNOWN_TYPE);
            case RESERVED -> found.add(RESERVED_TYPE);
            case DEPRECATED -> found.add(DEPRECATED_TYPE);
            case EXPERIMENTAL -> found.add(EXPERIMENTAL_TYPE);
            case CURRENT -> {
                // Nothing odd about the type.
            }
        }
        // Experiments number their codes as they like.
        boolean hasCodes = info.assigned() && info.status() != Status.EXPERIMENTAL;
        if (hasCodes && !IcmpCodes.of(type, code).defined()) {
            found.add(UNKNOWN_CODE);
        }
        if (code != 0 && (type == 0 || type == 8)) {
            found.add(ECHO_CODE);
        }
        if (type == REDIRECT && (code == 0 || code == 2)) {
            found.add(REDIRECT_NET);
        }
        return Collections.unmodifiableSet(found);
    }
}
