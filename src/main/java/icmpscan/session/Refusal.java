package icmpscan.session;

import icmpscan.tally.Counts;

/**
 * What one reporter told one address, under one code, about one service of one destination: a row of {@link Refusals}.
 *
 * @param actor       who asked: the quoted source
 * @param destination whom it asked: the quoted destination
 * @param reporter    who says that it is unreachable; the destination itself, or a router or filter on the way
 * @param code        code of the destination unreachable, 0..15
 * @param item        the service, as {@link ProbedService#of} reads it
 * @param counts      how often, and when
 */
public record Refusal(int actor, int destination, int reporter, int code, long item, Counts counts) {
    /** Whether its code is one of these {@link ProbeMarks}. */
    public boolean has(int codes) {
        return (ProbeMarks.code(code) & codes) != 0;
    }

    /** The service that was asked for. */
    public ProbedService service() {
        return ProbedService.of(item);
    }
}
