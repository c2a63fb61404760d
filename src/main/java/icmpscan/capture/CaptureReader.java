package icmpscan.capture;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Function;

/**
 * Steps through the packet records of one capture, pcap or pcapng, compressed or not, in one pass and constant memory.
 *
 * <p>Once a capture could be opened nothing in it makes reading fail: damage is written down in the {@link #summary()} and left behind, and
 * reading goes on at the next plausible chain of records. Only a failing disk or pipe throws.
 */
public final class CaptureReader implements Closeable {
    private final Window window;
    private final CaptureSummary summary;
    private final PacketRecord record = new PacketRecord();
    private Framing framing;
    private boolean ended;

    private CaptureReader(Window window, CaptureSummary summary) {
        this.window = window;
        this.summary = summary;
    }

    /**
     * Opens a capture and reads its header.
     *
     * @param fileNumber which of the captures of one run this is, counted from 1
     * @throws MalformedCaptureException where the input is no capture; its message says what it seems to be
     * @throws IOException               where the input cannot be opened or read
     */
    public static CaptureReader open(CaptureInput input, int fileNumber) throws IOException {
        return open(input, fileNumber, WindowSize.DEFAULT);
    }

    /** As {@link #open(CaptureInput, int)}; a second thread decompresses, or waits for a pipe. */
    public static CaptureReader openAhead(CaptureInput input, int fileNumber) throws IOException {
        return open(input, fileNumber, ahead(input), bytes -> new Window(bytes, WindowSize.DEFAULT));
    }

    private static CaptureBytes.Ahead ahead(CaptureInput input) {
        return input.isRepeatable() ? CaptureBytes.Ahead.COMPRESSED : CaptureBytes.Ahead.ALWAYS;
    }

    /**
     * As {@link #open(CaptureInput, int)}, for one of many captures that are open at a time: it takes 64 KiB, and 1 MiB at most. Frames of
     * more than that, which no network has, are described without bytes.
     */
    public static CaptureReader openAmongMany(CaptureInput input, int fileNumber) throws IOException {
        return open(input, fileNumber, WindowSize.SMALL);
    }

    /** As {@link #open(CaptureInput, int)}, with a window of a size of one's own. */
    static CaptureReader open(CaptureInput input, int fileNumber, WindowSize windowSize) throws IOException {
        return open(input, fileNumber, CaptureBytes.Ahead.NEVER, bytes -> new Window(bytes, windowSize));
    }

    /** As {@link #open(CaptureInput, int)}, for a {@link BlockReader}; where it is to be ahead, a second thread decompresses, or waits for a pipe. */
    static CaptureReader open(CaptureInput input, int fileNumber, FrameBuffers buffers, boolean ahead)
            throws IOException {
        return open(
                input,
                fileNumber,
                ahead ? ahead(input) : CaptureBytes.Ahead.NEVER,
                bytes -> new Window(bytes, buffers));
    }

    private static CaptureReader open(
            CaptureInput input, int fileNumber, CaptureBytes.Ahead ahead, Function<CaptureBytes, Window> windows)
            throws IOException {
        CaptureBytes bytes = new CaptureBytes(input.open(), ahead);
        try {
            byte[] start = bytes.peek(ForeignFormat.START_BYTES);
            Window window = windows.apply(bytes);
            CaptureSummary summary = new CaptureSummary(input.name(), fileNumber, bytes.compression());
            CaptureReader reader = new CaptureReader(window, summary);
            reader.begin(start);
            return reader;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Moves to the next packet record; false at the end of the capture. */
    public boolean next() throws IOException {
        return next(record);
    }

    /** The same, and describes it in the given one; nothing is said of that where there is no next record. */
    boolean next(PacketRecord into) throws IOException {
        Framing.Step step = ended ? Framing.Step.END : framing.next(into);
        while (step == Framing.Step.FILE_HEADER) {
            step = beginAnotherFile() ? framing.next(into) : Framing.Step.END;
        }
        summary.bytesRead = window.bytesRead();
        if (step == Framing.Step.END) {
            end();
            return false;
        }
        into.fileNumber = summary.fileNumber();
        into.frameNumber = ++summary.records;
        if (!into.timeKnown) {
            summary.recordsWithoutTime++;
        }
        return true;
    }

    /** What the frame of the last record lies in. */
    WindowBuffer buffer() {
        return window.buffer();
    }

    /** Goes on in another buffer. */
    void leaveBuffer() {
        window.leaveBuffer();
    }

    /** Whether the next record is not in memory yet: of a pipe it may be long in coming. */
    boolean wouldWait() {
        return window.available() == 0;
    }

    /** The record that {@link #next} moved to: always the same object, which holds until the next call. */
    public PacketRecord record() {
        return record;
    }

    /** What has been read so far, and what could not be: always the same object. */
    public CaptureSummary summary() {
        return summary;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private void begin(byte[] start) throws IOException {
        if (!window.ensure(Integer.BYTES) || !FileMagic.isMagic(window.intAt(0))) {
            throw malformed(
                    "a pcap or pcapng magic number", window.failure().orElseGet(() -> ForeignFormat.describe(start)));
        }
        if (window.intAt(0) == FileMagic.PCAPNG) {
            if (!window.ensure(PcapngShape.MIN_BLOCK_BYTES)) {
                throw malformed("a section header block", onlyWhatIsThere());
            }
            if (!PcapngShape.hasByteOrder(window, 0)) {
                throw malformed(
                        "the byte-order magic 0x1a2b3c4d at byte 8",
                        "0x" + Integer.toHexString(window.intAt(FileMagic.PCAPNG_BYTE_ORDER_OFFSET)));
            }
            framing = new PcapngFraming(window, summary);
            return;
        }
        int headerBytes = PcapHeader.bytes(PcapVariant.ofMagic(window.intAt(0)));
        if (!window.ensure(headerBytes)) {
            throw malformed("a pcap file header of " + headerBytes + " bytes", onlyWhatIsThere());
        }
        framing = pcapFraming();
    }

    private String onlyWhatIsThere() {
        return "only " + window.available()
                + window.failure().map(failure -> " before " + failure).orElse("");
    }

    private MalformedCaptureException malformed(String expected, String found) {
        return new MalformedCaptureException(summary.inputName(), 0, expected, found);
    }

    /** Reads on in the terms of a file header amid the capture, as when captures were joined byte by byte; false where it is cut off. */
    private boolean beginAnotherFile() throws IOException {
        long offset = window.fileOffset();
        if (window.intAt(0) == FileMagic.PCAPNG) {
            summary.addDamage(new Damage(offset, "a packet record", "the section header of a pcapng file", 0));
            framing = new PcapngFraming(window, summary);
            return true;
        }
        int headerBytes = PcapHeader.bytes(PcapVariant.ofMagic(window.intAt(0)));
        if (!window.ensure(headerBytes)) {
            summary.markCutOff(offset, window.available(), headerBytes);
            return false;
        }
        summary.addDamage(new Damage(offset, "a packet record", "the file header of another pcap file", headerBytes));
        framing = pcapFraming();
        return true;
    }

    private Framing pcapFraming() throws IOException {
        long offset = window.fileOffset();
        PcapHeader header = PcapHeader.read(window);
        if (!header.isKnownVersion()) {
            summary.addDamage(new Damage(
                    offset,
                    "pcap version 2.0 to 2.4 or 543.0",
                    header.majorVersion() + "." + header.minorVersion(),
                    0));
        }
        CaptureInterface source = new CaptureInterface(
                (int) Math.min(summary.interfaceCount, Integer.MAX_VALUE),
                header.linkType(),
                header.snaplen(),
                header.timeResolution());
        source.fcsLength = header.fcsLength();
        summary.addHeader(header.variant().format(), header.bigEndian(), header.majorVersion(), header.minorVersion());
        summary.addInterface(source);
        return new PcapFraming(window, summary, header, source);
    }

    private void end() {
        if (!ended) {
            ended = true;
            window.failure()
                    .ifPresent(failure -> summary.addDamage(new Damage(window.fileOffset(), "more data", failure, 0)));
        }
    }
}
