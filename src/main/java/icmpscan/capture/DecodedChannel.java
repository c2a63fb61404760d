package icmpscan.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/**
 * What a decompressor gives. Where its data are cut or corrupt this channel ends and keeps the reason: what was readable up to there is
 * evidence. Up to {@value #PIECE_BYTES} bytes before the damage may be lost, as a decompressor does not say how much of a read it had done;
 * and in a corrupt (not a cut) zstd stream up to its window size, which its decompressor holds back.
 */
final class DecodedChannel implements ReadableByteChannel {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int PIECE_BYTES = 1 << 10;

    private final Compression compression;
    private final InputStream decoded;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private boolean open = true;
    private boolean ended;
    private String failure;

    /** Starts decoding; a bad header is a {@link #failure()} of a channel without bytes. */
    DecodedChannel(Compression compression, InputStream stored) throws IOException {
        this.compression = compression;
        this.decoded = begin(stored);
    }

    @Override
    @SuppressWarnings("IllegalCatch") // decompressors throw whatever damaged data lead them to
    public int read(ByteBuffer target) throws IOException {
        int wanted = Math.min(target.remaining(), chunk.length);
        int count = 0;
        try {
            while (!ended && count < wanted) {
                int got = decoded.read(chunk, count, Math.min(PIECE_BYTES, wanted - count));
                ended = got < 0;
                count += Math.max(got, 0);
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
        target.put(chunk, 0, count);
        return count == 0 && ended ? -1 : count;
    }

    /** What is wrong with the compressed data, such as {@code a cut-off gzip stream}; empty as long as nothing is. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        decoded.close();
    }

    private InputStream begin(InputStream stored) throws IOException {
        try {
            return compression.decode(stored);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            fail(e);
            return stored;
        }
    }

    private void fail(Exception cause) {
        ended = true;
        failure = cause instanceof EOFException
                ? "a cut-off " + compression.title() + " stream"
                : "an unreadable " + compression.title() + " stream (" + cause.getMessage() + ")";
    }
}
