package icmpscan.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bytes of one input with its compressions undone, {@value #MAX_LAYERS} of them at most. */
final class CaptureBytes implements Closeable {
    private static final int MAX_LAYERS = 2;

    /** When a thread of its own reads: of a plain file it would only copy what the system has in memory anyhow. */
    enum Ahead {
        NEVER,
        COMPRESSED,
        ALWAYS
    }

    private final PeekableChannel channel;
    private final List<String> compressions = new ArrayList<>();
    private final List<DecodedChannel> decoders = new ArrayList<>();

    /**
     * Takes over the channel: closes it when this object cannot be made.
     *
     * @param ahead when to read in a thread of its own
     */
    CaptureBytes(ReadableByteChannel stored, Ahead ahead) throws IOException {
        PeekableChannel outermost = new PeekableChannel(stored);
        try {
            PeekableChannel decoded = decoded(outermost);
            boolean worthIt = ahead == Ahead.ALWAYS || (ahead == Ahead.COMPRESSED && !compressions.isEmpty());
            channel = worthIt ? new PeekableChannel(new ReadAhead(decoded)) : decoded;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** The names of the compressions, the outermost first, or {@code none}. */
    String compression() {
        return compressions.isEmpty() ? "none" : String.join(" of ", compressions);
    }

    /** The first bytes of the capture, without moving past them. */
    byte[] peek(int count) throws IOException {
        return channel.peek(count);
    }

    /** As {@link ReadableByteChannel#read}. */
    int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    /** What made the bytes end before their time, if a decompressor met damage. */
    Optional<String> failure() {
        return decoders.stream().flatMap(decoder -> decoder.failure().stream()).findFirst();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private PeekableChannel decoded(PeekableChannel outermost) throws IOException {
        PeekableChannel current = outermost;
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            Optional<Compression> compression = Compression.of(current.peek(Compression.MAGIC_BYTES));
            if (compression.isEmpty()) {
                break;
            }
            DecodedChannel decoder = new DecodedChannel(compression.get(), current.asStream());
            compressions.add(compression.get().title());
            decoders.add(decoder);
            current = new PeekableChannel(decoder);
        }
        return current;
    }
}
