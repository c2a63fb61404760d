package icmpscan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureBuilder;
import icmpscan.capture.CaptureBuilder.Option;

/** A capture with text that would like to be a command, a formula, a row or another direction, wherever a capture holds text. */
final class HostileCapture {
    static final List<byte[]> TEXTS = List.of(
            utf8("\u001b[2J\u001b]0;owned\u0007 clears"),
            utf8("\u009b31m with C1"),
            utf8("=cmd()|' /C calc'!A0"),
            utf8("+1+cmd()"),
            utf8("-2+3"),
            utf8("@SUM(1)"),
            utf8("\t=tab()"),
            utf8("\r=return()"),
            utf8("\n=line()"),
            utf8(" '=quoted()"),
            utf8("\u3000\uff1dwide()"),
            utf8("a\r\nb,\"8\",a row of its own\u2028\u2029\n"),
            utf8("nul\0 and delete\u007f"),
            utf8("right\u202eto left \u2066isolated\u2069 \u200f\u061c\ufeff"),
            new byte[] {'b', 'a', 'd', (byte) 0xFF, (byte) 0xC3, '(', (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0x9B
            },
            utf8("<script>alert(1)</script>"));

    private static final int RAW_IPV4 = 228;
    private static final int HOST = 0x0A00_0001;
    private static final int SERVER = 0x0A00_0100;
    private static final int ECHO_REQUEST = 8;
    private static final int DOMAIN_NAME_REPLY = 38;
    private static final int EXTENDED_ECHO_REQUEST = 42;

    /** Version 2, and an interface identification object (class 3) by name (class type 1), RFC 8335 section 2.1. */
    private static final int EXTENSION_BYTES = 8;

    private final CaptureBuilder capture = CaptureBuilder.pcapng(ByteOrder.BIG_ENDIAN);
    private long micros = 1_700_000_000_000_000L;

    private HostileCapture() {}

    /** Writes it. */
    static Path write(Path file) throws IOException {
        HostileCapture made = new HostileCapture();
        for (int i = 0; i < TEXTS.size(); i++) {
            made.say(TEXTS.get(i), i);
        }
        return Files.write(file, made.capture.toBytes());
    }

    /** A section in which everything that can be named is named so. */
    private void say(byte[] text, int number) {
        Option comment = new Option(1, text);
        capture.section(comment, new Option(2, text), new Option(3, text), new Option(4, text));
        capture.describe(
                RAW_IPV4,
                0,
                comment,
                new Option(2, text),
                new Option(3, text),
                new Option(11, join(new byte[1], text)),
                new Option(12, text),
                new Option(15, text));
        capture.names(List.of(name(HOST + number, text), name(SERVER, text)), comment, new Option(2, text));
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            messages.add(icmp(ECHO_REQUEST, join(echo(number, i), text)));
        }
        messages.add(icmp(DOMAIN_NAME_REPLY, join(echo(number, 0), join(new byte[4], label(text)))));
        messages.add(icmp(EXTENDED_ECHO_REQUEST, join(echo(number, 0x0101), namedInterface(text))));
        for (byte[] message : messages) {
            capture.enhanced(0, micros += 1000, datagram(HOST + number, message), comment);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An IPv4 name record: the address, the name and a zero. */
    private static Option name(int address, byte[] text) {
        return new Option(
                1,
                ByteBuffer.allocate(5 + text.length).putInt(address).put(text).array());
    }

    private static byte[] echo(int identifier, int sequenceNumber) {
        return ByteBuffer.allocate(4)
                .putShort((short) identifier)
                .putShort((short) sequenceNumber)
                .array();
    }

    /** One label of a domain name (RFC 1035 section 3.1) and the root. */
    private static byte[] label(byte[] text) {
        return ByteBuffer.allocate(text.length + 2)
                .put((byte) text.length)
                .put(text)
                .put((byte) 0)
                .array();
    }

    private static byte[] namedInterface(byte[] text) {
        int padded = (text.length + 3) & ~3;
        return ByteBuffer.allocate(EXTENSION_BYTES + padded)
                .putInt(0x2000_0000)
                .putShort((short) (4 + padded))
                .putShort((short) 0x0301)
                .put(text)
                .array();
    }

    private static byte[] icmp(int type, byte[] rest) {
        return join(new byte[] {(byte) type, 0, 0, 0}, rest);
    }

    private static byte[] datagram(int source, byte[] message) {
        return ByteBuffer.allocate(20 + message.length)
                .putInt(0x4500_0000 | 20 + message.length)
                .putInt(0)
                .putInt(0x4001_0000)
                .putInt(source)
                .putInt(SERVER)
                .put(message)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
