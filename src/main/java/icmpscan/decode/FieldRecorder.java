package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.capture.HeaderStream;

/**
 * Writes down what the generated parsers read of one frame, and where. The parsers are the only ones to know how long a field is and what
 * it is called, so they are listened to: a stream sees which of them reads, and a parser reads its fields in the order of its specification.
 *
 * <p>Decoding guesses at times and thinks better of it: where two parsers have read the same byte, the later one is right.
 */
final class FieldRecorder extends FieldTrace {
    static final String EXTENSION = "extension";

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String EXTENSION_PARSERS = "icmp_extension.";

    private final int frameStart;
    private final int frameEnd;
    private final TreeMap<Integer, TracedField> fields = new TreeMap<>();
    private final List<FramePart> starts = new ArrayList<>();

    private Class<?> parser = Object.class;
    private List<String> names = List.of();
    private int nextName;
    private int nextIndex;
    private int copyIndex;
    private int copyLimit;

    /** Records a frame between these indices of its buffer. */
    FieldRecorder(int frameStart, int frameEnd) {
        this.frameStart = frameStart;
        this.frameEnd = frameEnd;
    }

    @Override
    HeaderStream stream(ByteBuffer bytes) {
        return new RecordingStream(bytes);
    }

    @Override
    HeaderStream copyStream(byte[] copy) {
        return new CopyStream(copy);
    }

    @Override
    void copied(int index, int limit) {
        copyIndex = index;
        copyLimit = limit;
    }

    @Override
    void part(String name, int index) {
        starts.add(new FramePart(name, index - frameStart, 0));
    }

    @Override
    void message(IcmpMessage message) {
        MessageParts.record(message, this);
        if (message.end < frameEnd) {
            part("trailer", message.end);
        }
    }

    /** Names the rest of the frame from this index on, unless a part begins there already. */
    void rest(String name, int index) {
        if (index < frameEnd && starts.stream().noneMatch(part -> part.frameOffset() == index - frameStart)) {
            part(name, index);
        }
    }

    /** The parts in their order in the frame; each ends where the next one begins. */
    List<FramePart> parts() {
        List<FramePart> sorted = new ArrayList<>(starts);
        sorted.sort(Comparator.comparingInt(FramePart::frameOffset));
        List<FramePart> parts = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            FramePart part = sorted.get(i);
            int end = i + 1 < sorted.size() ? sorted.get(i + 1).frameOffset() : frameEnd - frameStart;
            parts.add(new FramePart(part.name(), part.frameOffset(), Math.max(0, end - part.frameOffset())));
        }
        return parts;
    }

    /** The fields in their order in the frame, without those of extensions that turned out to be none. */
    List<TracedField> fields() {
        List<FramePart> parts = parts();
        return fields.values().stream()
                .filter(field -> !field.parser().startsWith(EXTENSION_PARSERS)
                        || parts.stream().anyMatch(part -> part.name().equals(EXTENSION) && part.holds(field)))
                .toList();
    }

    private void read(Class<?> reader, int index, int length, long value) {
        if (!reader.equals(parser) || index != nextIndex || nextName >= names.size()) {
            parser = reader;
            names = ParserFields.names(reader);
            nextName = 0;
        }
        nextIndex = index + length;
        if (nextName < names.size()) {
            add(new TracedField(
                    ParserFields.parserName(reader), names.get(nextName++), index - frameStart, length, value));
        }
    }

    private void add(TracedField field) {
        Map.Entry<Integer, TracedField> before = fields.lowerEntry(field.frameOffset());
        if (before != null && before.getValue().end() > field.frameOffset()) {
            fields.remove(before.getKey());
        }
        fields.subMap(field.frameOffset(), field.end()).clear();
        fields.put(field.frameOffset(), field);
    }

    /** Every way of reading that generated parsers use. */
    private class RecordingStream extends HeaderStream {
        RecordingStream(ByteBuffer bytes) {
            super(bytes);
        }

        void told(Class<?> reader, int end, int length, long value) {
            read(reader, end - length, length, value);
        }

        @Override
        public int readU1() {
            int value = super.readU1();
            told(WALKER.getCallerClass(), pos(), 1, value);
            return value;
        }

        @Override
        public int readU2be() {
            int value = super.readU2be();
            told(WALKER.getCallerClass(), pos(), 2, value);
            return value;
        }

        @Override
        public int readU2le() {
            int value = super.readU2le();
            told(WALKER.getCallerClass(), pos(), 2, value);
            return value;
        }

        @Override
        public long readU4be() {
            long value = super.readU4be();
            told(WALKER.getCallerClass(), pos(), 4, value);
            return value;
        }

        @Override
        public long readU4le() {
            long value = super.readU4le();
            told(WALKER.getCallerClass(), pos(), 4, value);
            return value;
        }

        @Override
        public long readU8be() {
            long value = super.readU8be();
            told(WALKER.getCallerClass(), pos(), 8, value);
            return value;
        }

        @Override
        public long readU8le() {
            long value = super.readU8le();
            told(WALKER.getCallerClass(), pos(), 8, value);
            return value;
        }

        @Override
        public int readS4be() {
            int value = super.readS4be();
            told(WALKER.getCallerClass(), pos(), 4, Integer.toUnsignedLong(value));
            return value;
        }

        @Override
        public long readS8be() {
            long value = super.readS8be();
            told(WALKER.getCallerClass(), pos(), 8, value);
            return value;
        }

        @Override
        public long readS8le() {
            long value = super.readS8le();
            told(WALKER.getCallerClass(), pos(), 8, value);
            return value;
        }
    }

    /** Over a copy: what it tells is moved to where the bytes stand in the frame, and dropped where they were made up. */
    private final class CopyStream extends RecordingStream {
        CopyStream(byte[] copy) {
            super(ByteBuffer.wrap(copy));
        }

        @Override
        void told(Class<?> reader, int end, int length, long value) {
            if (copyIndex + end <= copyLimit) {
                super.told(reader, copyIndex + end, length, value);
            }
        }
    }
}
