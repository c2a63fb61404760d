package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpCodeInfo;
import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypeInfo;
import icmpscan.classify.IcmpTypes;

/** What the program itself knows about ICMP types and codes, as reports. No capture has a part in them. */
public final class ReferenceReport {
    private static final List<Column> TYPE_COLUMNS = List.of(
            Column.of("type", "type"),
            Column.of("last_type", "to"),
            Column.of("name", "name"),
            Column.detail("slug", "slug"),
            Column.of("class", "class"),
            Column.of("pair", "pair"),
            Column.of("status", "status"),
            Column.detail("reference", "reference"));

    private static final List<Column> CODE_COLUMNS = List.of(
            Column.of("type", "type"),
            Column.of("code", "code"),
            Column.of("name", "name"),
            Column.detail("slug", "slug"),
            Column.detail("defined", "defined"),
            Column.detail("reference", "reference"));

    private ReferenceReport() {}

    /** Every type with a meaning, and the ranges between them that have none. */
    public static Report allTypes() {
        List<List<Value>> rows = new ArrayList<>();
        for (int first = 0; first <= 255; ) {
            int last = lastAlike(first);
            rows.add(typeRow(first, last));
            first = last + 1;
        }
        return new Report("icmp_types", "ICMP types", TYPE_COLUMNS, rows, 0, List.of());
    }

    /** The codes that are defined for this type (0..255). */
    public static Report type(int type) {
        List<IcmpCodeInfo> codes = IcmpCodes.definedFor(type);
        List<String> notes = new ArrayList<>(aboutType(type));
        if (codes.isEmpty()) {
            notes.add("No code is defined for this type.");
        }
        return codeReport(type, codes, notes);
    }

    /** This code (0..255) of this type (0..255), be it defined or not. */
    public static Report code(int type, int code) {
        return codeReport(type, List.of(IcmpCodes.of(type, code)), aboutType(type));
    }

    private static Report codeReport(int type, List<IcmpCodeInfo> codes, List<String> notes) {
        String title = "ICMP type " + type + ", " + IcmpTypes.of(type).name();
        List<List<Value>> rows = codes.stream().map(ReferenceReport::codeRow).toList();
        return new Report("icmp_codes", title, CODE_COLUMNS, rows, 0, notes);
    }

    /** The last of the types from this one on that share name and lack of meaning; the type itself where it has one. */
    private static int lastAlike(int first) {
        IcmpTypeInfo info = IcmpTypes.of(first);
        int last = first;
        while (!info.assigned() && last < 255 && IcmpTypes.of(last + 1).name().equals(info.name())) {
            last++;
        }
        return last;
    }

    private static List<Value> typeRow(int first, int last) {
        IcmpTypeInfo info = IcmpTypes.of(first);
        boolean range = last > first;
        return List.of(
                new Value.Count(first),
                range ? new Value.Count(last) : Value.ABSENT,
                new Value.Text(info.name()),
                range ? Value.ABSENT : new Value.Text(info.slug()),
                new Value.Text(info.messageClass().word()),
                info.pair().isPresent() ? new Value.Count(info.pair().getAsInt()) : Value.ABSENT,
                new Value.Text(info.status().word()),
                textOrAbsent(info.reference()));
    }

    private static List<Value> codeRow(IcmpCodeInfo info) {
        return List.of(
                new Value.Count(info.type()),
                new Value.Count(info.code()),
                new Value.Text(info.name()),
                new Value.Text(info.slug()),
                new Value.Flag(info.defined()),
                textOrAbsent(info.reference()));
    }

    private static List<String> aboutType(int type) {
        IcmpTypeInfo info = IcmpTypes.of(type);
        StringBuilder about =
                new StringBuilder("Class ").append(info.messageClass().word());
        about.append(", status ").append(info.status().word());
        info.pair().ifPresent(pair -> about.append(", paired with type ").append(pair));
        if (!info.reference().isEmpty()) {
            about.append(", ").append(info.reference());
        }
        return List.of(about.append('.').toString());
    }

    private static Value textOrAbsent(String text) {
        return text.isEmpty() ? Value.ABSENT : new Value.Text(text);
    }
}
