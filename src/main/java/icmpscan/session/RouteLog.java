package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import icmpscan.capture.PacketRecord;
import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.PackedFrame;

/** What was seen of one flow's datagrams on their way, message by message in five longs each. Its owner bounds it. */
final class RouteLog {
    private static final int FRAME = 0;
    private static final int NANOS = 1;
    private static final int DATAGRAM = 2;
    private static final int ENDS = 3;
    private static final int REST = 4;
    private static final int STRIDE = 5;

    /** Messages whose extensions are kept: more than a route has hops. */
    private static final int MAX_EXTENSIONS = 256;

    private static final RouteEvent[] EVENTS = RouteEvent.values();
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;
    /** No source port, and the number that errors have which quote none. */
    private static final long UNKNOWN_NUMBER = SHORT;

    private long[] cells = new long[STRIDE];
    private int size;
    private List<EchoSignature> programs = List.of();
    private final Map<Long, HopExtension> extensions = new HashMap<>();
    private long unkeptExtensions;

    int size() {
        return size;
    }

    /** The programs that send such requests, as the first request tells. */
    List<EchoSignature> programs() {
        return programs;
    }

    /** What a router said of itself in this frame. */
    HopExtension extension(long frame) {
        return extensions.getOrDefault(frame, HopExtension.NONE);
    }

    /** Messages whose extensions were too many to be kept. */
    long unkeptExtensions() {
        return unkeptExtensions;
    }

    /** Adds an echo message that is on its way, or that answers one. */
    void addEcho(RouteEvent event, IcmpMessage message) {
        int number = message.hasSequenceNumber() ? message.sequenceNumber() : -1;
        if (event == RouteEvent.SENT && size == 0 && message.captured() >= EchoMessage.HEADER) {
            programs = EchoSignatures.matching(EchoMessage.of(message).sample());
        }
        long datagram = datagram(message.timeToLive(), message.identification());
        add(event, message, datagram, ends(message, 0, number), message.ipTotalLength());
    }

    /** Adds an error, with what it quotes; nothing but the error itself where it quotes no whole header. */
    void addError(RouteEvent event, IcmpMessage message) {
        QuotedDatagram quoted = message.quoted();
        if (!quoted.hasHeader()) {
            add(event, message, 0, ends(message, 0, -1), 0);
            return;
        }
        int sourcePort = quoted.hasPorts() ? quoted.sourcePort() : 0;
        int sequence = quoted.hasIcmpSequence() ? quoted.icmpSequence() : -1;
        int number = quoted.hasPorts() ? quoted.destinationPort() : sequence;
        long datagram = datagram(quoted.timeToLive(), quoted.identification());
        add(event, message, datagram, ends(message, sourcePort, number), quoted.totalLength());
        if (message.hasExtensions()) {
            keep(PackedFrame.of(message), HopExtension.of(message));
        }
    }

    /** Adds a datagram that is on its way. Of one without ports, or whose ports were not captured, the number is unknown. */
    void addDatagram(ExpiringDatagram datagram) {
        PacketRecord frame = datagram.frame();
        boolean numberKnown = datagram.ports() != FlowSink.NO_PORTS && datagram.ports() != 0;
        int at = row();
        cells[at + FRAME] = PackedFrame.of(frame);
        cells[at + NANOS] = frame.epochNanos();
        cells[at + DATAGRAM] = datagram(datagram.timeToLive(), datagram.identification())
                | (long) datagram.timeToLive() << 24
                | (long) Math.min(frame.interfaceId(), BYTE) << 32
                | (long) RouteEvent.SENT.ordinal() << 48
                | (frame.timeKnown() ? 1L << 56 : 0)
                | (numberKnown ? 1L << 57 : 0);
        cells[at + ENDS] = (long) datagram.source() << 32 | (numberKnown ? datagram.ports() : UNKNOWN_NUMBER);
        cells[at + REST] = (long) datagram.identification() << 32 | (long) datagram.totalLength() << 16;
    }

    private void keep(long frame, HopExtension extension) {
        if (extension.isEmpty()) {
            return;
        }
        if (extensions.size() < MAX_EXTENSIONS) {
            extensions.putIfAbsent(frame, extension);
        } else {
            unkeptExtensions++;
        }
    }

    private static long datagram(int timeToLive, int identification) {
        return (long) timeToLive << 16 | identification;
    }

    private static long ends(IcmpMessage message, int sourcePort, int number) {
        return (long) message.source() << 32 | (long) sourcePort << 16 | (number & SHORT);
    }

    private void add(RouteEvent event, IcmpMessage message, long datagram, long ends, int length) {
        boolean numberKnown = message.quoted().present() ? hasNumber(message.quoted()) : message.hasSequenceNumber();
        int at = row();
        cells[at + FRAME] = PackedFrame.of(message);
        cells[at + NANOS] = message.epochNanos();
        cells[at + DATAGRAM] = datagram
                | (long) message.timeToLive() << 24
                | (long) Math.min(message.interfaceId(), BYTE) << 32
                | (long) message.code() << 40
                | (long) event.ordinal() << 48
                | (message.timeKnown() ? 1L << 56 : 0)
                | (numberKnown ? 1L << 57 : 0);
        cells[at + ENDS] = ends;
        cells[at + REST] = (long) message.identification() << 32
                | (long) length << 16
                | (message.hasNextHopMtu() ? message.nextHopMtu() : 0);
    }

    private static boolean hasNumber(QuotedDatagram quoted) {
        return quoted.hasPorts() || quoted.hasIcmpSequence();
    }

    private int row() {
        int at = size * STRIDE;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        size++;
        return at;
    }

    /** Adds one row of another log, with what belongs to its frame. */
    void addRow(RouteLog other, int row) {
        if (size == 0) {
            programs = other.programs;
        }
        int at = row();
        System.arraycopy(other.cells, row * STRIDE, cells, at, STRIDE);
        long frame = other.cells[row * STRIDE + FRAME];
        keep(frame, other.extension(frame));
    }

    /** All that was seen, in the order of frames. */
    List<RouteSighting> sightings() {
        List<RouteSighting> sightings = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            sightings.add(sighting(row * STRIDE));
        }
        sightings.sort(Comparator.comparingLong(RouteSighting::frame));
        return sightings;
    }

    private RouteSighting sighting(int at) {
        long datagram = cells[at + DATAGRAM];
        long ends = cells[at + ENDS];
        long rest = cells[at + REST];
        boolean timeKnown = (datagram >>> 56 & 1) != 0;
        return new RouteSighting(
                EVENTS[(int) (datagram >>> 48) & BYTE],
                (int) (datagram >>> 40) & BYTE,
                cells[at + FRAME],
                timeKnown,
                timeKnown ? cells[at + NANOS] : 0,
                (int) (datagram >>> 32) & BYTE,
                new Ipv4Address((int) (ends >>> 32)),
                (int) (datagram >>> 24) & BYTE,
                (int) (rest >>> 32) & SHORT,
                (int) (datagram >>> 16) & BYTE,
                (int) datagram & SHORT,
                (int) (rest >>> 16) & SHORT,
                (int) (ends >>> 16) & SHORT,
                (datagram >>> 57 & 1) != 0,
                (int) ends & SHORT,
                (int) rest & SHORT);
    }
}
