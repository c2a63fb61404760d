package icmpscan.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

/** Echo messages of a scene, in frames 1, 2, 3 …, half a second after each other. */
final class EchoScene {
    static final String CLIENT = "10.77.1.13";
    static final String SERVER = "198.51.100.7";
    static final String OTHER = "10.77.1.11";

    private final List<IcmpMessage> messages = new ArrayList<>();
    private long millis;

    EchoScene add(MessageFixture message) {
        millis += 500;
        return addAt(message, millis);
    }

    EchoScene addAt(MessageFixture message, long atMillis) {
        messages.add(message.atMillis(atMillis).frame(messages.size() + 1L).get());
        return this;
    }

    EchoScene request(int identifier, int sequence, byte[] data) {
        return add(
                MessageFixture.echoRequest(CLIENT, SERVER, identifier, sequence).data(data));
    }

    EchoScene reply(int identifier, int sequence, byte[] data) {
        return add(
                MessageFixture.echoReply(SERVER, CLIENT, identifier, sequence).data(data));
    }

    /** So many requests of one run, numbered from 1, each brought back by the target's kernel. */
    EchoScene echoed(int count, IntFunction<byte[]> data) {
        for (int i = 1; i <= count; i++) {
            request(7, i, data.apply(i)).reply(7, i, data.apply(i));
        }
        return this;
    }

    /** Somebody else pings, and is answered: the capture shows both directions. */
    EchoScene ordinaryPing() {
        for (int i = 1; i <= 4; i++) {
            add(MessageFixture.echoRequest(OTHER, SERVER, 99, i).data(ping(i)));
            add(MessageFixture.echoReply(SERVER, OTHER, 99, i).data(ping(i)));
        }
        return this;
    }

    Facts facts() {
        Facts facts = new Facts();
        messages.forEach(facts::accept);
        return facts;
    }

    List<Finding> findings() {
        return Detectors.all(facts(), Thresholds.defaults()).findings();
    }

    /** The only finding of this kind, if there is one. */
    Optional<Finding> only(FindingKind kind) {
        List<Finding> all =
                findings().stream().filter(finding -> finding.kind() == kind).toList();
        if (all.size() > 1) {
            throw new AssertionError("several: " + all);
        }
        return all.stream().findFirst();
    }

    /** Kinds and severities of what is found, in the order of a report. */
    String summary() {
        return String.join(
                " ",
                findings().stream()
                        .map(finding ->
                                finding.kind().slug() + ":" + finding.severity().slug())
                        .toList());
    }

    /** As iputils sends it: 16 bytes of time, then a fill. */
    static byte[] ping(int number) {
        byte[] data = new byte[56];
        data[0] = (byte) number;
        data[8] = (byte) (number * 37);
        for (int i = 16; i < data.length; i++) {
            data[i] = (byte) i;
        }
        return data;
    }

    static byte[] noise(int number, int length) {
        byte[] data = new byte[length];
        new Random(number).nextBytes(data);
        return data;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
