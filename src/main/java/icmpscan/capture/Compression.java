package icmpscan.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** A compression that is undone while reading, told by its first bytes and never by a file's name. Concatenated streams are one. */
enum Compression {
    GZIP("gzip", "1f8b08") {
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new GZIPInputStream(in, INPUT_BYTES);
        }
    },
    ZSTD("zstd", "28b52ffd") {
        /** The library itself refuses windows over 8 MiB. */
        @Override
        InputStream decode(InputStream in) {
            return WholeZstdBlocks.decode(in);
        }
    },
    LZ4("lz4", "04224d18") {
        /** The format has no blocks over 4 MiB. */
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new FramedLZ4CompressorInputStream(in, true);
        }
    },
    XZ("xz", "fd377a585a00") {
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new XZInputStream(in, XZ_MEMORY_KIB);
        }
    },
    BZIP2("bzip2", "425a68") {
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
    private final String magic;

    Compression(String title, String magic) {
        this.title = title;
        this.magic = magic;
    }

    /** The compression that these first bytes announce. */
    static Optional<Compression> of(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        for (Compression compression : values()) {
            if (hex.startsWith(compression.magic)) {
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
