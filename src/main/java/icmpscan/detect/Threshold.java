package icmpscan.detect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that a detector compares with, its default, and why it is that. "In the window" means: first seen in two neighbouring bins of
 * 60 s, whichever two have the most.
 */
public enum Threshold {
    /** Ports of one target in the window. */
    PORT_SCAN_WINDOW_LOW(4, "half of medium would be 3, which is what three programs with a wrong address cause"),
    /** Ports of one target in the window. */
    PORT_SCAN_WINDOW_MEDIUM(5, "what Snort (low) and Slips ask for; Linux lets 6 errors out at once, then 1/s"),
    /** Ports of one target in the window. */
    PORT_SCAN_WINDOW_HIGH(25, "five times medium"),
    /** Ports of one target in the capture. */
    PORT_SCAN_CAPTURE_LOW(5, "half of medium"),
    /** Ports of one target in the capture. */
    PORT_SCAN_CAPTURE_MEDIUM(10, "a slow scan; twice that of the window, because a capture may be long"),
    /** Ports of one target in the capture. */
    PORT_SCAN_CAPTURE_HIGH(50, "five times medium"),
    /** Ports up to which many tries for each are no scan. */
    PORT_SCAN_FEW_PORTS(5, "a misconfigured workstation asks for a few services again and again"),
    /** Tries for each port, on average, from which on a few ports are no scan. */
    PORT_SCAN_MANY_TRIES(4, "scanners try a port 1 to 3 times"),

    /** Protocols of one target. */
    PROTOCOL_SCAN_MEDIUM(3, "one or two are a missing feature (IGMP, SCTP, GRE); Snort's highest level asks for 3"),
    /** Protocols of one target. */
    PROTOCOL_SCAN_HIGH(15, "five times medium; nmap -sO tries 256"),

    /** Unreachable hosts in the window. */
    HOST_SWEEP_WINDOW_LOW(5, "half of medium; Snort's low level"),
    /** Unreachable hosts in the window. */
    HOST_SWEEP_WINDOW_MEDIUM(
            10, "between Snort's low level (5) and Zeek's simple-scan (25); errors come in bursts 3 s late"),
    /** Unreachable hosts in the window. */
    HOST_SWEEP_WINDOW_HIGH(50, "five times medium"),
    /** Unreachable hosts in the capture. */
    HOST_SWEEP_CAPTURE_LOW(10, "half of medium"),
    /** Unreachable hosts in the capture. */
    HOST_SWEEP_CAPTURE_MEDIUM(20, "a slow sweep; twice that of the window"),
    /** Unreachable hosts in the capture. */
    HOST_SWEEP_CAPTURE_HIGH(100, "five times medium"),
    /** Errors about a host, for each service looked for, up to which it counts. */
    HOST_SWEEP_TRIES(3, "sweeps try once or twice and TCP repeats its SYN; who asks more often knows the host"),
    /** Distinct services from which on a sweep may be a peer-to-peer program. */
    HOST_SWEEP_PEER_SERVICES(10, "fewer are a list of ports to try"),

    /** Pinged hosts in the window. */
    PING_SWEEP_WINDOW_LOW(5, "Slips reports every 5"),
    /** Pinged hosts in the window. */
    PING_SWEEP_WINDOW_MEDIUM(10, "Snort's highest level; in 152 public captures it raises the two true sweeps only"),
    /** Pinged hosts in the window. */
    PING_SWEEP_WINDOW_HIGH(25, "Zeek's simple-scan"),
    /** Pinged hosts in the capture. */
    PING_SWEEP_CAPTURE_LOW(10, "twice that of the window, because a capture may be long"),
    /** Pinged hosts in the capture. */
    PING_SWEEP_CAPTURE_MEDIUM(20, "twice that of the window"),
    /** Pinged hosts in the capture. */
    PING_SWEEP_CAPTURE_HIGH(50, "twice that of the window"),
    /** Requests to a host up to which it counts as swept. */
    PING_SWEEP_REQUESTS(3, "sweeps ask once or twice; monitors come back, 5 rounds and more"),
    /** Messages of a type to one address, from which on a high rate is a flood. */
    FLOOD_BURST(500, "half of what 100 a second come to in ten seconds; shorter bursts are over before they harm"),
    /** Messages a second that make such a burst a flood. */
    FLOOD_BURST_RATE(250, "ntopng's default; ping -f begins at 100"),
    /** Messages of a type to one address in two neighbouring bins of ten seconds. */
    FLOOD_SUSTAINED(1_000, "100 a second for ten seconds"),
    /** Messages a second that make so many a flood. */
    FLOOD_SUSTAINED_RATE(100, "the least that ping -f sends; monitors and tunnels stay at some tens"),
    /** Messages a second. */
    FLOOD_HIGH_RATE(1_000, "ten times that; firewalls have stopped under some thousands"),
    /** How many hundredths of the mean length the standard deviation may be. */
    FLOOD_LENGTH_SPREAD(25, "floods repeat one length; tunnels and transfers mix theirs, half the mean and more"),
    /** How many hundredths of a flood a source must send to be named. */
    FLOOD_SOURCE_SHARE(10, "so that the few that matter are named, and none where sources are forged"),

    /** Hosts that answer what was sent to their broadcast address. */
    SMURF_REPLIERS(3, "one or two answers to a broadcast are a router and a printer"),
    /** Hosts that answer what an address did not ask, where the broadcast is not in the capture. */
    SMURF_VICTIM_REPLIERS(10, "fewer are unsolicited replies of several hosts"),
    /** Messages a second to a broadcast address, or from each answering host. */
    SMURF_RATE(5, "an administrator's ping asks once a second, five times at most without privileges"),
    /** Messages to a broadcast address, or replies of each host, that a rate is judged by. */
    SMURF_REQUESTS(20, "fewer are over before a rate means anything"),

    /** Destinations that are redirected to one gateway. */
    REDIRECT_DESTINATIONS(3, "a router redirects for what is asked for; an attacker for all"),

    /** Messages of source quench to one host in two neighbouring bins of 60 s, where something speaks against them. */
    SOURCE_QUENCH_LOW(3, "one or two slow nobody down"),
    /** Messages of source quench to one host in two neighbouring bins of 60 s. */
    SOURCE_QUENCH_MEDIUM(10, "a blind throughput attack has to repeat itself (RFC 5927 section 6)"),
    /** Messages of source quench to one host in two neighbouring bins of 60 s. */
    SOURCE_QUENCH_HIGH(50, "five times medium"),

    /** Senders of errors and replies, in two neighbouring bins of 60 s, about what an address never sent. */
    BACKSCATTER_SENDERS(10, "fewer are forged errors or one host's replies"),
    /** Such messages. */
    BACKSCATTER_MESSAGES(20, "two from each sender"),
    /** Such messages. */
    BACKSCATTER_HIGH(100, "what Moore et al. (2001) call an attack"),

    /** Flows between two hosts that errors quote and that never were. */
    FORGED_ERROR_FLOWS(5, "a lost frame leaves one or two; who guesses ports needs many"),
    /** Flows between two hosts that errors quote and that never were. */
    FORGED_ERROR_HIGH(25, "five times medium"),
    /** How many hundredths of the quoted flows of two hosts must not have been. */
    FORGED_ERROR_SHARE(90, "where frames are lost, or go another way, some of the flows are still seen"),

    /** Conversations seen in both directions, in hundredths, below which the vantage is doubtful. */
    BOTH_WAYS_SHARE(10, "a capture of one direction shows hardly any; scans of the silent make few"),

    /** Misses more than hits, each quadrupling the odds, that convict. */
    WALK_STEPS(4, "4^4 = 256 exceeds 99, the ratio at 1 % error (Jung et al., IEEE S&P 2004, theta 0.8 and 0.2)");

    private final long defaultValue;
    private final String reason;

    Threshold(long defaultValue, String reason) {
        this.defaultValue = defaultValue;
        this.reason = reason;
    }

    /** Its name in options, such as {@code port-scan-window-low}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The threshold of this name, if there is one. */
    public static Optional<Threshold> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(threshold -> threshold.slug().equals(slug))
                .findFirst();
    }

    /** What it is unless somebody sets it. */
    public long defaultValue() {
        return defaultValue;
    }

    /** Why it is that. */
    public String reason() {
        return reason;
    }
}
