package icmpscan.policy;

import java.util.Optional;

/** What a rule asks for: a pure function over finished facts. */
public interface Requirement {
    /** What it is judged by. */
    Basis basis();

    /** What has to be counted for it while messages pass, or empty. */
    default Optional<Question> question() {
        return Optional.empty();
    }

    /** Whether it holds. */
    Verdict judge(PolicyFacts facts);
}
