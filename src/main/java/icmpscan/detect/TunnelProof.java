package icmpscan.detect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import icmpscan.classify.EchoMagic;
import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoStream;
import icmpscan.session.SignatureFits;

/**
 * What proves by itself that a conversation is a tunnel or a back door: bytes that it cannot do without.
 *
 * @param programs   signatures of tunnels and malware that fit
 * @param magics     what the data carry for certain
 * @param magicCount messages that carry it
 */
record TunnelProof(List<EchoSignature> programs, List<EchoMagic> magics, long magicCount) {
    private static final TunnelProof NONE = new TunnelProof(List.of(), List.of(), 0);

    /** Confidence in hundredths from which on a signature was measured, and need not fit every message. */
    private static final int MEASURED = 90;

    private static final List<EchoSignature> HOSTILE =
            EchoSignatures.all().stream().filter(TunnelProof::isHostile).toList();

    private static final int PTUNNEL_ADDRESS = 4;
    private static final int PTUNNEL_PORT = 8;
    private static final int IPV4_SOURCE = 12;
    private static final int IPV4_DESTINATION = 16;

    static TunnelProof of(EchoConversation conversation, Thresholds thresholds) {
        List<EchoSignature> programs = new ArrayList<>();
        for (EchoStream stream : conversation.streams()) {
            for (EchoSignature signature : accepted(stream, thresholds)) {
                if (!programs.contains(signature)) {
                    programs.add(signature);
                }
            }
        }
        long magical = conversation.requests().messagesWithMagic()
                + conversation.replies().messagesWithMagic();
        if (magical == 0 && programs.isEmpty()) {
            return NONE;
        }
        List<EchoMagic> magics = Arrays.stream(EchoMagic.values())
                .filter(EchoMagic::exact)
                .filter(magic -> isProven(conversation, magic, thresholds))
                .toList();
        long count =
                magics.stream().mapToLong(magic -> with(conversation, magic)).sum();
        return new TunnelProof(List.copyOf(programs), magics, count);
    }

    boolean exists() {
        return !programs.isEmpty() || !magics.isEmpty();
    }

    /** Of the surest proof. */
    int confidence() {
        int ofMagic = magics.isEmpty() ? 0 : 99;
        return Math.max(
                ofMagic,
                programs.stream().mapToInt(EchoSignature::confidence).max().orElse(0));
    }

    /**
     * What fits a known ping as well, such as a banner under an identifier that a back door has, is no proof. That is asked last: nearly all
     * streams are pings, which no hostile signature fits.
     */
    private static List<EchoSignature> accepted(EchoStream stream, Thresholds thresholds) {
        SignatureFits fits = stream.fits();
        if (fits.messages() == 0) {
            return List.of();
        }
        long enough = Math.min(thresholds.of(Threshold.TUNNEL_MESSAGES), fits.messages());
        List<EchoSignature> accepted = new ArrayList<>();
        for (EchoSignature signature : HOSTILE) {
            if (fits.atLeast(signature, signature.confidence() >= MEASURED ? enough : fits.messages())) {
                accepted.add(signature);
            }
        }
        return accepted.isEmpty() || fitsAKnownPing(fits) ? List.of() : accepted;
    }

    private static boolean fitsAKnownPing(SignatureFits fits) {
        return fits.ofAll().stream().anyMatch(signature -> !isHostile(signature));
    }

    private static boolean isHostile(EchoSignature signature) {
        return signature.role() == EchoSignature.Role.TUNNEL || signature.role() == EchoSignature.Role.MALWARE;
    }

    private static boolean isProven(EchoConversation conversation, EchoMagic magic, Thresholds thresholds) {
        long messages =
                conversation.requests().messages() + conversation.replies().messages();
        long with = with(conversation, magic);
        return with >= Math.min(messages, thresholds.of(Threshold.TUNNEL_MESSAGES));
    }

    private static long with(EchoConversation conversation, EchoMagic magic) {
        return conversation.requests().messagesWith(magic)
                + conversation.replies().messagesWith(magic);
    }

    /** Where the tunnel leads, by the first message kept that says so. */
    static Optional<Detail> inside(EchoConversation conversation) {
        return conversation.streams().stream()
                .flatMap(stream -> stream.changes().samples().stream())
                .flatMap(message -> inside(message).stream())
                .findFirst();
    }

    private static Optional<Detail> inside(EchoMessage message) {
        ByteBuffer data = ByteBuffer.wrap(message.data(message.kept()));
        EchoMagic magic = EchoMagic.in(data, 0, data.limit(), message.dataLength());
        if (magic == EchoMagic.PTUNNEL) {
            int address = data.getInt(PTUNNEL_ADDRESS);
            return address == 0
                    ? Optional.empty()
                    : Optional.of(new Detail.Inside(
                            Optional.empty(), new Ipv4Address(address), OptionalInt.of(data.getInt(PTUNNEL_PORT))));
        }
        OptionalInt at = EchoMagic.ipv4Offset(data, 0, data.limit(), message.dataLength());
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Detail.Inside(
                        Optional.of(new Ipv4Address(data.getInt(at.getAsInt() + IPV4_SOURCE))),
                        new Ipv4Address(data.getInt(at.getAsInt() + IPV4_DESTINATION)),
                        OptionalInt.empty()));
    }
}
