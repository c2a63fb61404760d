package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import icmpscan.decode.ExtensionContent;
import icmpscan.decode.ExtensionObject;
import icmpscan.decode.IcmpBodies;
import icmpscan.decode.IcmpMessage;

/** The columns of {@link MessageRows} that few types fill: address mask, times and the objects of an extension. */
final class BodyCells {
    static final List<Column> COLUMNS = List.of(
            Column.detail("address_mask", "address mask"),
            Column.detail("originate_timestamp", "originate"),
            Column.detail("receive_timestamp", "receive"),
            Column.detail("transmit_timestamp", "transmit"),
            Column.detail("extensions", "extensions"),
            Column.detail("mpls_labels", "mpls labels"));

    private BodyCells() {}

    /** Adds one value a column. */
    static void add(List<Value> row, IcmpMessage message) {
        row.add(IcmpBodies.addressMask(message)
                .<Value>map(mask -> new Value.Text(mask.toString()))
                .orElse(Value.ABSENT));
        Optional<IcmpBodies.Timestamps> times = IcmpBodies.timestamps(message);
        row.add(count(times.map(IcmpBodies.Timestamps::originate)));
        row.add(count(times.map(IcmpBodies.Timestamps::receive)));
        row.add(count(times.map(IcmpBodies.Timestamps::transmit)));
        List<Value> objects = new ArrayList<>();
        List<Value> labels = new ArrayList<>();
        for (ExtensionObject object : message.extensionObjects()) {
            objects.add(new Value.Text(words(object)));
            addLabels(labels, object.content());
        }
        row.add(items(objects));
        row.add(items(labels));
    }

    private static Value count(Optional<OptionalLong> time) {
        OptionalLong milliseconds = time.orElse(OptionalLong.empty());
        return milliseconds.isPresent() ? new Value.Count(milliseconds.getAsLong()) : Value.ABSENT;
    }

    private static Value items(List<Value> values) {
        return values.isEmpty() ? Value.ABSENT : new Value.Items(values);
    }

    private static void addLabels(List<Value> labels, ExtensionContent content) {
        if (content instanceof ExtensionContent.MplsLabelStack stack) {
            stack.entries().forEach(entry -> labels.add(new Value.Count(entry.label())));
        }
    }

    /** Class and C-type, then what the object says, such as {@code 1/1 mpls 24001 tc 0 ttl 1}. */
    private static String words(ExtensionObject object) {
        StringBuilder words = new StringBuilder();
        words.append(object.objectClass()).append('/').append(object.cType());
        ExtensionContent content = object.content();
        if (content instanceof ExtensionContent.MplsLabelStack stack) {
            stack.entries().forEach(entry -> words.append(" mpls ")
                    .append(entry.label())
                    .append(" tc ")
                    .append(entry.trafficClass())
                    .append(" ttl ")
                    .append(entry.timeToLive()));
        } else if (content instanceof ExtensionContent.InterfaceInformation told) {
            words.append(" role ").append(told.role());
            told.index().ifPresent(index -> words.append(" index ").append(index));
            told.address().ifPresent(address -> words.append(" address ").append(address));
            told.name().ifPresent(name -> words.append(" name ").append(name));
            told.mtu().ifPresent(mtu -> words.append(" mtu ").append(mtu));
        } else if (content instanceof ExtensionContent.InterfaceByName asked) {
            words.append(" name ").append(asked.name());
        } else if (content instanceof ExtensionContent.InterfaceByIndex asked) {
            words.append(" index ").append(asked.index());
        } else if (content instanceof ExtensionContent.InterfaceByAddress asked) {
            asked.address().ifPresent(address -> words.append(" address ").append(address));
        }
        return words.toString();
    }
}
