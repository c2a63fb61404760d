package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.decode.Ipv4Address;
import icmpscan.tally.Counts;
import icmpscan.tally.PackedFrame;

/** Cells that several reports have, and the columns of a {@link Counts} that most of them end with. */
final class Cells {
    private static final int PERCENT_DECIMALS = 2;
    private static final int NANO_DECIMALS = 9;
    private static final int MILLI_DECIMALS = 6;
    private static final int TAG_BITS = 12;
    private static final long TAG_MASK = (1 << TAG_BITS) - 1;
    private static final int TAGS_KEPT = 5;

    private Cells() {}

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value count(long number) {
        return new Value.Count(number);
    }

    static Value address(Ipv4Address address) {
        return text(address.toString());
    }

    static Value frame(long packed) {
        return new Value.Frame(PackedFrame.file(packed), PackedFrame.frame(packed));
    }

    static Value time(boolean known, long epochNanos) {
        return known ? new Value.Time(epochNanos) : Value.ABSENT;
    }

    /** A number of nanoseconds as seconds. */
    static Value seconds(long nanos) {
        return new Value.Decimal(nanos, NANO_DECIMALS);
    }

    /** A number of nanoseconds as milliseconds. */
    static Value millis(long nanos) {
        return new Value.Decimal(nanos, MILLI_DECIMALS);
    }

    /** How much of the whole a part is, rounded half up; absent where there is no whole. */
    static Value percent(long part, long whole) {
        if (whole == 0) {
            return Value.ABSENT;
        }
        return new Value.Decimal((part * 10_000 + whole / 2) / whole, PERCENT_DECIMALS);
    }

    /** The VLAN identifiers in an {@link icmpscan.decode.IcmpMessage#vlanKey()}, outermost first; absent where there is no tag. */
    static Value vlans(long vlanKey) {
        int tags = (int) (vlanKey >>> (TAG_BITS * TAGS_KEPT));
        if (tags == 0) {
            return Value.ABSENT;
        }
        List<Value> identifiers = new ArrayList<>(TAGS_KEPT);
        for (int depth = 0; depth < Math.min(tags, TAGS_KEPT); depth++) {
            identifiers.add(count((vlanKey >>> (TAG_BITS * depth)) & TAG_MASK));
        }
        return new Value.Items(identifiers);
    }

    /** First and last time and frame: the columns of {@link #addSpan}. */
    static List<Column> spanColumns() {
        return List.of(
                Column.detail("first_time", "first seen"),
                Column.detail("last_time", "last seen"),
                Column.detail("first_frame", "first frame"),
                Column.detail("last_frame", "last frame"));
    }

    static void addSpan(List<Value> row, Counts counts) {
        row.add(time(counts.timeKnown(), counts.firstNanos()));
        row.add(time(counts.timeKnown(), counts.lastNanos()));
        row.add(frame(counts.firstFrame()));
        row.add(frame(counts.lastFrame()));
    }
}
