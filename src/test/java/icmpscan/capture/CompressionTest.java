package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import io.airlift.compress.zstd.ZstdOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompressionTest {
    private static final int RECORDS = 1000;
    private static final byte[] CAPTURE = capture();

    @ParameterizedTest
    @EnumSource
    void readsACompressedCapture(Compression compression) throws IOException {
        Reading reading = Reading.of(compress(compression, CAPTURE));
        assertEquals(Reading.of(CAPTURE).records(), reading.records());
        assertEquals(compression.title(), reading.summary().compression());
        assertEquals(CAPTURE.length, reading.summary().bytesRead());
        assertEquals(List.of(), reading.damages());
    }

    @ParameterizedTest
    @EnumSource
    void readsConcatenatedStreamsAsOne(Compression compression) throws IOException {
        int middle = CAPTURE.length / 3;
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(compress(compression, Arrays.copyOf(CAPTURE, middle)));
        joined.writeBytes(compress(compression, Arrays.copyOfRange(CAPTURE, middle, CAPTURE.length)));
        Reading reading = Reading.of(joined.toByteArray());
        assertEquals(RECORDS, reading.records().size());
        assertEquals(List.of(), reading.damages());
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasReadableOfACutStream(Compression compression) throws IOException {
        byte[] stored = compress(compression, CAPTURE);
        Reading reading = Reading.of(Arrays.copyOf(stored, stored.length / 2));
        int records = reading.records().size();
        assertTrue(records > RECORDS / 10 && records < RECORDS, "records: " + records);
        assertEquals(Reading.of(CAPTURE).records().subList(0, records), reading.records());
        assertEquals(1, reading.summary().damageCount());
        String message = reading.damages().get(0);
        assertTrue(
                message.contains("expected more data, found a") && message.contains(compression.title() + " stream"),
                message);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZSTD")
    void keepsWhatWasReadableOfACorruptStream(Compression compression) throws IOException {
        byte[] stored = compress(compression, CAPTURE);
        Random random = new Random(5);
        int damaged = 0;
        for (int run = 0; run < 10; run++) {
            byte[] corrupt = stored.clone();
            corrupt[stored.length / 2 + random.nextInt(stored.length / 2)] ^= (byte) (1 + random.nextInt(255));
            Reading reading = Reading.of(corrupt);
            assertTrue(
                    reading.records().size() > RECORDS / 10,
                    "run " + run + ": " + reading.records().size());
            damaged += reading.summary().damageCount() > 0 ? 1 : 0;
        }
        assertTrue(damaged > 5, "damages: " + damaged);
    }

    @Test
    void keepsWhatIsBeforeACorruptZstdFrame() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(compress(Compression.ZSTD, CAPTURE));
        joined.writeBytes(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x58, 7, 0, 0});
        Reading reading = Reading.of(joined.toByteArray());
        assertTrue(
                reading.records().size() >= RECORDS - 2,
                "records: " + reading.records().size());
        assertEquals(1, reading.summary().damageCount());
        assertTrue(
                reading.damages().get(0).contains("unreadable zstd stream"),
                reading.damages().get(0));
    }

    @Test
    void stepsOverSkippableZstdFrames() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(compress(Compression.ZSTD, Arrays.copyOf(CAPTURE, 100)));
        joined.writeBytes(new byte[] {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3});
        joined.writeBytes(compress(Compression.ZSTD, Arrays.copyOfRange(CAPTURE, 100, CAPTURE.length)));
        Reading reading = Reading.of(joined.toByteArray());
        assertEquals(RECORDS, reading.records().size());
        assertEquals(List.of(), reading.damages());
    }

    @ParameterizedTest
    @EnumSource
    void endsInOneOfOurExceptionsWhereTheStartIsCut(Compression compression) throws IOException {
        byte[] stored = compress(compression, CAPTURE);
        for (int length = Compression.MAGIC_BYTES; length < 40; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            try {
                assertTrue(Reading.of(cut).summary().damageCount() > 0);
            } catch (MalformedCaptureException e) {
                assertTrue(e.getMessage().contains(compression.title() + " stream"), e.getMessage());
            }
        }
    }

    @Test
    void undoesTwoCompressionsAndNoMore() throws IOException {
        byte[] twice = compress(Compression.GZIP, compress(Compression.XZ, CAPTURE));
        assertEquals("gzip of xz", Reading.of(twice).summary().compression());
        byte[] thrice = compress(Compression.GZIP, twice);
        String message = assertThrows(MalformedCaptureException.class, () -> Reading.of(thrice))
                .getMessage();
        assertTrue(message.contains("found xz data within compressed data within compressed data"), message);
    }

    @Test
    void refusesAStreamThatAsksForTooMuchMemory() throws IOException {
        byte[] stored = compress(Compression.XZ, CAPTURE);
        byte[] header = xzAskingForMuch(stored);
        String message = assertThrows(MalformedCaptureException.class, () -> Reading.of(header))
                .getMessage();
        assertTrue(message.contains("unreadable xz stream") && message.contains("memory"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "28B52FFD 00 71, window of more than 8 MiB",
        "28B52FFD 00 F8, window of more than 8 MiB",
        "28B52FFD A0 01000004, segment of more than 64 MiB",
        "28B52FFD E0 0100000001000000, segment of more than 64 MiB"
    })
    void refusesAZstdFrameThatAsksForTooMuchMemory(String header, String reason) {
        byte[] frame = HexFormat.of().parseHex(header.replace(" ", "") + "010000");
        String message = assertThrows(MalformedCaptureException.class, () -> Reading.of(frame))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void readsConcatenatedGzipFromAPipeThatIsSlow() throws IOException {
        byte[] half = compress(Compression.GZIP, Arrays.copyOf(CAPTURE, 24));
        byte[] rest = compress(Compression.GZIP, Arrays.copyOfRange(CAPTURE, 24, CAPTURE.length));
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(half);
        joined.writeBytes(rest);
        InputStream slow = new ByteArrayInputStream(joined.toByteArray()) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofStream("pipe", slow), 1)) {
            while (reader.next()) {
                assertTrue(reader.record().frameNumber() <= RECORDS);
            }
            assertEquals(RECORDS, reader.summary().records());
        }
    }

    @Test
    void takesATextThatBeginsLikeBzip2ForWhatItIs() {
        byte[] text = "BZh is how it begins".getBytes(StandardCharsets.US_ASCII);
        assertThrows(MalformedCaptureException.class, () -> Reading.of(text));
    }

    /** Writes a dictionary size of 1.5 GiB into the first block's header, and the header's new checksum after it (xz format, section 3.1). */
    private static byte[] xzAskingForMuch(byte[] stored) {
        int block = 12;
        byte[] changed = stored.clone();
        int checksumAt = block + changed[block] * 4;
        changed[block + 4] = 37;
        CRC32 checksum = new CRC32();
        checksum.update(changed, block, checksumAt - block);
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(checksumAt, (int) checksum.getValue());
        return changed;
    }

    private static byte[] compress(Compression compression, byte[] bytes) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (OutputStream out = compressor(compression, stored)) {
            out.write(bytes);
        }
        return stored.toByteArray();
    }

    /** Blocks as small as the format and its library allow, so that a cut in the middle leaves some of them whole. */
    private static OutputStream compressor(Compression compression, OutputStream out) throws IOException {
        return switch (compression) {
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStream(out);
            case LZ4 ->
                new FramedLZ4CompressorOutputStream(
                        out,
                        new FramedLZ4CompressorOutputStream.Parameters(FramedLZ4CompressorOutputStream.BlockSize.K64));
            case XZ -> new XZOutputStream(out, new LZMA2Options());
            case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
        };
    }

    private static byte[] capture() {
        Random random = new Random(11);
        CaptureBuilder capture = CaptureBuilder.pcap();
        IntStream.range(0, RECORDS).forEach(i -> {
            byte[] frame = new byte[60 + random.nextInt(600)];
            random.nextBytes(frame);
            capture.record(1_700_000_000 + i, i, frame);
        });
        return capture.toBytes();
    }
}
