package icmpscan.capture;

import java.io.IOException;

import icmpscan.ksy.Pcap;

/** Steps through the records of a pcap file. A hot class: per record one generated header object, and no other. */
final class PcapFraming implements Framing {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    static {
        HeaderStream.load(Pcap.class);
    }

    private final Window window;
    private final PcapHeader header;
    private final PcapShape shape;
    private final Recovery recovery;
    private final CaptureInterface source;
    private final CaptureSummary summary;
    private final int headerBytes;
    private final boolean littleEndian;
    private final int maxCapturedLength;
    private final int nanosPerFraction;

    /** Takes the records after {@code header}, which the window stands behind. */
    PcapFraming(Window window, CaptureSummary summary, PcapHeader header, CaptureInterface source) {
        this.window = window;
        this.header = header;
        this.summary = summary;
        this.source = source;
        this.shape = new PcapShape(header);
        this.recovery = new Recovery(window, summary, shape);
        this.headerBytes = header.recordHeaderBytes();
        this.littleEndian = !header.bigEndian();
        this.maxCapturedLength = LinkTypes.maxCapturedLength(header.linkType());
        this.nanosPerFraction = header.variant().hasNanoseconds() ? 1 : 1000;
    }

    @Override
    public Step next(PacketRecord record) throws IOException {
        while (window.ensure(headerBytes)) {
            if (FileMagic.isMagic(window.intAt(0)) && FileMagic.isFileHeader(window)) {
                return Step.FILE_HEADER;
            }
            Pcap.RecordHeader parsed = new Pcap.RecordHeader(window.parseAt(0), null, null, littleEndian);
            boolean swapped = header.hasSwappedLengths(parsed.capturedLength(), parsed.originalLength());
            long captured = swapped ? parsed.originalLength() : parsed.capturedLength();
            long original = swapped ? parsed.capturedLength() : parsed.originalLength();
            if (captured > maxCapturedLength) {
                recovery.resume("a captured length of at most " + maxCapturedLength, Long.toString(captured));
            } else if ((parsed.seconds() | parsed.fraction() | captured | original) == 0) {
                recovery.resume("a record header", "zero bytes only");
            } else if (take(record, parsed, (int) captured, original)) {
                return Step.RECORD;
            }
        }
        recovery.endInHeader(headerBytes);
        return Step.END;
    }

    private boolean take(PacketRecord record, Pcap.RecordHeader parsed, int captured, long original)
            throws IOException {
        int length = headerBytes + captured;
        record.fileOffset = window.fileOffset();
        if (!window.canHold(length)) {
            if (!skipUnheld(length)) {
                return false;
            }
            record.frameWithoutBytes(window, captured, original);
        } else if (window.ensure(length)) {
            record.frame(window, headerBytes, captured, original, header.fcsLength());
            window.advance(length);
        } else {
            recovery.resumeAfterCut(length);
            return false;
        }
        record.linkType = header.linkType();
        record.interfaceId = source.id();
        record.source = source;
        record.withoutOptions();
        record.hasTicks = true;
        record.timeKnown = true;
        record.epochNanos = parsed.seconds() * NANOS_PER_SECOND + parsed.fraction() * nanosPerFraction;
        record.ticks = record.epochNanos / nanosPerFraction;
        record.checksumNotReady = false;
        record.direction = Direction.UNKNOWN;
        shape.sawRecord(parsed.seconds());
        source.records++;
        return true;
    }

    private boolean skipUnheld(int length) throws IOException {
        long start = window.fileOffset();
        long skipped = window.skip(length);
        if (skipped < length) {
            summary.markCutOff(start, skipped, length);
        }
        return skipped == length;
    }
}
