package icmpscan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import icmpscan.decode.Ipv4Network;

/** An IPv4 network such as {@code 192.0.2.0/24}, or a single address. */
final class NetworkConverter implements ITypeConverter<Ipv4Network> {
    @Override
    public Ipv4Network convert(String word) {
        return Ipv4Network.parse(word)
                .orElseThrow(() -> refused(word, "is no IPv4 network; write it as 192.0.2.0/24, or an address alone"));
    }

    /** Whatever has two colons was meant as an address of IPv6. */
    private static TypeConversionException refused(String word, String why) {
        boolean ipv6 = word.indexOf(':') != word.lastIndexOf(':');
        return new TypeConversionException(
                "'" + word + "' " + (ipv6 ? "is an address of IPv6, which icmpscan does not read" : why));
    }

    /** A single address. */
    static final class OfHost implements ITypeConverter<Ipv4Network> {
        @Override
        public Ipv4Network convert(String word) {
            return Ipv4Network.parse(word)
                    .filter(network -> network.isOneAddress() && !word.contains("/"))
                    .orElseThrow(() -> refused(word, "is no IPv4 address; --net takes networks such as 192.0.2.0/24"));
        }
    }
}
