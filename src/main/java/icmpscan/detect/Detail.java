package icmpscan.detect;

import java.util.List;
import java.util.stream.Stream;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.ProbedService;

/** What a finding of some kinds has beside its figures. */
public sealed interface Detail {
    /** How many entries a list of details has at most. */
    int LISTED = 64;

    /**
     * Ports that were tried.
     *
     * @param ranges  the first of them, ascending
     * @param omitted how many ranges more there are
     */
    record Ports(List<PortRange> ranges, int omitted) implements Detail {
        /** Keeps a copy. */
        public Ports {
            ranges = List.copyOf(ranges);
        }

        static Ports of(List<PortRange> all) {
            return new Ports(all.subList(0, Math.min(all.size(), LISTED)), Math.max(0, all.size() - LISTED));
        }
    }

    /**
     * What was looked for on many hosts.
     *
     * @param services the first of them, ascending
     * @param omitted  how many more there are
     */
    record Services(List<ProbedService> services, long omitted) implements Detail {
        /** Keeps a copy. */
        public Services {
            services = List.copyOf(services);
        }
    }

    /**
     * IP protocols that were tried.
     *
     * @param numbers protocol numbers, ascending
     */
    record Protocols(List<Integer> numbers) implements Detail {
        /** Keeps a copy. */
        public Protocols {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The smallest network that holds all targets known.
     *
     * @param network its lowest address
     * @param length  leading bits that the targets share, 0..32
     */
    record Network(Ipv4Address network, int length) implements Detail {}

    /**
     * In which order targets were first tried.
     *
     * @param order the order
     */
    record Order(SweepOrder order) implements Detail {}

    /**
     * What a test of hits against misses says.
     *
     * @param verdict what it says
     */
    record Walk(WalkVerdict verdict) implements Detail {}

    /**
     * From which Ethernet addresses forged messages came.
     *
     * @param macs the first of them, ascending, 48 bits each
     */
    record SentFrom(List<Long> macs) implements Detail {
        /** Keeps a copy. */
        public SentFrom {
            macs = List.copyOf(macs);
        }

        static SentFrom of(Stream<Long> all) {
            return new SentFrom(all.distinct().sorted().limit(LISTED).toList());
        }
    }

    /**
     * Where redirects lead.
     *
     * @param gateways the first of them, in the order of addresses
     */
    record Gateways(List<Ipv4Address> gateways) implements Detail {
        /** Keeps a copy. */
        public Gateways {
            gateways = List.copyOf(gateways);
        }
    }

    /**
     * What speaks against messages being true.
     *
     * @param reasons what, in the order of their declaration
     */
    record Doubts(List<Doubt> reasons) implements Detail {
        /** Keeps a copy. */
        public Doubts {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a flood is made of.
     *
     * @param type ICMP type
     */
    record MadeOf(int type) implements Detail {}

    /** Each host was tried on a port of its own, as a program does that looks for its peers. */
    record PeerToPeerLike() implements Detail {}
}
