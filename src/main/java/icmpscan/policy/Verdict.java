package icmpscan.policy;

import java.util.List;
import java.util.Locale;

import icmpscan.detect.FrameRef;

/**
 * Whether a rule holds.
 *
 * @param outcome  whether it does
 * @param found    what there was
 * @param breaches how many messages, findings, targets or places break it; 0 where none does, or nothing was there to judge by
 * @param frames   the first frames that do, as far as frames can be named
 */
public record Verdict(Outcome outcome, Found found, long breaches, List<FrameRef> frames) {
    /** Frames that are named of a rule: enough to begin to look, and few enough to read. */
    public static final int MOST_FRAMES = 10;

    /** Keeps a copy. */
    public Verdict {
        frames = List.copyOf(frames);
    }

    /** What became of a rule. */
    public enum Outcome {
        /** It is as it must be. */
        HOLDS,
        /** It is not. */
        BROKEN,
        /** The captures do not tell. */
        UNDECIDED;

        /** The word for it in output. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verdict of(boolean holds, Found found, long breaches, List<FrameRef> frames) {
        return holds
                ? new Verdict(Outcome.HOLDS, found, 0, List.of())
                : new Verdict(Outcome.BROKEN, found, breaches, frames);
    }

    /** The same for who wants every rule to be decided: what cannot be decided is broken. */
    public Verdict decided() {
        return outcome == Outcome.UNDECIDED ? new Verdict(Outcome.BROKEN, found, breaches, frames) : this;
    }

    static Verdict undecided(Found found) {
        return new Verdict(Outcome.UNDECIDED, found, 0, List.of());
    }
}
