package icmpscan.scan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an analysis counts only where somebody asks for it. Types and quality are always counted. */
public enum Part {
    /** What was unreachable. */
    UNREACHABLES,
    /** Messages by sender and receiver. */
    TALKERS,
    /** What is odd about messages. */
    ODDITIES,
    /** Messages by time. */
    TIMELINE,
    /** From where the captures see the network. */
    VANTAGE,
    /** Messages between two addresses, cut by the gap. */
    SESSIONS,
    /** What detectors judge by. */
    FACTS,
    /** What detectors find; needs {@link #FACTS}. */
    FINDINGS,
    /** Which flows passed, so that it is known what provoked an error. */
    FLOWS;

    /** Everything. */
    public static final Set<Part> ALL = Collections.unmodifiableSet(EnumSet.allOf(Part.class));
}
