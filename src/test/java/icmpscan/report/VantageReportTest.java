package icmpscan.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Facts;
import icmpscan.tally.Vantage;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VantageReportTest {
    private static final int A = MessageFixture.address("10.0.0.1");
    private static final int B = MessageFixture.address("10.0.0.2");

    private static Map<Value, Value> measures(Facts facts, Vantage vantage) {
        return VantageReport.of(vantage, facts, List.of()).rows().stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    private static Value value(Map<Value, Value> measures, String name) {
        return measures.get(Cells.text(name));
    }

    @Test
    void errorsAreToldApartByWhetherTheirFlowsPassed() {
        Facts facts = new Facts();
        facts.seenFlows().flow(A, B, 17, 5L << 16 | 53, 1, 2);
        facts.seenFlows().flow(B, A, 17, 53L << 16 | 5, 2, 1);
        for (int port = 53; port < 56; port++) {
            facts.accept(MessageFixture.error(3, 3, "10.0.0.2", "10.0.0.1", "10.0.0.2", 17, 5, port)
                    .get());
        }
        facts.accept(MessageFixture.error(3, 3, "10.0.0.2", "10.0.0.1", "10.0.0.2", 6, 5, 80)
                .get());
        Map<Value, Value> measures = measures(facts, new Vantage());

        assertEquals(Cells.count(1), value(measures, "errors-provoked"));
        assertEquals(Cells.count(2), value(measures, "errors-unprovoked"));
        assertEquals(Cells.count(1), value(measures, "errors-cannot-tell"));
        assertEquals(Cells.text("both"), value(measures, "directions"));
    }

    @Test
    void withoutFlowsThereIsNoDirection() {
        Map<Value, Value> measures = measures(new Facts(), new Vantage());
        assertEquals(Value.ABSENT, value(measures, "directions"));
        assertEquals(Value.ABSENT, value(measures, "echo-answered-percent"));
    }

    @Test
    void anAddressWithSeveralSendersIsListed() {
        Vantage vantage = new Vantage();
        for (long mac : new long[] {0x020000000001L, 0x020000000066L}) {
            IcmpMessage message = MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 1)
                    .mac(mac)
                    .get();
            vantage.accept(message);
        }
        Map<Value, Value> measures = measures(new Facts(), vantage);
        assertEquals(Cells.count(1), value(measures, "addresses-with-several-senders"));
        assertEquals(Cells.count(1), value(measures, "sender:10.0.0.1:02:00:00:00:00:66"));
    }
}
