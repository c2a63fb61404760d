package icmpscan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.Ipv4Network;

/** Networks as people write them: {@code 192.0.2.0/24}, or an address for a network of one. */
final class NetworkText {
    /** Leading zeros are refused: some programs read such numbers as octal. */
    private static final String OCTET = "(0|[1-9]\\d{0,2})";

    private static final Pattern NETWORK =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "(?:/(0|[1-9]\\d?))?");

    private static final int OCTETS = 4;

    private NetworkText() {}

    /** The network that a line names. */
    static Ipv4Network parse(Setting line, String text) throws ConfigException {
        Matcher matcher = NETWORK.matcher(text);
        if (!matcher.matches()) {
            throw notANetwork(line, text);
        }
        int bits = 0;
        for (int i = 1; i <= OCTETS; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 0xFF) {
                throw notANetwork(line, text);
            }
            bits = bits << Byte.SIZE | octet;
        }
        String prefix = matcher.group(OCTETS + 1);
        int length = prefix == null ? Ipv4Network.ADDRESS_BITS : Integer.parseInt(prefix);
        if (length > Ipv4Network.ADDRESS_BITS) {
            throw notANetwork(line, text);
        }
        Ipv4Network network = Ipv4Network.around(new Ipv4Address(bits), length);
        if (network.first().bits() != bits) {
            throw line.unexpected("a network's first address, " + network.first() + "/" + length, text);
        }
        return network;
    }

    private static ConfigException notANetwork(Setting line, String text) {
        return line.unexpected("an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24", text);
    }
}
