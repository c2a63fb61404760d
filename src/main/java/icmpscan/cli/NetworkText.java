package icmpscan.cli;

import icmpscan.decode.Ipv4Network;

/** Networks as the line of a file names them. */
final class NetworkText {
    private NetworkText() {}

    /** The network of a text such as {@code 192.0.2.0/24}, or of one address; refuses an address that does not begin its network. */
    static Ipv4Network parse(Setting line, String text) throws ConfigException {
        Ipv4Network network = Ipv4Network.parse(text)
                .orElseThrow(
                        () -> line.unexpected("an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24", text));
        if (network.first().bits() != network.bits()) {
            throw line.unexpected("a network's first address, " + network, text);
        }
        return network;
    }
}
