package icmpscan.decode;

import java.util.ArrayDeque;

/**
 * Messages kept back, in the order of their frames, behind one whose fragments are still coming. Bounded: {@link #overdue} says when the
 * first one must be waited for no longer.
 */
final class HeldMessages {
    /** Messages that wait at most. */
    static final int MAX_MESSAGES = 256;

    /** Captured bytes of waiting messages at most. */
    static final long MAX_BYTES = 8L << 20;

    /** Time of the capture for which messages wait at most; fragments follow each other within milliseconds. */
    static final long MAX_NANOS = 1_000_000_000L;

    private record Held(IcmpMessage message, FragmentedDatagram awaited) {}

    private final ArrayDeque<Held> queue = new ArrayDeque<>();
    private final MessageSink sink;
    private long bytes;

    HeldMessages(MessageSink sink) {
        this.sink = sink;
    }

    /** Hands a message on, or a copy of it when those before it are through. */
    void accept(IcmpMessage message) {
        if (queue.isEmpty()) {
            sink.accept(message);
        } else {
            add(message.copy(), null);
        }
    }

    /** Adds the message of a datagram that is not complete. */
    void await(FragmentedDatagram datagram) {
        add(datagram.message(), datagram);
    }

    private void add(IcmpMessage own, FragmentedDatagram awaited) {
        queue.add(new Held(own, awaited));
        bytes += own.bytes.capacity();
    }

    /** Makes the message of a datagram that waits here whole. */
    void complete(FragmentedDatagram datagram) {
        int before = datagram.message().bytes.capacity();
        datagram.complete();
        bytes += datagram.message().bytes.capacity() - before;
    }

    /** Hands on what need not wait any longer. */
    void flush() {
        while (!queue.isEmpty() && isReady(queue.peek())) {
            IcmpMessage message = queue.remove().message;
            bytes -= message.bytes.capacity();
            sink.accept(message);
        }
    }

    /** The datagram that has held up the others for too long, or null. */
    FragmentedDatagram overdue(IcmpMessage now) {
        Held head = queue.peek();
        if (head == null) {
            return null;
        }
        boolean tooLong = head.message.isFartherThan(MAX_NANOS, now);
        return tooLong || queue.size() > MAX_MESSAGES || bytes > MAX_BYTES ? head.awaited : null;
    }

    private static boolean isReady(Held held) {
        return held.awaited == null || held.awaited.isSettled();
    }
}
