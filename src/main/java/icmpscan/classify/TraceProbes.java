package icmpscan.classify;

/**
 * What the UDP or TCP probes of one trace have in common, as errors quote them.
 *
 * @param length               total length of the first, bytes
 * @param sourcePort           source port of the first
 * @param oneSourcePort        whether all have that one
 * @param leastPort            lowest destination port
 * @param portsRise            whether there are several destination ports
 * @param identificationsCount whether the IP identifications are 1, 2, 3 ...
 */
public record TraceProbes(
        int length,
        int sourcePort,
        boolean oneSourcePort,
        int leastPort,
        boolean portsRise,
        boolean identificationsCount) {}
