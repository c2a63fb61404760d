package icmpscan.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** Reports for the tests of the renderers. */
final class Samples {
    /** 2009-07-02 14:02:30.656169 UTC. */
    static final long MOMENT = 1_246_543_350_656_169_000L;

    /** What a sender may put into any text: each does harm in some medium when it gets there as it is. */
    static final List<String> HOSTILE = List.of(
            "\u001b[31mred\u001b[0m",
            "=cmd|'/c calc'!A0",
            "  =1+1",
            "\"=1+1",
            "\t=1+1",
            "\r@SUM(A1)",
            "\uFF1D1+1",
            "two\nlines\r\nand more",
            "nul\u0000nul",
            "del\u007f c1 \u009b31m \u0085",
            "right\u202eleft\u2066\u200f\u061c",
            "zero\u200bwidth\ufeff\u2060\u00ad",
            "line\u2028paragraph\u2029",
            "half \ud83d and \udc00 half",
            "tag \udb40\udc41 private \ue000 filler \u3164\u115f",
            "a,b;c\"d'e",
            "<script>alert(1)</script>");

    private Samples() {}

    /** A report with every kind of value. */
    static Report everything() {
        List<Column> columns = List.of(
                Column.of("reporter", "reporter"),
                Column.of("code", "code"),
                Column.of("count", "count"),
                Column.of("share_percent", "share %"),
                Column.detail("first_time", "first seen"),
                Column.detail("first_frame", "frame"),
                Column.detail("answered", "answered"),
                Column.detail("ports", "ports"));
        List<List<Value>> rows = List.of(
                List.of(
                        new Value.Text("192.0.2.1"),
                        new Value.Text("Port Unreachable"),
                        new Value.Count(1234567),
                        new Value.Decimal(9876, 2),
                        new Value.Time(MOMENT),
                        new Value.Frame(2, 12),
                        new Value.Flag(true),
                        new Value.Items(List.of(new Value.Count(53), new Value.Text("udp/67")))),
                List.of(
                        new Value.Text("198.51.100.254"),
                        new Value.Text("Host Unreachable"),
                        new Value.Count(-3),
                        new Value.Decimal(-5, 2),
                        Value.ABSENT,
                        Value.ABSENT,
                        new Value.Flag(false),
                        new Value.Items(List.of())));
        return new Report(
                "unreachable", "Unreachable by reporter", columns, rows, 7, List.of("Counts are lower bounds."));
    }

    /** A report with one column of texts. */
    static Report texts(List<String> texts) {
        List<List<Value>> rows =
                texts.stream().map(text -> List.<Value>of(new Value.Text(text))).toList();
        return new Report("senders", "Senders", List.of(Column.of("text", "text")), rows, 0, List.of());
    }

    /** What is written into a writer. */
    static String written(Rendering rendering) throws IOException {
        StringWriter out = new StringWriter();
        rendering.to(out);
        return out.toString();
    }

    /** One run of a renderer. */
    interface Rendering {
        /** Writes all of it. */
        void to(Writer out) throws IOException;
    }
}
