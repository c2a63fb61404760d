package icmpscan.browse;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

import icmpscan.decode.Ipv4Network;
import icmpscan.report.Value;

/** Values as a person expects them in order: nothing first, numbers by size, addresses by number, words by letter. */
enum ValueOrder implements Comparator<Value> {
    INSTANCE;

    @Override
    public int compare(Value one, Value other) {
        int byRank = Integer.compare(rank(one), rank(other));
        if (byRank != 0) {
            return byRank;
        }
        return isNumber(one) ? number(one).compareTo(number(other)) : byText(one, other);
    }

    private static int rank(Value value) {
        if (value instanceof Value.Absent) {
            return 0;
        }
        return isNumber(value) ? 1 : 2;
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Count
                || value instanceof Value.Decimal
                || value instanceof Value.Time
                || value instanceof Value.Frame;
    }

    private static BigDecimal number(Value value) {
        if (value instanceof Value.Count count) {
            return BigDecimal.valueOf(count.number());
        }
        if (value instanceof Value.Decimal decimal) {
            return BigDecimal.valueOf(decimal.unscaled(), decimal.decimals());
        }
        if (value instanceof Value.Frame frame) {
            return BigDecimal.valueOf(frame.file()).movePointRight(20).add(BigDecimal.valueOf(frame.frame()));
        }
        return BigDecimal.valueOf(((Value.Time) value).epochNanos());
    }

    private static int byText(Value one, Value other) {
        String first = text(one);
        String second = text(other);
        Optional<Ipv4Network> address = Ipv4Network.parse(first);
        Optional<Ipv4Network> otherAddress = Ipv4Network.parse(second);
        return address.isPresent() && otherAddress.isPresent()
                ? Integer.compareUnsigned(
                        address.get().bits(), otherAddress.get().bits())
                : first.compareTo(second);
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Items items) {
            return items.values().isEmpty() ? "" : text(items.values().get(0));
        }
        return value instanceof Value.Flag flag && flag.truth() ? "yes" : "";
    }
}
