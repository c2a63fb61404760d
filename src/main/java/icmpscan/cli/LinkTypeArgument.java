package icmpscan.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.decode.LinkTypeOverrides;

/** Link types to read as others, for captures that state none or a private one. */
final class LinkTypeArgument {
    @Option(
            names = "--linktype",
            paramLabel = "N=M",
            converter = LinkTypeChange.Converter.class,
            description =
                    "read frames of link type N as if it were M, such as 147=1 where USER0 is Ethernet; may be given several times")
    private List<LinkTypeChange> linkTypes = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The changes that were asked for. */
    LinkTypeOverrides overrides() {
        Map<Integer, Integer> changes = new HashMap<>();
        linkTypes.forEach(change -> changes.put(change.stated(), change.actual()));
        try {
            return LinkTypeOverrides.of(changes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--linktype: " + e.getMessage() + ", so nothing can be read as it");
        }
    }
}
