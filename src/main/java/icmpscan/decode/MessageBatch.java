package icmpscan.decode;

import java.nio.ByteBuffer;

/**
 * Some messages in the order of frames, with copies of their bytes: what one thread has decoded for others to work on. Filled again and again,
 * it allocates nothing but for messages that are larger than the room for all.
 */
public final class MessageBatch {
    private final IcmpMessage[] messages;
    private final ByteBuffer bytes;
    private int size;
    private int usedBytes;

    /** Room for so many messages, 1 or more, and for so many bytes of them. */
    public MessageBatch(int maxMessages, int maxBytes) {
        messages = new IcmpMessage[maxMessages];
        bytes = ByteBuffer.allocate(maxBytes);
    }

    /** Copies a message to the end; false, and nothing changed, where there is no room. An empty batch has room for any. */
    public boolean add(IcmpMessage message) {
        boolean fits = message.captured() <= bytes.capacity() - usedBytes;
        if (size == messages.length || (!fits && size > 0)) {
            return false;
        }
        IcmpMessage copy = messages[size];
        if (copy == null) {
            copy = new IcmpMessage();
            messages[size] = copy;
        }
        IcmpMessageCopy.copyFields(message, copy);
        if (fits) {
            IcmpMessageCopy.copyBytes(message, copy, bytes, usedBytes);
            usedBytes += message.captured();
        } else {
            IcmpMessageCopy.copyBytes(message, copy);
        }
        size++;
        return true;
    }

    /** Hands all messages to {@code sink}, in their order. Several threads may do so at a time, each with a sink of its own. */
    public void forEach(MessageSink sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(messages[i]);
        }
    }

    /** Whether there is no message. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Forgets all messages. */
    public void clear() {
        size = 0;
        usedBytes = 0;
    }
}
