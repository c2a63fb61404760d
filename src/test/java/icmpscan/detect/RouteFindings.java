package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import icmpscan.session.RouteScene;

/** What detectors find in a scene of routes. */
final class RouteFindings {
    private RouteFindings() {}

    static List<Finding> all(RouteScene scene) {
        Facts facts = new Facts();
        scene.messages().forEach(facts::accept);
        return Detectors.all(facts, Thresholds.defaults()).findings();
    }

    /** The only finding of this kind, if there is one. */
    static Optional<Finding> only(RouteScene scene, FindingKind kind) {
        List<Finding> found =
                all(scene).stream().filter(finding -> finding.kind() == kind).toList();
        if (found.size() > 1) {
            throw new AssertionError("several: " + found);
        }
        return found.stream().findFirst();
    }

    static long value(Finding finding, String measure) {
        return finding.evidence().measures().stream()
                .filter(one -> one.name().equals(measure))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
