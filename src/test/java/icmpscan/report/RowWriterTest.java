package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.junit.jupiter.api.Test;

import static icmpscan.report.Samples.MOMENT;
import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowWriterTest {
    private static final RenderOptions PIPE = new RenderOptions(RenderOptions.UNLIMITED, false, false, false);
    private static final List<Column> COLUMNS = List.of(
            Column.of("frame", "frame"),
            Column.of("time", "time"),
            Column.of("source", "source"),
            Column.of("type", "type"),
            Column.detail("note", "note"));

    @Test
    void fewRowsAreAsWideAsTheyNeed() throws IOException {
        assertEquals(
                """
                   frame  time                        source           type  note
                       1  2009-07-02 14:02:30.656169  10.0.0.1            8
                12345678  2009-07-02 14:02:30.656169  192.168.100.200     0  late
                """,
                written(out -> {
                    try (TextRows rows = new TextRows(out, COLUMNS, PIPE)) {
                        rows.row(row(1, MOMENT, "10.0.0.1", 8, ""));
                        rows.row(row(12345678, MOMENT, "192.168.100.200", 0, "late"));
                    }
                }));
    }

    @Test
    void aLaterCellThatIsTooWideIsNeverCutInAPipe() throws IOException {
        String text = written(out -> {
            try (TextRows rows = new TextRows(out, COLUMNS, PIPE)) {
                for (int i = 1; i <= 200; i++) {
                    rows.row(row(i, MOMENT, "10.0.0.1", 8, "x"));
                }
                rows.row(row(201, MOMENT + 1, "a name longer than all before", 8, "y"));
            }
        });
        List<String> lines = text.lines().toList();
        assertEquals(202, lines.size());
        assertEquals(
                "     201  2009-07-02 14:02:30.656169001  a name longer than all before      8  y", lines.get(201));
    }

    @Test
    void aScreenShortensWordsAndNamesTheColumnsItHasNoRoomFor() throws IOException {
        String text = written(out -> {
            try (TextRows rows = new TextRows(out, COLUMNS, new RenderOptions(60, true, false, false))) {
                rows.row(row(1, MOMENT, "host-with-a-name", 8, "a long remark that does not fit"));
            }
        });
        assertEquals(
                """
                frame  time                        source            type
                    1  2009-07-02 14:02:30.656169  host-with-a-name     8
                \u001b[2mToo narrow for: note; --width 90 shows all\u001b[0m
                """,
                text);
    }

    @Test
    void columnsForProgramsAreNotShown() throws IOException {
        List<Column> columns =
                List.of(Column.of("a", "a"), Column.detail("id", "id").as(Look.DATA), Column.of("b", "b"));
        List<Value> values = List.of(Cells.text("x"), Cells.text("1:abc"), Cells.text("y"));

        assertEquals("a  b\nx  y\n", written(out -> {
            try (TextRows rows = new TextRows(out, columns, PIPE)) {
                rows.row(values);
            }
        }));
        assertEquals("a,id,b\r\nx,1:abc,y\r\n", written(out -> {
            try (CsvRows rows = new CsvRows(out, columns, false)) {
                rows.row(values);
            }
        }));
    }

    @Test
    void noRowsAtAllAreSaid() throws IOException {
        assertEquals("(none)\n", written(out -> new TextRows(out, COLUMNS, PIPE).close()));
        assertEquals("frame,time,source,type,note\r\n", written(out -> new CsvRows(out, COLUMNS, false).close()));
        assertEquals("", written(out -> new NdjsonRows(out, COLUMNS, "messages").close()));
    }

    @Test
    void csvAndNdjsonWriteRowByRow() throws IOException {
        List<Value> row = row(7, MOMENT, "=1", 8, "x\ny");
        assertEquals(
                "frame,time,source,type,note\r\n1:7,2009-07-02T14:02:30.656169000Z,'=1,8,x\\x0ay\r\n",
                written(out -> write(new CsvRows(out, COLUMNS, true), row)));
        assertEquals(
                "{\"report\":\"messages\",\"frame\":{\"file\":1,\"frame\":7},\"time\":\"2009-07-02T14:02:30.656169000Z\","
                        + "\"source\":\"=1\",\"type\":8,\"note\":\"x\\ny\"}\n",
                written(out -> write(new NdjsonRows(out, COLUMNS, "messages"), row)));
    }

    @Test
    void theWriterBelowStaysOpenAndIsFlushed() throws IOException {
        for (RowWriterMaker maker : List.<RowWriterMaker>of(
                out -> new TextRows(out, COLUMNS, PIPE),
                out -> new CsvRows(out, COLUMNS, false),
                out -> new NdjsonRows(out, COLUMNS, "messages"))) {
            StillOpen out = new StillOpen();
            write(maker.over(out), row(1, MOMENT, "a", 8, ""));
            assertEquals(0, out.closes);
            assertTrue(out.flushes > 0);
        }
    }

    /** A hundred thousand rows must not pile up anywhere: each writer has passed nearly all on before it is closed. */
    @Test
    void rowsAreNotHeld() throws IOException {
        for (RowWriterMaker maker : List.<RowWriterMaker>of(
                out -> new TextRows(out, COLUMNS, PIPE),
                out -> new CsvRows(out, COLUMNS, false),
                out -> new NdjsonRows(out, COLUMNS, "messages"))) {
            StillOpen out = new StillOpen();
            try (RowWriter rows = maker.over(out)) {
                for (int i = 0; i < 100_000; i++) {
                    rows.row(row(i, MOMENT + i, "10.0.0.1", 8, "x"));
                }
                assertTrue(out.characters > 99_000L * 40, rows.getClass() + " passed on " + out.characters);
            }
        }
    }

    private static void write(RowWriter rows, List<Value> row) throws IOException {
        try (rows) {
            rows.row(row);
        }
    }

    private static List<Value> row(long frame, long epochNanos, String source, int type, String note) {
        return List.of(
                new Value.Frame(1, frame),
                new Value.Time(epochNanos),
                new Value.Text(source),
                new Value.Count(type),
                new Value.Text(note));
    }

    private interface RowWriterMaker {
        RowWriter over(Writer out) throws IOException;
    }

    /** Counts what it gets. */
    private static final class StillOpen extends Writer {
        private long characters;
        private int flushes;
        private int closes;

        @Override
        public void write(char[] buffer, int offset, int length) {
            characters += length;
        }

        @Override
        public void flush() {
            flushes++;
        }

        @Override
        public void close() {
            closes++;
        }
    }
}
