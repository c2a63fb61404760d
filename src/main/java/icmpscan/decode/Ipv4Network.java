package icmpscan.decode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The IPv4 addresses that begin with the same bits.
 *
 * @param bits   any address of it, as a bit pattern
 * @param length leading bits that its addresses share, 0..32
 */
public record Ipv4Network(int bits, int length) {
    private static final int ADDRESS_BITS = 32;
    private static final int OCTETS = 4;
    private static final String OCTET = "(0|[1-9]\\d{0,2})";

    /** No leading zeros: some programs read them as octal numbers. */
    private static final Pattern FORM =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "(?:/(0|[1-9]\\d?))?");

    /** Refuses an impossible length. */
    public Ipv4Network {
        if (length < 0 || length > ADDRESS_BITS) {
            throw new IllegalArgumentException("a network of " + length + " bits");
        }
    }

    /** The network of a text such as {@code 192.0.2.0/24}, or of one address alone; empty where it is neither. */
    public static Optional<Ipv4Network> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int bits = 0;
        for (int i = 1; i <= OCTETS; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 0xFF) {
                return Optional.empty();
            }
            bits = bits << Byte.SIZE | octet;
        }
        String length = matcher.group(OCTETS + 1);
        int shared = length == null ? ADDRESS_BITS : Integer.parseInt(length);
        return shared > ADDRESS_BITS ? Optional.empty() : Optional.of(new Ipv4Network(bits, shared));
    }

    /** Whether an address, as a bit pattern, lies in it. */
    public boolean contains(int address) {
        return ((address ^ bits) & mask()) == 0;
    }

    /** The lowest of its addresses. */
    public Ipv4Address first() {
        return new Ipv4Address(bits & mask());
    }

    /** Whether it is a single address. */
    public boolean isOneAddress() {
        return length == ADDRESS_BITS;
    }

    /** A shift by 32 would shift by nothing. */
    private int mask() {
        return length == 0 ? 0 : -1 << (ADDRESS_BITS - length);
    }

    /** Its first address and length, such as {@code 192.0.2.0/24}; one address stands alone. */
    @Override
    public String toString() {
        return isOneAddress() ? first().toString() : first() + "/" + length;
    }
}
