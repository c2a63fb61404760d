package icmpscan.decode;

import java.util.Arrays;

/**
 * Some messages in the order of frames, for others to work on: their bytes stay in the frames that they came in, and must be there as long.
 * Filled again and again, it allocates nothing.
 */
public final class MessageBatch implements MessageSlots {
    private static final int INITIAL_MESSAGES = 1 << 6;

    private IcmpMessage[] messages = new IcmpMessage[INITIAL_MESSAGES];
    private int size;

    /** The message that the next one is decoded into. */
    @Override
    public IcmpMessage next() {
        makeRoom();
        if (messages[size] == null) {
            messages[size] = new IcmpMessage();
        }
        return messages[size];
    }

    /** Adds a message: that of {@link #next}, or in place of it another one that stays as it is. */
    public void add(IcmpMessage message) {
        makeRoom();
        messages[size++] = message;
    }

    private void makeRoom() {
        if (size == messages.length) {
            messages = Arrays.copyOf(messages, 2 * size);
        }
    }

    /** The message with this index. */
    public IcmpMessage get(int index) {
        return messages[index];
    }

    /** How many messages there are. */
    public int size() {
        return size;
    }

    /** Forgets all messages from this index on. */
    public void cutTo(int length) {
        size = length;
    }

    /** Forgets all messages. */
    public void clear() {
        cutTo(0);
    }
}
