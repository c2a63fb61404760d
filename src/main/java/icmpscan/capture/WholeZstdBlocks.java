package icmpscan.capture;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import io.airlift.compress.zstd.ZstdInputStream;

/**
 * Hands a zstd stream to its decompressor in whole blocks, and steps over skippable frames. The decompressor holds back what it decoded, up
 * to the window size, until the frame ends; so where the stream is cut off this one ends the frame after the last whole block, and only then
 * says that it was cut. The frame's checksum is left out, as the decompressor compares it before it gives out what it holds back, and gives
 * out nothing where it is wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, sections 3.1.1 and 3.1.2</a>
 */
final class WholeZstdBlocks extends InputStream {
    private static final int MAGIC_BYTES = 4;
    private static final int SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int SKIPPABLE_MASK = 0xFFFFFFF0;
    private static final int MAGIC = 0xFD2FB528;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int RLE_BLOCK = 1;
    private static final int CHECKSUM_FLAG = 4;
    private static final int SINGLE_SEGMENT_FLAG = 0x20;
    private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
    private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};
    private static final byte[] EMPTY_LAST_BLOCK = {1, 0, 0};

    /** What the decompressor holds of a frame in blocks. */
    private static final int MAX_WINDOW_BYTES = 8 << 20;

    /** What we let it hold of a frame in one segment, for which it would take up to 2 GiB. */
    private static final int MAX_SEGMENT_BYTES = 64 << 20;

    /** Blocks are of 128 KiB at most; the header's 21 bits allow damaged ones of 2 MiB. */
    private static final int MAX_PIECE_BYTES = BLOCK_HEADER_BYTES + (1 << 21);

    private final InputStream stored;
    private byte[] piece = new byte[1 << 17];
    private int next;
    private int end;
    private boolean inFrame;
    private boolean hasChecksum;
    private boolean cut;

    private WholeZstdBlocks(InputStream stored) {
        this.stored = stored;
    }

    /** What a zstd stream holds; {@link EOFException} after the last whole block of one that is cut off. */
    static InputStream decode(InputStream stored) {
        WholeZstdBlocks blocks = new WholeZstdBlocks(stored);
        return new FilterInputStream(new ZstdInputStream(blocks)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int got = in.read(target, offset, length);
                if (got < 0 && blocks.cut) {
                    throw new EOFException();
                }
                return got;
            }
        };
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? piece[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    private boolean hasMore() throws IOException {
        while (next == end) {
            if (cut) {
                return false;
            }
            next = 0;
            end = 0;
            boolean whole = inFrame ? readBlock() : readFrameHeader();
            if (!whole && end == 0) {
                return false;
            }
            if (!whole) {
                endFrame();
            }
        }
        return true;
    }

    /** Reads what stands before the first block; false at the end of the stream. A header that is cut off is handed on as it is. */
    private boolean readFrameHeader() throws IOException {
        if (!take(MAGIC_BYTES)) {
            cut = end > 0;
            return end > 0;
        }
        int magic = littleEndian(0, MAGIC_BYTES);
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE_MAGIC) {
            boolean whole = take(Integer.BYTES);
            stored.skipNBytes(whole ? Integer.toUnsignedLong(littleEndian(MAGIC_BYTES, Integer.BYTES)) : 0);
            end = 0;
            return true;
        }
        if (magic != MAGIC || !take(1)) {
            cut = magic == MAGIC;
            return true;
        }
        int descriptor = piece[MAGIC_BYTES];
        boolean singleSegment = (descriptor & SINGLE_SEGMENT_FLAG) != 0;
        int contentSize = CONTENT_SIZE_BYTES[(descriptor >> 6) & 3];
        int rest = (singleSegment ? Math.max(1, contentSize) : 1 + contentSize) + DICTIONARY_ID_BYTES[descriptor & 3];
        hasChecksum = (descriptor & CHECKSUM_FLAG) != 0;
        piece[MAGIC_BYTES] = (byte) (descriptor & ~CHECKSUM_FLAG);
        inFrame = take(rest);
        cut = !inFrame;
        if (inFrame) {
            checkWindow(singleSegment, contentSize);
        }
        return true;
    }

    /** A frame in one segment is its own window; else the window has an exponent of 5 bits and a mantissa of 3. */
    private void checkWindow(boolean singleSegment, int contentSizeBytes) throws IOException {
        int field = piece[MAGIC_BYTES + 1] & 0xFF;
        if (singleSegment) {
            long low = littleEndian(
                    end - Math.max(1, contentSizeBytes), Math.min(Integer.BYTES, Math.max(1, contentSizeBytes)));
            boolean high = contentSizeBytes == Long.BYTES && littleEndian(end - Integer.BYTES, Integer.BYTES) != 0;
            if (high || Integer.toUnsignedLong((int) low) > MAX_SEGMENT_BYTES) {
                throw new IOException("in one segment of more than 64 MiB, which cannot be held; decompress it first");
            }
        } else if ((1L << (10 + (field >>> 3))) * (8 + (field & 7)) / 8 > MAX_WINDOW_BYTES) {
            throw new IOException(
                    "with a window of more than 8 MiB, which cannot be held; decompress it first, with zstd -d --long=31");
        }
    }

    /** Reads one block, and passes over the checksum after the last one; false where it is cut off. */
    private boolean readBlock() throws IOException {
        if (!take(BLOCK_HEADER_BYTES)) {
            return false;
        }
        int header = littleEndian(0, BLOCK_HEADER_BYTES);
        boolean last = (header & 1) != 0;
        boolean rle = ((header >> 1) & 3) == RLE_BLOCK;
        if (!take(rle ? 1 : header >>> 3)) {
            return false;
        }
        if (last) {
            inFrame = false;
            stored.readNBytes(hasChecksum ? Integer.BYTES : 0);
        }
        return true;
    }

    private void endFrame() {
        cut = true;
        System.arraycopy(EMPTY_LAST_BLOCK, 0, piece, 0, EMPTY_LAST_BLOCK.length);
        end = EMPTY_LAST_BLOCK.length;
    }

    /** Appends so many bytes of the stream to the piece; false where there are fewer. */
    private boolean take(int count) throws IOException {
        if (end + count > piece.length) {
            piece = Arrays.copyOf(piece, Math.min(MAX_PIECE_BYTES, Math.max(end + count, 2 * piece.length)));
        }
        int got = stored.readNBytes(piece, end, count);
        end += got;
        return got == count;
    }

    private int littleEndian(int offset, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | (piece[offset + i] & 0xFF);
        }
        return value;
    }
}
