package icmpscan.detect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import icmpscan.classify.EchoMagic;
import icmpscan.classify.EchoSignature;
import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.InquiryKind;
import icmpscan.session.Malformation;
import icmpscan.session.ProbedService;
import icmpscan.session.Trace;

/** What a finding of some kinds has beside its figures. */
public sealed interface Detail {
    /** How many entries a list of details has at most. */
    int LISTED = 64;

    /** How many ports or services are listed at most: as many as are known for certain of one actor. */
    int TRIED = 1024;

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
            return new Ports(all.subList(0, Math.min(all.size(), TRIED)), Math.max(0, all.size() - TRIED));
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

        static Services of(List<ProbedService> all) {
            return new Services(all.subList(0, Math.min(all.size(), TRIED)), Math.max(0, all.size() - TRIED));
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

    /** Each host was tried on a port of its own, as a program does that looks for its peers. */
    record PeerToPeerLike() implements Detail {}

    /**
     * It is in order, as the user has said.
     *
     * @param by        what allows it
     * @param otherwise how severe it would be if nothing did
     */
    record Allowed(Allowance by, Severity otherwise) implements Detail {}

    /**
     * Who told the actor that it cannot have what it wants.
     *
     * @param addresses the first of them, in the order of addresses
     * @param omitted   how many more there are
     */
    record Reporters(List<Address> addresses, long omitted) implements Detail {
        /** Keeps a copy. */
        public Reporters {
            addresses = List.copyOf(addresses);
        }

        static Reporters of(Collection<Integer> distinct) {
            List<Address> first = Parties.addresses(distinct, LISTED);
            return new Reporters(first, distinct.size() - first.size());
        }
    }

    /**
     * Who asked for what is not there.
     *
     * @param addresses the first of them, in the order of addresses
     * @param omitted   how many more there are
     */
    record Users(List<Address> addresses, long omitted) implements Detail {
        /** Keeps a copy. */
        public Users {
            addresses = List.copyOf(addresses);
        }

        static Users of(Collection<Integer> distinct) {
            List<Address> first = Parties.addresses(distinct, LISTED);
            return new Users(first, distinct.size() - first.size());
        }
    }

    /**
     * What was asked that hosts need not tell.
     *
     * @param kinds in the order of their declaration
     */
    record Asked(List<InquiryKind> kinds) implements Detail {
        /** Keeps a copy. */
        public Asked {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * How messages or their fragments break their format.
     *
     * @param kinds in the order of their declaration
     */
    record Broken(List<Malformation> kinds) implements Detail {
        /** Keeps a copy. */
        public Broken {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What speaks for a channel.
     *
     * @param features the features found, in their order
     */
    record Channel(List<ChannelFeature> features) implements Detail {
        /** Keeps a copy. */
        public Channel {
            features = List.copyOf(features);
        }
    }

    /**
     * Programs that send such messages.
     *
     * @param signatures the signatures that fit, tunnels and malware first
     */
    record Programs(List<EchoSignature> signatures) implements Detail {
        /** Keeps a copy. */
        public Programs {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * What echo data carry that gives itself away.
     *
     * @param magics what was found, in the order of their declaration
     */
    record Carried(List<EchoMagic> magics) implements Detail {
        /** Keeps a copy. */
        public Carried {
            magics = List.copyOf(magics);
        }
    }

    /**
     * Where a tunnel leads to, as the first message says that names it.
     *
     * @param source      sender inside the tunnel; empty where only the destination is named
     * @param destination receiver inside the tunnel, or whom the tunnel's far end is to reach
     * @param port        TCP port there, where that is named
     */
    record Inside(Optional<Ipv4Address> source, Ipv4Address destination, OptionalInt port) implements Detail {}

    /**
     * Some of the data, from the wire and hostile.
     *
     * @param bytes the bytes, as characters of the same number, 0..255
     */
    record Sample(String bytes) implements Detail {}

    /** Only replies were seen, and no request that they would answer. */
    record RepliesOnly() implements Detail {}

    /** The capture does not show both directions of anything, so that what seems unasked may have been asked for. */
    record OneWayCapture() implements Detail {}

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

    /**
     * Ways that were traced.
     *
     * @param traces  the first of them, in the order of first frames
     * @param omitted how many more there are
     */
    record Traces(List<Trace> traces, int omitted) implements Detail {
        /** Keeps a copy. */
        public Traces {
            traces = List.copyOf(traces);
        }

        static Traces of(List<Trace> all) {
            return new Traces(all.subList(0, Math.min(all.size(), LISTED)), Math.max(0, all.size() - LISTED));
        }
    }

    /** Messages state an MTU that no link has, as who wants to slow a connection down would (RFC 5927 section 7). */
    record SmallMtu() implements Detail {}
}
