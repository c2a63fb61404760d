package icmpscan.policy;

import java.util.List;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.Severity;
import icmpscan.tally.TypeHistogram;

/** What there was where a rule asks for something; {@code report} says it in words. */
public sealed interface Found {
    /**
     * Messages by type and code.
     *
     * @param kinds most messages first
     */
    record Kinds(List<TypeHistogram.Row> kinds) implements Found {}

    /**
     * Messages.
     *
     * @param messages how many
     */
    record Messages(long messages) implements Found {}

    /**
     * A rate.
     *
     * @param messages most messages in one bin
     * @param binNanos its width, nanoseconds
     */
    record Rate(long messages, long binNanos) implements Found {}

    /**
     * Findings.
     *
     * @param findings those that matter to the rule, the severest first
     */
    record Findings(List<Named> findings) implements Found {
        /**
         * A finding by its name.
         *
         * @param id       kind and actor
         * @param severity how severe
         */
        public record Named(String id, Severity severity) {}
    }

    /**
     * A part of a whole, such as answered requests.
     *
     * @param part  how many of them
     * @param whole of how many
     */
    record Share(long part, long whole) implements Found {}

    /**
     * What was measured of single targets, of which there is one at least.
     *
     * @param targets those that break the rule, worst first; where none does, the worst alone
     */
    record Targets(List<Target> targets) implements Found {
        /**
         * A target.
         *
         * @param address  who is asked
         * @param measured what was measured of it
         */
        public record Target(Ipv4Address address, Found measured) {}
    }

    /**
     * A length of time.
     *
     * @param nanos nanoseconds
     */
    record Time(long nanos) implements Found {}

    /**
     * Damages of captures.
     *
     * @param count  how many
     * @param places where those are of which that is known, in the order of the captures
     */
    record Damages(long count, List<Place> places) implements Found {
        /**
         * A damage by its place.
         *
         * @param capture    the input as its user gave it
         * @param fileOffset bytes from the start of the (decompressed) input to what is damaged
         * @param cutOff     whether the capture ends there, within a record
         */
        public record Place(String capture, long fileOffset, boolean cutOff) {}
    }

    /** There was nothing that the rule could be judged by. */
    record Nothing() implements Found {}

    /**
     * Kinds of finding were not looked for.
     *
     * @param kinds their slugs
     */
    record NotLookedFor(List<String> kinds) implements Found {}
}
