package icmpscan.decode;

import icmpscan.ksy.Sflow;

/**
 * sFlow version 5: finds the headers of sampled frames in a datagram. They are decoded one by one afterwards, each as a frame of its own; the
 * datagram itself is no message.
 *
 * @see <a href="https://sflow.org/sflow_version_5.txt">sFlow version 5</a>
 */
final class SflowLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new SflowLayer();

    private static final int VERSION = 5;
    private static final int START_BYTES = 8;
    private static final int REST_BYTES = 16;
    private static final int ENTRY_BYTES = 8;
    private static final int FLOW_SAMPLE = 1;
    private static final int FLOW_SAMPLE_BYTES = 32;
    private static final int EXPANDED_FLOW_SAMPLE = 3;
    private static final int EXPANDED_FLOW_SAMPLE_BYTES = 44;
    private static final int SAMPLED_HEADER = 1;
    private static final int SAMPLED_HEADER_BYTES = 16;

    private SflowLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (cursor.inner) {
            return cursor.stop(FrameOutcome.NOT_ICMP); // frames in frames in frames are not followed
        }
        if (!cursor.holds(START_BYTES)) {
            return null;
        }
        Sflow.DatagramStart start = new Sflow.DatagramStart(cursor.stream());
        int addressBytes = addressBytes(start.addressType());
        if (start.version() != VERSION || addressBytes == 0) {
            return cursor.broken();
        }
        if (!cursor.enter("sflow") || !cursor.pass(START_BYTES + addressBytes) || !cursor.holds(REST_BYTES)) {
            return null;
        }
        long samples = new Sflow.DatagramRest(cursor.stream()).sampleCount();
        cursor.offset += REST_BYTES;
        readSamples(cursor, samples);
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static int addressBytes(long addressType) {
        return addressType == 1 ? 4 : addressType == 2 ? 16 : 0;
    }

    /** Every pass moves on by eight bytes at least, so that the bytes which are there bound the loop, whatever the count says. */
    private static void readSamples(Cursor cursor, long samples) {
        int end = cursor.end;
        for (long i = 0; i < samples && end - cursor.offset >= ENTRY_BYTES; i++) {
            Sflow.EntryHeader entry = new Sflow.EntryHeader(cursor.stream());
            cursor.offset += ENTRY_BYTES;
            int next = after(cursor.offset, entry.length(), end);
            if (entry.format() == FLOW_SAMPLE && next - cursor.offset >= FLOW_SAMPLE_BYTES) {
                Sflow.FlowSample sample = new Sflow.FlowSample(cursor.stream());
                cursor.offset += FLOW_SAMPLE_BYTES;
                readRecords(cursor, next, sample.recordCount(), sample.samplingRate());
            } else if (entry.format() == EXPANDED_FLOW_SAMPLE && next - cursor.offset >= EXPANDED_FLOW_SAMPLE_BYTES) {
                Sflow.ExpandedFlowSample sample = new Sflow.ExpandedFlowSample(cursor.stream());
                cursor.offset += EXPANDED_FLOW_SAMPLE_BYTES;
                readRecords(cursor, next, sample.recordCount(), sample.samplingRate());
            }
            cursor.offset = next;
        }
    }

    private static void readRecords(Cursor cursor, int end, long records, long rate) {
        for (long i = 0; i < records && end - cursor.offset >= ENTRY_BYTES; i++) {
            Sflow.EntryHeader entry = new Sflow.EntryHeader(cursor.stream());
            cursor.offset += ENTRY_BYTES;
            int next = after(cursor.offset, entry.length(), end);
            if (entry.format() == SAMPLED_HEADER && next - cursor.offset >= SAMPLED_HEADER_BYTES) {
                readHeader(cursor, next, rate);
            }
            cursor.offset = next;
        }
    }

    private static void readHeader(Cursor cursor, int end, long rate) {
        Sflow.SampledHeader header = new Sflow.SampledHeader(cursor.stream());
        LayerDecoder layer = layer(header.protocol());
        int start = cursor.offset + SAMPLED_HEADER_BYTES;
        int there = (int) Math.min(header.headerLength(), end - start);
        if (layer != null) {
            long length = Math.max(there, header.frameLength() - header.stripped());
            cursor.innerFrames.add(new InnerFrame(layer, start, start + there, length, Math.max(1, rate)));
        }
    }

    /** The index after this many bytes and their padding to 4, but not beyond the end. */
    private static int after(int offset, long bytes, int end) {
        return (int) Math.min(end, offset + (bytes + 3 & ~3L));
    }

    /** Who reads a header of this protocol number, or null for those that are not decoded. */
    private static LayerDecoder layer(long protocol) {
        return protocol > Integer.MAX_VALUE
                ? null
                : switch ((int) protocol) {
                    case 1 -> EthernetLayer.INSTANCE;
                    case 3 -> TokenRingLayer.INSTANCE;
                    case 4 -> FddiLayer.INSTANCE;
                    case 5 -> FrameRelayLayer.INSTANCE;
                    case 7, 14 -> PppLayer.INSTANCE;
                    case 11 -> Ipv4Layer.INSTANCE;
                    case 12 -> Ipv6Layer.INSTANCE;
                    case 13 -> MplsLayer.INSTANCE;
                    case 15 -> WlanLayer.INSTANCE;
                    default -> null;
                };
    }
}
