package icmpscan.decode;

import java.nio.ByteBuffer;

/**
 * Some messages in the order of frames, with copies of their bytes: what one thread has decoded for others to work on. Takes no more room than
 * the messages so far needed; filled again and again, it allocates nothing but for messages that are larger than a block.
 */
public final class MessageBatch {
    private static final int BLOCK_BYTES = 1 << 16;

    private final IcmpMessage[] messages;
    private final ByteBuffer[] blocks;
    private final int blockBytes;
    private int size;
    /** The block being filled, and how far it is. */
    private int block;

    private int usedBytes;
    /** The path of the message before, which most messages share. Copies never change it. */
    private EncapsulationPath path = new EncapsulationPath();

    /** Room for so many messages, 1 or more, and for about so many bytes of them. */
    public MessageBatch(int maxMessages, int maxBytes) {
        messages = new IcmpMessage[maxMessages];
        blockBytes = Math.min(maxBytes, BLOCK_BYTES);
        blocks = new ByteBuffer[Math.max(1, maxBytes / BLOCK_BYTES)];
    }

    /** Copies a message to the end; false, and nothing changed, where there is no room. An empty batch has room for any. */
    public boolean add(IcmpMessage message) {
        if (size == messages.length) {
            return false;
        }
        boolean fits = message.captured() <= blockBytes;
        if (fits && message.captured() > blockBytes - usedBytes) {
            if (block == blocks.length - 1) {
                return false;
            }
            block++;
            usedBytes = 0;
        }
        IcmpMessage copy = messages[size];
        if (copy == null) {
            copy = IcmpMessage.forBatch();
            messages[size] = copy;
        }
        if (!path.isSame(message.path)) {
            path = EncapsulationPath.copyOf(message.path);
        }
        IcmpMessageCopy.copyFields(message, copy, path);
        if (fits) {
            IcmpMessageCopy.copyBytes(message, copy, bytes(), usedBytes);
            usedBytes += message.captured();
        } else {
            IcmpMessageCopy.copyBytes(message, copy);
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
