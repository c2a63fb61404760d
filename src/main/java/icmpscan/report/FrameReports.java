package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.LinkTypes;
import icmpscan.capture.PacketRecord;
import icmpscan.decode.FramePart;
import icmpscan.decode.FrameTrace;
import icmpscan.decode.TracedField;
import icmpscan.session.WatchedFrame;
import icmpscan.session.WatchedMessage;

/**
 * Everything about single frames: what the file says of them, their parts, their fields with offsets, the messages in them, and their bytes.
 * An offset counts from 0 at the frame's first byte, as dissectors count; a position beside it counts from 1, as byte-offset rules do.
 */
public final class FrameReports {
    /** Bytes in a line of the dump, and as many columns of a screen as that takes at least. */
    private static final int[][] BYTES_A_LINE = {{16, 73}, {8, 41}};

    private static final int LEAST_BYTES = 4;

    private static final Column FRAME = Column.detail("frame", "frame");
    private static final Column OFFSET = Column.of("offset", "offset");
    private static final Column POSITION = Column.detail("position", "position");

    private static final List<Column> FRAME_COLUMNS = List.of(
            Column.of("frame", "frame"),
            Column.of("time", "time"),
            Column.of("holds", "holds"),
            Column.of("path", "layers"),
            Column.of("link_type", "link type"),
            Column.of("link_type_name", "link type name"),
            Column.of("captured_length", "captured length"),
            Column.of("original_length", "original length"),
            Column.of("interface", "interface"),
            Column.of("direction", "direction"),
            Column.of("file_offset", "file offset of its record"),
            Column.of("provoked", "provoked errors in frames"),
            Column.of("provoked_count", "provoked errors"));

    private static final List<Column> PART_COLUMNS =
            List.of(FRAME, Column.of("part", "part"), OFFSET, POSITION, Column.of("length", "length"));

    private static final List<Column> FIELD_COLUMNS = List.of(
            FRAME,
            Column.of("part", "part"),
            Column.of("field", "field"),
            OFFSET,
            POSITION,
            Column.detail("length", "length"),
            Column.detail("hex", "hex"),
            Column.of("value", "value"),
            Column.of("meaning", "meaning"),
            Column.detail("header", "header"));

    /** Bytes are never cut: rather they do not say which part they are in, which their offset tells too. */
    private static final List<Column> BYTE_COLUMNS = List.of(
            FRAME,
            Column.detail("part", "part"),
            OFFSET,
            POSITION,
            Column.of("hex", "hex"),
            Column.of("ascii", "ascii"));

    private FrameReports() {}

    /** The reports about these frames, one row a frame, part, field, message and line of 16 bytes. */
    public static List<Report> of(List<WatchedFrame> frames, FrameContext context) {
        return of(frames, context, RenderOptions.UNLIMITED);
    }

    /** The same with so many bytes in a line as a screen of this width has room for. */
    public static List<Report> of(List<WatchedFrame> frames, FrameContext context, int width) {
        List<List<Value>> records = new ArrayList<>();
        List<List<Value>> parts = new ArrayList<>();
        List<List<Value>> fields = new ArrayList<>();
        List<List<Value>> messages = new ArrayList<>();
        List<List<Value>> relations = new ArrayList<>();
        List<List<Value>> bytes = new ArrayList<>();
        for (WatchedFrame frame : frames) {
            records.add(row(frame));
            addParts(parts, frame);
            addFields(fields, frame);
            for (WatchedMessage message : frame.messages()) {
                messages.add(MessageRows.row(message.message(), message.origin()));
                relations.add(context.row(message));
            }
            addBytes(bytes, frame, bytesALine(width));
        }
        return List.of(
                new Report("frames", "Frame", FRAME_COLUMNS, records, 0, notes(frames), 1),
                report("parts", "Parts", PART_COLUMNS, parts),
                report("fields", "Fields", FIELD_COLUMNS, fields),
                new Report("messages", "Message", MessageRows.COLUMNS, messages, 0, List.of(), 1),
                new Report("context", "Belongs to", FrameContext.COLUMNS, relations, 0, List.of(), 1),
                report("bytes", "Bytes", BYTE_COLUMNS, bytes));
    }

    /** Why a frame has no message of its own, or not all that it has. */
    private static List<String> notes(List<WatchedFrame> frames) {
        List<String> notes = new ArrayList<>();
        for (WatchedFrame frame : frames) {
            long number = frame.record().frameNumber();
            int shown = frame.messages().size();
            if (shown == 0) {
                notes.add("No message begins in frame " + number + ": " + reason(frame.trace()) + ".");
            } else if (frame.messageCount() > shown) {
                notes.add(frame.messageCount() + " messages begin in frame " + number + ", of which the first " + shown
                        + " are shown; 'icmpscan messages' lists all.");
            }
        }
        return notes;
    }

    private static String reason(FrameTrace trace) {
        String where = trace.path().isEmpty() ? "" : ", decoded as far as " + trace.path();
        return switch (trace.outcome()) {
            case LATER_FRAGMENT -> "it is a later fragment, and its message is that of the first fragment";
            case MESSAGE -> "another message of the same fragments was taken"; // two first fragments of one datagram
            default -> trace.outcome().meaning() + where;
        };
    }

    private static Report report(String name, String title, List<Column> columns, List<List<Value>> rows) {
        return new Report(name, title, columns, rows, 0, List.of());
    }

    private static List<Value> row(WatchedFrame frame) {
        PacketRecord record = frame.record();
        FrameTrace trace = frame.trace();
        return List.of(
                Cells.count(record.frameNumber()),
                Cells.time(record.timeKnown(), record.epochNanos()),
                Cells.text(trace.outcome().meaning()),
                trace.path().isEmpty() ? Value.ABSENT : Cells.text(trace.path()),
                Cells.count(frame.linkType()),
                Cells.text(LinkTypes.name(frame.linkType())),
                Cells.count(record.capturedLength()),
                Cells.count(record.originalLength()),
                Cells.count(record.interfaceId()),
                direction(record),
                Cells.count(record.fileOffset()),
                FrameContext.items(frame.provoked().stream().map(Cells::frame).toList()),
                frame.provoked().isEmpty() ? Value.ABSENT : Cells.count(frame.provokedCount()));
    }

    private static Value direction(PacketRecord record) {
        return switch (record.direction()) {
            case UNKNOWN -> Value.ABSENT;
            case INBOUND -> Cells.text("inbound");
            case OUTBOUND -> Cells.text("outbound");
        };
    }

    private static void addParts(List<List<Value>> rows, WatchedFrame frame) {
        for (FramePart part : frame.trace().parts()) {
            rows.add(List.of(
                    Cells.count(frame.record().frameNumber()),
                    Cells.text(part.name()),
                    Cells.count(part.frameOffset()),
                    Cells.count(part.frameOffset() + 1L),
                    Cells.count(part.length())));
        }
    }

    private static void addFields(List<List<Value>> rows, WatchedFrame frame) {
        for (TracedField field : WholeAddress.all(frame.trace().fields())) {
            rows.add(List.of(
                    Cells.count(frame.record().frameNumber()),
                    Cells.text(partOf(field, frame.trace())),
                    Cells.text(field.name()),
                    Cells.count(field.frameOffset()),
                    Cells.count(field.frameOffset() + 1L),
                    Cells.count(field.length()),
                    Cells.text(hex(frame, field.frameOffset(), field.length(), "")),
                    FieldMeaning.address(field).map(Cells::text).orElseGet(() -> number(field)),
                    FieldMeaning.of(field, frame.trace().fields())
                            .map(Cells::text)
                            .orElse(Value.ABSENT),
                    Cells.text(field.parser())));
        }
    }

    private static String partOf(TracedField field, FrameTrace trace) {
        return trace.parts().stream()
                .filter(part -> part.holds(field))
                .map(FramePart::name)
                .findFirst()
                .orElse("");
    }

    /** Eight bytes may be more than a cell can count; their hexadecimal digits say all. */
    private static Value number(TracedField field) {
        return field.value() < 0 ? Value.ABSENT : Cells.count(field.value());
    }

    private static int bytesALine(int width) {
        for (int[] line : BYTES_A_LINE) {
            if (width >= line[1]) {
                return line[0];
            }
        }
        return LEAST_BYTES;
    }

    /** Lines of at most so many bytes; each part begins a line of its own. */
    private static void addBytes(List<List<Value>> rows, WatchedFrame frame, int most) {
        for (FramePart part : frame.trace().parts()) {
            int end = part.frameOffset() + part.length();
            for (int offset = part.frameOffset(); offset < end; offset += most) {
                int length = Math.min(most, end - offset);
                rows.add(List.of(
                        Cells.count(frame.record().frameNumber()),
                        Cells.text(part.name()),
                        Cells.count(offset),
                        Cells.count(offset + 1L),
                        Cells.text(hex(frame, offset, length, " ")),
                        Cells.text(ascii(frame, offset, length))));
            }
        }
    }

    private static String hex(WatchedFrame frame, int offset, int length, String between) {
        StringBuilder hex = new StringBuilder();
        for (int i = offset; i < offset + length; i++) {
            int value = frame.byteAt(i);
            hex.append(hex.isEmpty() ? "" : between)
                    .append(Character.forDigit(value >>> 4, 16))
                    .append(Character.forDigit(value & 0xF, 16));
        }
        return hex.toString();
    }

    private static String ascii(WatchedFrame frame, int offset, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = offset; i < offset + length; i++) {
            char c = (char) frame.byteAt(i);
            text.append(SafeText.isPlain(c) ? c : '.');
        }
        return text.toString();
    }
}
