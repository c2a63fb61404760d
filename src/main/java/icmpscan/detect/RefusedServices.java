package icmpscan.detect;

import java.util.List;

import icmpscan.session.ProbedService;
import icmpscan.session.Refusal;

/** What refusals were about. */
final class RefusedServices {
    private RefusedServices() {}

    /** The distinct services, in the order of protocols and ports. */
    static List<ProbedService> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(Refusal::item)
                .distinct()
                .sorted()
                .map(ProbedService::of)
                .toList();
    }
}
