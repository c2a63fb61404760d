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
    /** Ports of one target that is not there, in the capture. */
    PORT_SCAN_ABSENT_MEDIUM(20, "a workstation may ask an absent server of its domain for ten services"),
    /** Ports of one target that is not there, in the capture. */
    PORT_SCAN_ABSENT_HIGH(50, "as many as of one that is"),

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
    /** Seconds from which on more errors say that the host is known; retries, and packets seen twice, come sooner. */
    HOST_SWEEP_SECONDS(60, "TCP gives up sooner in most programs, and a capture at two interfaces doubles every error"),
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
    SMURF_REQUESTS(10, "by hand nobody sends so many in less than two seconds; fewer are no rate"),

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
    WALK_STEPS(4, "4^4 = 256 exceeds 99, the ratio at 1 % error (Jung et al., IEEE S&P 2004, theta 0.8 and 0.2)"),

    /** Hosts that did not answer, of a worm. */
    WORM_HOSTS(
            20,
            "in the window, and a program that lives on stale addresses meets fewer; a worm tries 1 a second and more"),
    /** Hosts that did not answer, of a worm. */
    WORM_HOSTS_HIGH(50, "more than twice the least, and beyond every list of hosts of one's own"),
    /** Services up to which a search may be a worm's. */
    WORM_SERVICES(3, "a worm knows one way in, or two; more is a list of ports"),
    /** Networks of 24 bits that a worm's hosts lie in. */
    WORM_NETWORKS(5, "a sweep stays in the networks that it was given, mostly one or two"),

    /** Services of one target that a filter refused, in the window. */
    ACL_PROBE_WINDOW_LOW(5, "users who run into a filter ask for 1 to 3 services of a host"),
    /** Services of one target that a filter refused, in the window. */
    ACL_PROBE_WINDOW_MEDIUM(10, "twice low"),
    /** Services of one target that a filter refused, in the window. */
    ACL_PROBE_WINDOW_HIGH(50, "five times medium; labelled scans had 117 to 160"),
    /** Services of one target that a filter refused, in the capture. */
    ACL_PROBE_CAPTURE_LOW(10, "twice that of the window, because a capture may be long"),
    /** Services of one target that a filter refused, in the capture. */
    ACL_PROBE_CAPTURE_MEDIUM(20, "twice that of the window"),
    /** Services of one target that a filter refused, in the capture. */
    ACL_PROBE_CAPTURE_HIGH(100, "twice that of the window"),
    /** Services whose datagrams ran out of hops at one router. */
    FIREWALK_SERVICES(10, "a traceroute asks a router 3 times, and all routers alike"),
    /** How many times more services than at any other router. */
    FIREWALK_RATIO(3, "a traceroute hears from all routers about equally often"),

    /** Hops of a trace. */
    TRACEROUTE_HOPS(3, "what Zeek asks for; of a program that is recognised two are enough"),
    /** Destinations traced in the window. */
    TRACEROUTE_DESTINATIONS(5, "who traces a way that fails looks at one or two; more is a map"),
    /** Traces of each destination, on average, from which on somebody watches them. */
    TRACEROUTE_WATCHED(5, "a monitor comes back, five rounds and more"),

    /** Datagrams in the window that ran out of hops, though they had enough. */
    ROUTING_LOOP_LOW(3, "one or two may be forged, or come of a moment in which routes change"),
    /** Datagrams in the window that ran out of hops. */
    ROUTING_LOOP_MEDIUM(10, "ten pings are ten seconds, longer than routes take to settle"),
    /** Datagrams in the window that ran out of hops. */
    ROUTING_LOOP_HIGH(50, "five times medium"),
    /** Routers that may say so, where it is not known how many hops datagrams had. */
    ROUTING_LOOP_ROUTERS(3, "a loop has two routers, or a few; on a way there are more"),
    /** Services of one destination, where it is not known how many hops datagrams had. */
    ROUTING_LOOP_SERVICES(5, "users ask for a few; who walks past a filter tries many"),
    /** Times that a datagram passes one place, with two hops less each time or more. */
    ROUTING_LOOP_PASSES(3, "twice may be two interfaces of a router; no way leads past one place three times"),
    /** Times that a datagram passes one place, with one hop less each time. */
    ROUTING_LOOP_CLOSE_PASSES(5, "a machine that holds several routers shows each of them once"),

    /** Datagrams in the window that are too long still, a second or more after their sender was told. */
    PMTU_BLACKHOLE_RETRIES(3, "what is on its way already comes within a second; a lost message costs one more"),
    /** Seconds from the first message to the last. */
    PMTU_BLACKHOLE_SECONDS(10, "TCP has tried five times by then"),
    /** Messages that ask for less than every link takes. */
    PMTU_SMALL(3, "one or two are odd; RFC 5927 section 7 is about many"),
    /** Bytes that every link takes. */
    PMTU_SMALL_BYTES(576, "Snort's limit; IPv4 itself asks for 68, and hosts take 576 (RFC 791)"),

    /** Users that one router knows no way for. */
    MISSING_ROUTE_USERS(3, "one or two may be looking for something that never was"),
    /** Errors of one router to all these users. */
    MISSING_ROUTE_ERRORS(10, "three tries each, which TCP makes by itself"),
    /** Hosts from which on who asks for unrouted ones, a few times each, is searching. */
    MISSING_ROUTE_SEARCH(20, "users know a few servers; host-sweep asks for as many in a capture"),

    /** Users of a service that is not there. */
    MIGRATED_SERVICE_USERS(3, "one or two are misconfigured; a group had been told the same"),
    /** Errors about the service to all these users. */
    MIGRATED_SERVICE_ERRORS(10, "three tries each"),
    /** Errors for each user, on average. */
    MIGRATED_SERVICE_TRIES(2, "users try again; forged sources do not"),

    /** Errors about services that one address keeps asking for. */
    MISCONFIGURED_ERRORS(20, "more than one failed attempt of any program makes"),
    /** Seconds over which it does so. */
    MISCONFIGURED_SECONDS(60, "a server that starts again is back by then; the labelled fault lasted 150 s"),
    /** Hosts up to which it is a fault and no search. */
    MISCONFIGURED_HOSTS(5, "a workstation is set up with a few servers"),
    /** Tries from which on a service is asked for insistently. */
    MISCONFIGURED_TRIES(4, "scanners try a port 1 to 3 times"),

    /** Targets of one deprecated inquiry, or more. */
    INFO_PROBE_TARGETS(3, "one or two may be an old device"),
    /** Targets of many inquiries. */
    INFO_PROBE_TARGETS_HIGH(50, "far beyond a list typed by hand"),
    /** Targets asked for nothing but times or interfaces. */
    INFO_PROBE_CURRENT_LOW(5, "both may be asked (RFC 792, RFC 8335), by operators of a few hosts at a time"),
    /** Targets asked for nothing but times or interfaces. */
    INFO_PROBE_CURRENT_MEDIUM(10, "as many as of echo requests"),
    /** Inquiries of a kind up to which a target counts as probed. */
    INFO_PROBE_TRIES(4, "a probe and a few tries more; clockdiff sends 50, service monitors go on"),

    /** Kinds of ICMP inquiry to one target that make a fingerprint. */
    FINGERPRINT_KINDS(
            3, "of echo with code, timestamp, mask and information request; Xprobe sends all but one of them"),
    /** Seconds within which they come. */
    FINGERPRINT_SECONDS(60, "a tool sends them one after the other"),

    /** Messages of one sender that break their format. */
    MALFORMED_MESSAGES(5, "a strange message or three are a tool's mistake"),
    /** Ways in which they do, from which on they are garbage. */
    MALFORMED_KINDS(3, "one way is one program's mistake"),
    /** Messages of one sender of which only checksums or quotations are short of the rules. */
    MALFORMED_WEAK_MESSAGES(20, "checksum offload, simple tools and old routers do that"),

    /** Datagrams whose fragments contradict each other. */
    FRAGMENT_OVERLAPS(3, "once or twice a reused IP identification does that when fragments were lost"),
    /** Datagrams that begin with a tiny fragment. */
    FRAGMENT_TINY(3, "no link asks for so small ones; once or twice may be a test"),

    /** Points of channel features that make a tunnel. */
    TUNNEL_POINTS(70, "two strong features at least; no benign flow of the labelled captures has more than 25"),
    /** Points of channel features that make a covert channel worth a word. */
    CHANNEL_POINTS_LOW(25, "one middling feature"),
    /** Points of channel features that make a covert channel worth a look. */
    CHANNEL_POINTS_MEDIUM(40, "one strong feature; one alone never makes more"),
    /** Messages that a signature or a magic number must fit, where there are that many. */
    TUNNEL_MESSAGES(2, "one may be chance: a signature of four bytes meets any bytes once in 4,000,000,000"),
    /** Replies with data of their own. */
    CHANNEL_REPLIES_DIFFER(3, "in 152 public captures 450 pairs are the same and none differs but in a tunnel"),
    /** Distinct data beyond the first 16 bytes. */
    CHANNEL_DISTINCT(5, "hosts with one identifier for all programs have two or three fills for one target"),
    /** Percent of data bytes beyond the first 16 that are not what they were in the message before. */
    CHANNEL_CHANGING_PERCENT(
            20, "pings 0; a text among zeros, as ptunnel's or icmptx's, 50; exfiltration and shells 80 to 94"),
    /** Texts that differ. */
    CHANNEL_TEXTS(3, "a banner is one text"),
    /** Bytes of base64 or hexadecimal digits that are worth a word in a single message. */
    CHANNEL_ENCODED_BYTES(64, "48 bytes of anything; shorter words are made of these characters too"),
    /** Distinct sizes. */
    CHANNEL_SIZES(5, "a ping has one; segments of a stream have many"),
    /** Messages from which on sizes are counted. */
    CHANNEL_SIZES_MESSAGES(20, "a search for the path MTU is over by then"),
    /** Times the mean size that one message has. */
    CHANNEL_LARGE_FACTOR(4, "1444 bytes among pings of 32"),
    /** Percent by which mean sizes differ between the directions. */
    CHANNEL_UNEQUAL_PERCENT(20, "echoes are equal but for what was lost"),
    /** Bytes of data in one direction. */
    CHANNEL_VOLUME(10_000, "180 ordinary pings; supports only"),
    /** Messages a second. */
    CHANNEL_RATE(10, "ping sends 1, monitors less; supports only"),
    /** Seconds that this rate must last. */
    CHANNEL_RATE_SECONDS(30, "bursts pass"),
    /** Percent of sequence steps that are irregular, from which on they are data. */
    CHANNEL_JUMPS_PERCENT(50, "programs 0 to 10, random numbers 98, text 80"),
    /** Sequence jumps, or identifiers of a message or two each. */
    CHANNEL_NUMBERS(8, "8 letters, or 32 bytes; a few pings in a row make fewer identifiers with odd beginnings"),

    /** Replies without a request. */
    UNSOLICITED_LOW(5, "fewer are on their way when a capture begins"),
    /** Replies without a request. */
    UNSOLICITED_MEDIUM(20, "four times low"),
    /** Percent of all replies that must be unsolicited. */
    UNSOLICITED_PERCENT(
            10, "a flood has many replies on their way when the capture begins, and then all their requests"),
    /** Hosts that answer one host unasked under one identifier, from which on it is a question for the smurf. */
    UNSOLICITED_REPLIERS(3, "one request to a broadcast address brings them all"),

    /** Rounds of a monitor. */
    MONITORING_ROUNDS(5, "fewer show no rhythm"),
    /** Milliseconds between rounds, on average. */
    MONITORING_LEAST_MILLIS(100, "nobody watches more often than ten times a second; that is a flood"),
    /** Standard deviation of the intervals in percent of their mean. */
    MONITORING_VARIATION_PERCENT(20, "timers jitter by a few percent, people do not ping in step"),
    /** Targets that are pinged in step. */
    MONITORING_TARGETS(2, "one target is a ping by hand, unless it goes on"),
    /** Rounds from which on one target is enough. */
    MONITORING_LONG_ROUNDS(60, "a minute of pings a second");

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
