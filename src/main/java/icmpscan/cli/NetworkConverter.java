package icmpscan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import icmpscan.decode.Ipv4Network;

/** An IPv4 network such as {@code 192.0.2.0/24}, or a single address. */
final class NetworkConverter implements ITypeConverter<Ipv4Network> {
    @Override
    public Ipv4Network convert(String word) {
        return Ipv4Network.parse(word)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is no IPv4 network; write it as 192.0.2.0/24, or an address alone"));
    }

    /** A single address. */
    static final class OfHost implements ITypeConverter<Ipv4Network> {
        @Override
        public Ipv4Network convert(String word) {
            return Ipv4Network.parse(word)
                    .filter(network -> network.isOneAddress() && !word.contains("/"))
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is no IPv4 address; --net takes networks such as 192.0.2.0/24"));
        }
    }
}
