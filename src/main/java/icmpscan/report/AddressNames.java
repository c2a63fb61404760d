package icmpscan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.capture.CaptureSummary;
import icmpscan.decode.Ipv4Address;
import icmpscan.tally.LazyList;

/**
 * The names that captures themselves give to addresses (pcapng name resolution blocks), as labels for people. They are claims: whoever wrote
 * the capture chose them. A renderer escapes them as it does every text.
 */
public final class AddressNames {
    /** No names, and nothing said about them. */
    public static final AddressNames NONE = new AddressNames(false, 0);

    /** Characters of a name in a table; whole domain names would push everything else aside. */
    private static final int MAX_LABEL = 40;

    private final Map<String, String> byAddress = new LinkedHashMap<>();
    private final boolean wanted;
    private final long leftOut;

    private AddressNames(boolean wanted, long leftOut) {
        this.wanted = wanted;
        this.leftOut = leftOut;
    }

    /** The names in these captures; where two name one address, those of the first. Bounded by what a {@link CaptureSummary} keeps. */
    public static AddressNames of(List<CaptureSummary> captures) {
        AddressNames names = new AddressNames(
                true, captures.stream().mapToLong(CaptureSummary::namesLeftOut).sum());
        for (CaptureSummary capture : captures) {
            capture.names()
                    .forEach((address, name) ->
                            names.byAddress.putIfAbsent(new Ipv4Address(address).toString(), shortened(name)));
        }
        return names;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_LABEL ? name : name.substring(0, MAX_LABEL - 1) + "…";
    }

    /** What a reader must know about the labels; empty where none are wanted. */
    public Optional<String> note() {
        if (!wanted) {
            return Optional.empty();
        }
        if (byAddress.isEmpty()) {
            return Optional.of("The captures name no address.");
        }
        return Optional.of("Names in parentheses are what the captures say; nobody has checked them."
                + (leftOut > 0 ? " " + Counted.of(leftOut, "more name was", "more names were") + " not kept." : ""));
    }

    /** The report with a name after each address that has one and stands alone in its cell, or in a list. */
    public Report label(Report report) {
        return report.with(report.columns(), LazyList.of(report.rows(), this::labels));
    }

    private List<Value> labels(List<Value> cells) {
        return cells.stream().map(this::label).toList();
    }

    private Value label(Value cell) {
        if (cell instanceof Value.Items items) {
            return new Value.Items(labels(items.values()));
        }
        if (cell instanceof Value.Text text && byAddress.containsKey(text.text())) {
            return new Value.Text(text.text() + " (" + byAddress.get(text.text()) + ")");
        }
        return cell;
    }
}
