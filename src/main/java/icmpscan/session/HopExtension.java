package icmpscan.session;

import java.util.ArrayList;
import java.util.List;

import icmpscan.decode.ExtensionContent;
import icmpscan.decode.ExtensionContent.InterfaceInformation;
import icmpscan.decode.ExtensionContent.MplsEntry;
import icmpscan.decode.ExtensionObject;
import icmpscan.decode.IcmpMessage;

/**
 * What a router says of itself beside the error.
 *
 * @param labels     the MPLS labels with which the datagram arrived, outermost first
 * @param interfaces the interfaces that it names
 */
public record HopExtension(List<MplsEntry> labels, List<InterfaceInformation> interfaces) {
    static final HopExtension NONE = new HopExtension(List.of(), List.of());

    /** Entries of each kind that are kept of one message; real ones have a few. */
    private static final int MOST = 16;

    /** Keeps copies. */
    public HopExtension {
        labels = List.copyOf(labels);
        interfaces = List.copyOf(interfaces);
    }

    static HopExtension of(IcmpMessage message) {
        List<MplsEntry> labels = new ArrayList<>();
        List<InterfaceInformation> interfaces = new ArrayList<>();
        for (ExtensionObject object : message.extensionObjects()) {
            if (object.content() instanceof ExtensionContent.MplsLabelStack stack) {
                labels.addAll(stack.entries());
            } else if (object.content() instanceof InterfaceInformation information) {
                interfaces.add(information);
            }
        }
        return new HopExtension(first(labels), first(interfaces));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    boolean isEmpty() {
        return labels.isEmpty() && interfaces.isEmpty();
    }
}
