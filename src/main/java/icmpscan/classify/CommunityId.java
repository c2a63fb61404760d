package icmpscan.classify;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Community ID, version 1 with seed 0: the name that Zeek, Suricata, Arkime and others give a flow, the same in both directions. Addresses are
 * bit patterns of 32 bits.
 *
 * @see <a href="https://github.com/corelight/community-id-spec">Community ID specification</a>
 */
public final class CommunityId {
    private static final int ICMP = 1;
    private static final int SEED_BYTES = 2;
    private static final int WITH_PORTS = 16;
    private static final int WITHOUT_PORTS = 12;

    private CommunityId() {}

    /** Of a flow of TCP, UDP or SCTP. */
    public static String ofPorts(int source, int destination, int protocol, int sourcePort, int destinationPort) {
        boolean turned = Integer.compareUnsigned(source, destination) > 0
                || (source == destination && sourcePort > destinationPort);
        return turned
                ? of(destination, source, protocol, destinationPort, sourcePort)
                : of(source, destination, protocol, sourcePort, destinationPort);
    }

    /** Of an ICMP message: queries and their replies are one flow, all else goes one way and is told by its code. */
    public static String ofIcmp(int source, int destination, int type, int code) {
        int counterpart = counterpart(type);
        return counterpart < 0
                ? of(source, destination, ICMP, type, code)
                : ofPorts(source, destination, ICMP, type, counterpart);
    }

    /** Of a flow of a protocol without ports. */
    public static String ofProtocol(int source, int destination, int protocol) {
        boolean turned = Integer.compareUnsigned(source, destination) > 0;
        ByteBuffer bytes = ByteBuffer.allocate(WITHOUT_PORTS);
        put(bytes, turned ? destination : source, turned ? source : destination, protocol);
        return digest(bytes);
    }

    private static String of(int first, int second, int protocol, int firstPort, int secondPort) {
        ByteBuffer bytes = ByteBuffer.allocate(WITH_PORTS);
        put(bytes, first, second, protocol);
        return digest(bytes.putShort((short) firstPort).putShort((short) secondPort));
    }

    private static void put(ByteBuffer bytes, int first, int second, int protocol) {
        bytes.position(SEED_BYTES)
                .putInt(first)
                .putInt(second)
                .put((byte) protocol)
                .put((byte) 0);
    }

    /** The types that the specification pairs; it knows none of extended echo (RFC 8335). */
    private static int counterpart(int type) {
        return switch (type) {
            case 0 -> 8;
            case 8 -> 0;
            case 9 -> 10;
            case 10 -> 9;
            case 13 -> 14;
            case 14 -> 13;
            case 15 -> 16;
            case 16 -> 15;
            case 17 -> 18;
            case 18 -> 17;
            default -> -1;
        };
    }

    private static String digest(ByteBuffer bytes) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes.flip());
            return "1:" + Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
