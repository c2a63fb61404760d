import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.concurrent.TimeUnit;

/**
 * Answers each UDP datagram with its own bytes, but late: for captures of clients that no longer listen when the answer comes.
 *
 * <p>Run as {@code java LateResponder.java PORT DELAY_MILLIS COUNT}; ends after COUNT answers, or a minute without a question.
 */
final class LateResponder {
    private LateResponder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (DatagramSocket socket = new DatagramSocket(Integer.parseInt(arguments[0]))) {
            socket.setSoTimeout((int) TimeUnit.MINUTES.toMillis(1));
            System.out.println("ready");
            for (int left = Integer.parseInt(arguments[2]); left > 0; left--) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[1]));
                socket.send(packet);
            }
        }
    }
}
