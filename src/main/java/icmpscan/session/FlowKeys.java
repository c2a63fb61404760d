package icmpscan.session;

/**
 * Numbers that stand for what {@link SeenFlows} remembers: 64 bits each, the same in every run, since parts of a capture that were read apart
 * must agree on them. Somebody who knows them can make a flow look seen that was not, never the other way round.
 */
final class FlowKeys {
    private static final long FLOW = 0x9E3779B97F4A7C15L;
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long PAIR_WITHOUT_PORTS = 0x165667B19E3779F9L;
    private static final long SENDER = 0xD6E8FEB86659FD93L;
    private static final long PROTOCOL = 0xA0761D6478BD642FL;
    private static final long FROM_MAC = 0xE7037ED1A0B428DBL;
    private static final long TO_MAC = 0x8EBC6AF09C88C6E3L;
    private static final long CONVERSATION = 0x589965CC75374CC3L;

    private FlowKeys() {}

    static long flow(long pair, int protocol, long ports) {
        return of(FLOW, pair, ((long) protocol << 32) | ports);
    }

    static long pair(long pair, int protocol) {
        return of(PAIR, pair, protocol);
    }

    static long pairWithoutPorts(long pair, int protocol) {
        return of(PAIR_WITHOUT_PORTS, pair, protocol);
    }

    static long sender(int address) {
        return of(SENDER, address, 0);
    }

    static long protocol(int protocol) {
        return of(PROTOCOL, protocol, 0);
    }

    static long fromMac(int address, long mac) {
        return of(FROM_MAC, address, mac);
    }

    static long toMac(int address, long mac) {
        return of(TO_MAC, address, mac);
    }

    /** The same for both directions, if the caller puts the ends in order. */
    static long conversation(long pair, int protocol, long ports) {
        return of(CONVERSATION, pair, ((long) protocol << 32) | ports);
    }

    static long pairOf(int source, int destination) {
        return ((long) source << 32) | (destination & 0xFFFF_FFFFL);
    }

    private static long of(long what, long high, long low) {
        return mix(mix(high ^ what) + low);
    }

    /** Stafford's thirteenth variant of the MurmurHash3 finaliser. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
