package icmpscan.session;

/**
 * Numbers that stand for what {@link SeenFlows} remembers: 64 bits each, the same in every run, since parts of a capture that were read apart
 * must agree on them. Somebody who knows them can make a flow look seen that was not, never the other way round.
 */
final class FlowKeys {
    private static final long PAIR = 0xC2B2AE3D27D4EB4FL;
    private static final long WITHOUT_PORTS = 0x165667B19E3779F9L;
    private static final long SENDER = 0xD6E8FEB86659FD93L;
    private static final long FROM_MAC = 0xE7037ED1A0B428DBL;
    private static final long TO_MAC = 0x8EBC6AF09C88C6E3L;
    private static final long CONVERSATION = 0x589965CC75374CC3L;

    private FlowKeys() {}

    /** Two addresses and a protocol. */
    static long pair(long pair, int protocol) {
        return mix((pair ^ PAIR) + ((long) protocol << 56));
    }

    /** A flow of the pair with this key. */
    static long flow(long pairKey, long ports) {
        return mix(pairKey + ports);
    }

    /** What stands for the pair with this key having sent what the capture has no ports of. */
    static long withoutPorts(long pairKey) {
        return mix(pairKey ^ WITHOUT_PORTS);
    }

    static long sender(int address) {
        return mix(address ^ SENDER);
    }

    static long fromMac(long senderKey, long mac) {
        return mix((senderKey ^ FROM_MAC) + mac);
    }

    static long toMac(long senderKey, long mac) {
        return mix((senderKey ^ TO_MAC) + mac);
    }

    /** The same for both directions, if the caller puts the ends in order. */
    static long conversation(long pair, int protocol, long ports) {
        return mix(mix(pair ^ CONVERSATION) + (((long) protocol << 32) | ports));
    }

    static long pairOf(int source, int destination) {
        return ((long) source << 32) | (destination & 0xFFFF_FFFFL);
    }

    /** Stafford's thirteenth variant of the MurmurHash3 finaliser. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
