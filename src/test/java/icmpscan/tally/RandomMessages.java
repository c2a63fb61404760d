package icmpscan.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import icmpscan.decode.Anomaly;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

/**
 * Messages of a small network by a seed: few addresses on both sides of 128.0.0.0, all sorts of types, times that step on, stand still, step
 * back and are missing, tags, two files.
 */
public final class RandomMessages {
    private static final String[] ADDRESSES = {"9.0.0.1", "10.0.0.1", "127.255.255.255", "128.0.0.0", "200.0.0.1"};
    private static final int[] TYPES = {0, 8, 8, 3, 3, 3, 11, 13, 44, 255};
    private static final int[] PROTOCOLS = {6, 17, 17, 41, 132};

    private final Random random;
    private final long gapNanos;
    private long nanos = 1_000_000_000_000L;

    private RandomMessages(long seed, long gapNanos) {
        random = new Random(seed);
        this.gapNanos = gapNanos;
    }

    /** So many messages, whose times lie around {@code gapNanos} apart. */
    public static List<IcmpMessage> of(long seed, int count, long gapNanos) {
        RandomMessages source = new RandomMessages(seed, gapNanos);
        boolean startsTimeless = source.random.nextInt(4) == 0;
        List<IcmpMessage> messages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            MessageFixture message = source.body();
            source.step();
            message.atNanos(source.nanos).file(1 + 2 * i / count).frame(i + 1L).mac(i % 3);
            boolean timeless = (startsTimeless && i < count / 3) || source.random.nextInt(8) == 0;
            messages.add((timeless ? message.timeless() : message).get());
        }
        return messages;
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0 -> nanos -= random.nextLong(6 * gapNanos);
            case 1 -> nanos += gapNanos;
            case 2 -> nanos += gapNanos + 1;
            case 3 -> nanos += random.nextLong(8 * gapNanos);
            default -> nanos += random.nextLong(gapNanos / 2);
        }
    }

    private MessageFixture body() {
        int type = TYPES[random.nextInt(TYPES.length)];
        int code = random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(4);
        MessageFixture message = type == 3
                ? unreachable(code)
                : MessageFixture.message(type, code, address(), address()).body(8 + random.nextInt(100));
        if (random.nextInt(5) == 0) {
            message.vlan(5);
        }
        if (random.nextInt(5) == 0) {
            message.anomaly(any(Anomaly.values()));
        }
        return message.checksum(any(ChecksumState.values()));
    }

    private MessageFixture unreachable(int code) {
        int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
        int port = protocol == 41 ? -1 : random.nextInt(3);
        MessageFixture message = MessageFixture.error(3, code, address(), address(), address(), protocol, port, port);
        return random.nextInt(6) == 0 ? message.quotedCaptured(random.nextInt(28)) : message;
    }

    private String address() {
        return any(ADDRESSES);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
