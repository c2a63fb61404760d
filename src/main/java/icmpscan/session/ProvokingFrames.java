package icmpscan.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/**
 * Finds the frames whose datagrams provoked errors, in two readings of the captures: {@link #want} takes the errors in the first, {@link #see}
 * and {@link #flows} what passes in the second. The last datagram before the error that is the quoted one counts: with its identification,
 * else without. Bounded by {@link #MAX_ERRORS} errors; those beyond are counted.
 */
public final class ProvokingFrames {
    /** Errors whose datagrams are looked for: about 100 MB, which leaves room for what a scan keeps beside them. */
    public static final int MAX_ERRORS = 1 << 18;

    /** No frame has this number. */
    private static final long NOT_SEEN = 0;

    private final Map<Long, List<Quotation>> quotationsByError = new LinkedHashMap<>();
    private final Map<QuotedDatagramKey, Long> lastSeen = new HashMap<>();
    private final DatagramSearch search = new DatagramSearch(this::remember);
    private final int maxErrors;
    private PacketRecord present;
    private long wanted;
    private long framesToCome;
    private long beyond;

    /** Is told of an error and of the datagram that provoked it, both by their {@link PackedFrame}. */
    @FunctionalInterface
    public interface Sink {
        /** The one frame provoked the error in the other. */
        void provoked(long error, long provoking);
    }

    /** What one of the errors in a frame quotes, and in which frame that was seen last before. */
    private static final class Quotation {
        private final QuotedDatagramKey datagram;
        private long frame = NOT_SEEN;

        Quotation(QuotedDatagramKey datagram) {
            this.datagram = datagram;
        }
    }

    /** Nothing to look for yet. */
    public ProvokingFrames() {
        this(MAX_ERRORS);
    }

    /** With room for so many errors. */
    ProvokingFrames(int maxErrors) {
        this.maxErrors = maxErrors;
    }

    /** An error whose datagram is to be found; other messages are none. */
    public void want(IcmpMessage error) {
        QuotedDatagramKey key = QuotedDatagramKey.of(error);
        if (key == null) {
            return;
        }
        if (wanted == maxErrors) {
            beyond++;
            return;
        }
        wanted++;
        quotationsByError
                .computeIfAbsent(PackedFrame.of(error), this::frameToCome)
                .add(new Quotation(key));
        lastSeen.put(key, NOT_SEEN);
        lastSeen.put(key.withAnyIdentification(), NOT_SEEN);
    }

    private List<Quotation> frameToCome(long error) {
        framesToCome++;
        return new ArrayList<>(1);
    }

    /** Whether the second reading has not come to the last error yet. */
    public boolean looksOn() {
        return framesToCome > 0;
    }

    /** The record that comes next, in the same order as in the first reading. */
    public void see(PacketRecord record) {
        present = record;
        List<Quotation> quotations = quotationsByError.get(PackedFrame.of(record));
        if (quotations != null) {
            framesToCome--;
            quotations.forEach(this::lookBack);
        }
    }

    private void lookBack(Quotation quotation) {
        long exact = lastSeen.get(quotation.datagram);
        quotation.frame = exact == NOT_SEEN ? lastSeen.get(quotation.datagram.withAnyIdentification()) : exact;
    }

    /** To be told of the datagrams in that record. */
    public FlowSink flows() {
        return (source, destination, protocol, ports, sourceMac, destinationMac) ->
                search.search(present, source, destination);
    }

    private void remember(QuotedDatagramKey datagram) {
        long frame = PackedFrame.of(present);
        lastSeen.replace(datagram, frame);
        lastSeen.replace(datagram.withAnyIdentification(), frame);
    }

    /** Tells of each error whose datagram was found, in the order in which they were wanted. */
    public void forEach(Sink sink) {
        quotationsByError.forEach((error, quotations) -> quotations.stream()
                .filter(quotation -> quotation.frame != NOT_SEEN)
                .forEach(quotation -> sink.provoked(error, quotation.frame)));
    }

    /** {@link PackedFrame} of the datagram that provoked an error; empty where it was not found or not looked for. */
    public OptionalLong frameOf(IcmpMessage error) {
        QuotedDatagramKey key = QuotedDatagramKey.of(error);
        return quotationsByError.getOrDefault(PackedFrame.of(error), List.of()).stream()
                .filter(quotation -> quotation.frame != NOT_SEEN && quotation.datagram.equals(key))
                .mapToLong(quotation -> quotation.frame)
                .findFirst();
    }

    /** Errors that were too many to look for their datagrams. */
    public long beyond() {
        return beyond;
    }
}
