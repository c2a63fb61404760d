package icmpscan.detect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import icmpscan.session.EchoFlow;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoStream;

/** A little of what a conversation carries, for a person to look at. */
final class EchoSamples {
    private static final int MOST_BYTES = 64;

    private EchoSamples() {}

    /** The sample, where there is something to show, and whether only replies were seen. */
    static List<Detail> details(EchoConversation conversation, ChannelScore score) {
        List<Detail> details = new ArrayList<>();
        byte[] bytes = score.has(ChannelFeature.NUMBERS) && !conversation.isOneFlow()
                ? numbers(conversation.flows())
                : data(conversation.streams());
        if (bytes.length > 0) {
            details.add(new Detail.Sample(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        if (conversation.repliesOnly()) {
            details.add(new Detail.RepliesOnly());
        }
        return details;
    }

    /** Of the last message kept that has data: the first may be a greeting without. */
    private static byte[] data(List<EchoStream> streams) {
        Optional<EchoMessage> shown = streams.stream()
                .flatMap(stream -> stream.changes().samples().stream())
                .filter(message -> message.kept() > 0)
                .reduce((before, message) -> message.kept() >= Math.min(before.kept(), MOST_BYTES) ? message : before);
        return shown.map(message -> message.data(MOST_BYTES)).orElse(new byte[0]);
    }

    /** Identifiers and sequence numbers in their order, two bytes each. */
    private static byte[] numbers(List<EchoFlow> flows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (EchoFlow flow : flows) {
            if (bytes.size() < MOST_BYTES) {
                EchoStream stream = flow.requests().messages() > 0 ? flow.requests() : flow.replies();
                put(bytes, flow.identifier());
                put(bytes, stream.steps().first());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream bytes, int number) {
        bytes.write(number >>> 8);
        bytes.write(number);
    }
}
