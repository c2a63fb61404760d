package icmpscan.decode;

import java.nio.ByteBuffer;

/**
 * Some messages in the order of frames, with copies of their bytes: what one thread has decoded for others to work on. Takes no more room than
 * the messages so far needed; filled again and again, it allocates nothing but for messages that are larger than a block.
 */
public final class MessageBatch implements MessageSlots {
    private static final int BLOCK_BYTES = 1 << 16;

    /** One more than there is room for, to decode into when the batch is full. */
    private final IcmpMessage[] messages;

    private final ByteBuffer[] blocks;
    private final int blockBytes;
    private int size;
    /** The block being filled, and how far it is. */
    private int block;

    private int usedBytes;

    /** Room for so many messages, 1 or more, and for about so many bytes of them. */
    public MessageBatch(int maxMessages, int maxBytes) {
        messages = new IcmpMessage[maxMessages + 1];
        blockBytes = Math.min(maxBytes, BLOCK_BYTES);
        blocks = new ByteBuffer[Math.max(1, maxBytes / BLOCK_BYTES)];
    }

    /** The message that the next one may be decoded into, so that {@link #add} need not copy it; in a full batch too. */
    @Override
    public IcmpMessage next() {
        if (messages[size] == null) {
            messages[size] = new IcmpMessage();
        }
        return messages[size];
    }

    /** Adds a message with a copy of its bytes to the end; false, and nothing changed, where there is no room. An empty batch has room for any. */
    public boolean add(IcmpMessage message) {
        if (size == messages.length - 1) {
            return false;
        }
        int length = message.captured();
        boolean fits = length <= blockBytes;
        if (fits && length > blockBytes - usedBytes) {
            if (block == blocks.length - 1) {
                return false;
            }
            block++;
            usedBytes = 0;
        }
        IcmpMessage own = next();
        if (own != message) {
            IcmpMessageCopy.copyFields(message, own);
        }
        if (fits) {
            IcmpMessageCopy.moveBytes(own, bytes(), usedBytes);
            usedBytes += length;
        } else {
            IcmpMessageCopy.moveBytes(own, ByteBuffer.allocate(length), 0);
        }
        size++;
        return true;
    }

    private ByteBuffer bytes() {
        if (blocks[block] == null) {
            blocks[block] = ByteBuffer.allocate(blockBytes);
        }
        return blocks[block];
    }

    /** Hands all messages to {@code sink}, in their order. Several threads may do so at a time, each with a sink of its own. */
    public void forEach(MessageSink sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(messages[i]);
        }
    }

    /** How many messages there are. */
    public int size() {
        return size;
    }

    /** Forgets all messages. */
    public void clear() {
        size = 0;
        block = 0;
        usedBytes = 0;
    }
}
