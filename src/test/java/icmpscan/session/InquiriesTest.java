package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InquiriesTest {
    private static final String ASKER = "200.0.0.1";
    private static final String ASKED = "130.0.0.2";

    @ParameterizedTest(name = "type {0}, answered by {1}: {2}")
    @CsvSource({
        "13, 14, TIMESTAMP",
        "15, 16, INFORMATION",
        "17, 18, ADDRESS_MASK",
        "37, 38, DOMAIN_NAME",
        "42, 43, EXTENDED_ECHO",
    })
    void eachTypeIsKeptWithItsAnswer(int type, int answer, InquiryKind kind) {
        Inquiries inquiries = new Inquiries();
        inquiries.accept(MessageFixture.message(type, 0, ASKER, ASKED).get());

        ProbeGroup pair = inquiries.byPair().get(0);
        assertEquals(MessageFixture.address(ASKER), pair.actor());
        assertEquals(MessageFixture.address(ASKED), pair.target());
        assertEquals(kind, InquiryKind.of(pair.probes().get(0)));
        assertFalse(pair.probes().get(0).has(ProbeMarks.ANSWERED));

        inquiries.accept(MessageFixture.message(answer, 0, ASKED, ASKER).get());
        assertEquals(1, inquiries.byPair().size());
        assertTrue(inquiries.byPair().get(0).probes().get(0).has(ProbeMarks.ANSWERED));
    }

    @ParameterizedTest(name = "code {0}, service {1}, {2} bytes, sequence {3}: {4}")
    @CsvSource({
        "9, 0, 120, 295, NMAP_FIRST_ECHO",
        "9, 0, 120, 296, ECHO_WITH_CODE",
        "9, 0, 119, 295, ECHO_WITH_CODE",
        "8, 0, 120, 295, ECHO_WITH_CODE",
        "0, 4, 150, 296, NMAP_SECOND_ECHO",
        "0, 4, 150, 297, none",
        "0, 4, 151, 296, none",
        "0, 0, 150, 296, none",
        "0, 0, 56, 1, none",
    })
    void nmapIsToldByAllThatItSetsTogether(int code, int service, int data, int sequence, String kind) {
        Inquiries inquiries = new Inquiries();
        inquiries.accept(MessageFixture.message(8, code, ASKER, ASKED)
                .identified(1, sequence)
                .typeOfService(service)
                .body(8 + data)
                .get());

        assertEquals(kind, first(inquiries));
    }

    @ParameterizedTest(name = "identification {0}, UDP length {1}: {2}")
    @CsvSource({"4162, 308, NMAP_UDP", "4162, 309, none", "4163, 308, none"})
    void nmapsDatagramIsToldFromWhatTheErrorQuotes(int identification, int length, String kind) {
        Inquiries inquiries = new Inquiries();
        inquiries.accept(MessageFixture.error(3, 3, ASKED, ASKER, ASKED, 17, 40_000, 41_000)
                .quotedUdp(identification, length)
                .get());

        assertEquals(kind, first(inquiries));
    }

    @Test
    void brokenMessagesAskNothing() {
        Inquiries inquiries = new Inquiries();
        inquiries.accept(MessageFixture.message(17, 0, ASKER, ASKED)
                .anomaly(Anomaly.BAD_CHECKSUM)
                .get());
        inquiries.accept(MessageFixture.message(13, 0, ASKER, ASKED)
                .anomaly(Anomaly.SHORT)
                .get());

        assertEquals(List.of(), inquiries.byPair());
    }

    @Test
    void partsMergeToTheWhole() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = messages(random);
            Inquiries whole = new Inquiries();
            messages.forEach(whole::accept);
            Inquiries merged = new Inquiries();
            int middle = random.nextInt(messages.size());
            for (List<IcmpMessage> part :
                    List.of(messages.subList(0, middle), messages.subList(middle, messages.size()))) {
                Inquiries inquiries = new Inquiries();
                part.forEach(inquiries::accept);
                merged.merge(inquiries);
            }

            assertTrue(whole.byPair().size() > 4, "the test tests nothing");
            assertEquals(whole.byPair(), merged.byPair(), "seed " + seed);
        }
    }

    private static List<IcmpMessage> messages(Random random) {
        int[] types = {8, 13, 14, 15, 16, 17, 18, 37, 42, 43};
        List<IcmpMessage> messages = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int type = types[random.nextInt(types.length)];
            String one = "10.0.0." + random.nextInt(4);
            String other = "130.0.0." + random.nextInt(4);
            messages.add(MessageFixture.message(type, type == 8 ? random.nextInt(3) : 0, one, other)
                    .identified(1, i)
                    .frame(i + 1)
                    .atMillis(random.nextInt(100_000))
                    .get());
        }
        return messages;
    }

    private static String first(Inquiries inquiries) {
        return inquiries.byPair().stream()
                .map(pair -> InquiryKind.of(pair.probes().get(0)).name())
                .findFirst()
                .orElse("none");
    }
}
