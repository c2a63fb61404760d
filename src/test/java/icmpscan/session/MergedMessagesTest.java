package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What errors quote and who redirects whom, in parts and as a whole. */
class MergedMessagesTest {
    private static final int[] TYPES = {3, 3, 4, 5, 5, 11, 12};

    private static List<IcmpMessage> messages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int type = TYPES[random.nextInt(TYPES.length)];
            String from = "10.0.0." + random.nextInt(4);
            MessageFixture message = random.nextInt(8) == 0
                    ? MessageFixture.echoRequest(from, "10.0.0.255", 1, i)
                    : MessageFixture.error(
                            type, random.nextInt(3), from, "200.0.0." + random.nextInt(3), "10.9.0.1", 17, 5, i % 7);
            if (type == 5) {
                message.gateway("10.0.0." + random.nextInt(3));
            }
            message.frame(i + 1).atMillis(random.nextInt(5_000));
            messages.add((random.nextInt(9) == 0 ? message.timeless() : message).get());
        }
        return messages;
    }

    @Test
    void partsMergeToTheWhole() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = messages(random);
            QuotedFlows quoted = new QuotedFlows();
            RareMessages rare = new RareMessages();
            messages.forEach(quoted::accept);
            messages.forEach(rare::accept);

            QuotedFlows mergedQuoted = new QuotedFlows();
            RareMessages mergedRare = new RareMessages();
            int from = 0;
            while (from < messages.size()) {
                int to = Math.min(messages.size(), from + 1 + random.nextInt(90));
                QuotedFlows quotedPart = new QuotedFlows();
                RareMessages rarePart = new RareMessages();
                messages.subList(from, to).forEach(quotedPart::accept);
                messages.subList(from, to).forEach(rarePart::accept);
                mergedQuoted.merge(quotedPart);
                mergedRare.merge(rarePart);
                from = to;
            }
            assertEquals(quoted.rows(), mergedQuoted.rows(), "seed " + seed);
            assertEquals(rare.rows(), mergedRare.rows(), "seed " + seed);
            assertTrue(quoted.rows().size() > 10 && rare.rows().size() > 10, "the test tests nothing");
        }
    }

    @Test
    void aScanOfMoreFlowsThanAreKeptIsCountedToItsEnd() {
        QuotedFlows quoted = new QuotedFlows();
        int beyond = 10;
        for (int port = 0; port < QuotedFlows.MAX_ROWS + beyond; port++) {
            quoted.accept(MessageFixture.error(
                            3, 3, "10.0.0.2", "10.0.0.1", "10.0.0.2", 17, 40_000 + port / 65_536, port & 0xFFFF)
                    .get());
        }
        assertEquals(QuotedFlows.MAX_ROWS, quoted.rows().size());
        assertEquals(beyond, quoted.unkept());
    }

    @Test
    void portsOfAQuotationThatIsTooShortAreNoFlow() {
        QuotedFlows quoted = new QuotedFlows();
        quoted.accept(MessageFixture.error(3, 3, "10.0.0.2", "10.0.0.1", "10.0.0.2", 17, 1, 2)
                .quotedCaptured(20)
                .get());
        assertEquals(List.of(), quoted.rows());
    }
}
