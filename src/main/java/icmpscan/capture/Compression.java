package icmpscan.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** A compression that is undone while reading, told by its first bytes and never by a file's name. Concatenated streams are one. */
enum Compression {
    GZIP("gzip", 0x1F, 0x8B, 0x08) {
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new GZIPInputStream(in, INPUT_BYTES);
        }
    },
    ZSTD("zstd", 0x28, 0xB5, 0x2F, 0xFD) {
        /** The library itself refuses windows over 8 MiB. */
        @Override
        InputStream decode(InputStream in) {
            return WholeZstdBlocks.decode(in);
        }
    },
    LZ4("lz4", 0x04, 0x22, 0x4D, 0x18) {
        /** The format has no blocks over 4 MiB. */
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new FramedLZ4CompressorInputStream(in, true);
        }
    },
    XZ("xz", 0xFD, '7', 'z', 'X', 'Z', 0) {
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new XZInputStream(in, XZ_MEMORY_KIB);
        }
    },
    BZIP2("bzip2", 'B', 'Z', 'h') {
        /** Byte by byte, since a read of many loses all that it had decoded when it meets damage. */
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new SingleByteReads(new BZip2CompressorInputStream(in, true));
        }
    };

    /** Enough to recognise each of them. */
    static final int MAGIC_BYTES = 6;

    private static final int INPUT_BYTES = 1 << 16;

    /** {@code xz -9} asks for 65 MiB; a file may ask for 4 GiB. */
    private static final int XZ_MEMORY_KIB = 100 << 10;

    private final String title;
    private final int[] magic;

    Compression(String title, int... magic) {
        this.title = title;
        this.magic = magic;
    }

    /** The compression that these first bytes announce. */
    static Optional<Compression> of(byte[] start) {
        for (Compression compression : values()) {
            if (compression.begins(start)) {
                return Optional.of(compression);
            }
        }
        return Optional.empty();
    }

    /** Its name as its own tool spells it. */
    String title() {
        return title;
    }

    /** Undoes it. The streams throw I/O and unchecked exceptions on damaged data: read them through {@link DecodedChannel}. */
    abstract InputStream decode(InputStream in) throws IOException;

    private boolean begins(byte[] start) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class SingleByteReads extends FilterInputStream {
        SingleByteReads(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int value = in.read();
            if (value < 0) {
                return -1;
            }
            target[offset] = (byte) value;
            return 1;
        }
    }
}
