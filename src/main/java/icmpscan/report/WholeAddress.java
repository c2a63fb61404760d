package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.decode.TracedField;

/** Ethernet addresses, which the specification reads as two numbers, as the one field of 6 bytes that they are. */
final class WholeAddress {
    private static final String HIGH = "_high";
    private static final String LOW = "_low";

    private WholeAddress() {}

    /** These fields, with both halves of an address in the place of the first of them. */
    static List<TracedField> all(List<TracedField> fields) {
        List<TracedField> whole = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            TracedField field = fields.get(i);
            if (i + 1 < fields.size() && areHalves(field, fields.get(i + 1))) {
                whole.add(together(field, fields.get(i + 1)));
                i++;
            } else {
                whole.add(field);
            }
        }
        return whole;
    }

    private static boolean areHalves(TracedField first, TracedField second) {
        return FieldMeaning.isEthernet(first)
                && first.name().endsWith(HIGH)
                && second.name().equals(name(first) + LOW)
                && second.frameOffset() == first.frameOffset() + first.length();
    }

    private static String name(TracedField high) {
        return high.name().substring(0, high.name().length() - HIGH.length());
    }

    private static TracedField together(TracedField high, TracedField low) {
        return new TracedField(
                high.parser(),
                name(high),
                high.frameOffset(),
                high.length() + low.length(),
                high.value() << (Byte.SIZE * low.length()) | low.value());
    }
}
