package icmpscan.classify;

import java.nio.ByteBuffer;

/**
 * One echo message as its sender made it, for comparison with what known programs send.
 *
 * @param type           ICMP type, 8 or 0
 * @param code           ICMP code
 * @param identifier     big-endian
 * @param sequenceNumber big-endian
 * @param timeToLive     of the IPv4 header, at the capture point
 * @param ipIdentification of the IPv4 header
 * @param dataLength     bytes of data on the wire, after the 8 bytes of ICMP header
 * @param data           holds the data from {@code start} to {@code end}, read with absolute indices
 * @param start          index of the first byte of data
 * @param end            index after the last captured byte of data; may fall short of {@code dataLength}
 */
public record EchoSample(
        int type,
        int code,
        int identifier,
        int sequenceNumber,
        int timeToLive,
        int ipIdentification,
        int dataLength,
        ByteBuffer data,
        int start,
        int end) {

    /** The same with another sequence number: a later message with the same data. */
    public EchoSample withSequenceNumber(int other) {
        return new EchoSample(
                type, code, identifier, other, timeToLive, ipIdentification, dataLength, data, start, end);
    }

    /** Bytes of data that were captured. */
    public int captured() {
        return end - start;
    }

    /** Whether all of the data was captured. */
    public boolean whole() {
        return captured() >= dataLength;
    }

    /** The byte at this offset of the data, 0..255; the offset must have been captured. */
    int at(int offset) {
        return data.get(start + offset) & 0xFF;
    }

    /** Whether the captured data has this text at this offset. */
    boolean hasText(int offset, String ascii) {
        if (captured() < offset + ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (at(offset + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the captured data has these bytes at this offset. */
    boolean hasBytes(int offset, byte... wanted) {
        if (captured() < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (data.get(start + offset + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether all captured data from this offset on counts up by one from {@code first}, and there are at least 8 such bytes. */
    boolean countsUp(int offset, int first) {
        if (captured() < offset + 8) {
            return false;
        }
        for (int i = offset; i < captured(); i++) {
            if (at(i) != (first + i - offset & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all captured data from this offset on is this byte, and there is at least one. */
    boolean filledWith(int offset, int value) {
        if (captured() <= offset) {
            return false;
        }
        for (int i = offset; i < captured(); i++) {
            if (at(i) != value) {
                return false;
            }
        }
        return true;
    }

    /** Whether the data on the wire is this long. */
    boolean isLong(int bytes) {
        return dataLength == bytes;
    }
}
