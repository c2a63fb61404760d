package icmpscan.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same bytes and the same failures as without the second thread. */
@Timeout(60)
class ReadAheadTest {
    private static final int MOST_BYTES = 5 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 1 << 18, MOST_BYTES})
    void givesAllBytesInOrder(int count) throws IOException {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        ByteBuffer target = ByteBuffer.allocate(MOST_BYTES + 1);
        try (ReadAhead ahead = ahead(new ByteArrayInputStream(bytes))) {
            while (ahead.read(target) >= 0) {
                target.limit(Math.min(target.capacity(), target.position() + 100_000));
            }
            assertEquals(-1, ahead.read(target), "and stays at its end");
        }
        assertArrayEquals(bytes, Arrays.copyOf(target.array(), target.position()));
        assertEquals(count, target.position());
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it fails at once
    void givesWhatCameBeforeAFailureFirst() throws IOException {
        IOException broken = new IOException("disk");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw broken;
            }
        };
        byte[] before = new byte[] {1, 2, 3};
        ByteBuffer target = ByteBuffer.allocate(10);
        try (ReadAhead ahead = ahead(new SequenceInputStream(new ByteArrayInputStream(before), failing))) {
            while (target.position() < before.length) {
                ahead.read(target);
            }
            assertSame(broken, assertThrows(IOException.class, () -> ahead.read(target)));
        }
        assertArrayEquals(before, Arrays.copyOf(target.array(), before.length));
    }

    @Test
    void doesNotWaitForMoreThanThereIs() throws IOException {
        CountDownLatch more = new CountDownLatch(1);
        InputStream slow = new InputStream() {
            private boolean given;

            @Override
            public int read() {
                throw new AssertionError("read in pieces");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (given) {
                    await(more);
                    return -1;
                }
                given = true;
                bytes[offset] = 42;
                return 1;
            }
        };
        ByteBuffer target = ByteBuffer.allocate(10);
        try (ReadAhead ahead = ahead(slow)) {
            assertEquals(1, ahead.read(target));
            assertEquals(42, target.get(0));
            more.countDown();
            assertEquals(-1, ahead.read(target));
        }
    }

    @Test
    void closesTheSourceWhenClosedAmidIt() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        ReadAhead ahead = ahead(endless);
        ahead.read(ByteBuffer.allocate(1));
        ahead.close();
        assertTrue(closed.await(30, TimeUnit.SECONDS));
    }

    private static ReadAhead ahead(InputStream stream) {
        return new ReadAhead(Channels.newChannel(stream));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
