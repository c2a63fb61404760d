package icmpscan.report;

import org.junit.jupiter.api.Test;

import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.tally.UnreachableObject;

import static icmpscan.decode.MessageFixture.error;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whether errors were provoked, by what they are counted by. */
class ProvokedErrorsTest {
    private static final String A = "10.0.0.1";
    private static final String B = "10.0.0.2";
    private static final int UDP = 17;

    private final QuotedFlows errors = new QuotedFlows();
    private final SeenFlows flows = new SeenFlows();

    private IcmpMessage refuse(int sourcePort, int port) {
        IcmpMessage error = error(3, 3, B, A, B, UDP, sourcePort, port).get();
        errors.accept(error);
        return error;
    }

    private void pass(int source, int destination, int sourcePort, int port) {
        flows.flow(source, destination, UDP, ((long) sourcePort << 16) | port, FlowSink.NO_MAC, FlowSink.NO_MAC);
    }

    @Test
    void provokedUnprovokedAndAnsweredAreCountedApart() {
        IcmpMessage late = refuse(4000, 53);
        refuse(4001, 53);
        refuse(4002, 53);
        int asker = late.quoted().source();
        int asked = late.quoted().destination();
        pass(asker, asked, 4000, 53);
        pass(asked, asker, 53, 4000);
        pass(asker, asked, 4001, 53);
        ProvokedErrors provoked = ProvokedErrors.of(errors, flows);
        ProvokedErrors.Counts expected = new ProvokedErrors.Counts(2, 1, 1);
        assertEquals(expected, provoked.ofCode(3));
        assertEquals(expected, provoked.ofRecipient(new Ipv4Address(asker), 3));
        assertEquals(expected, provoked.ofObject(UnreachableObject.of(3, asked, UDP, 53)));
    }

    @Test
    void whereNoFlowsWereSeenNothingIsSaid() {
        refuse(4000, 53);
        assertEquals(
                new ProvokedErrors.Counts(0, 0, 0),
                ProvokedErrors.of(errors, flows).ofCode(3));
    }

    @Test
    void otherTypesAreLeftOut() {
        errors.accept(error(11, 0, B, A, B, UDP, 4000, 33434).get());
        assertEquals(
                new ProvokedErrors.Counts(0, 0, 0),
                ProvokedErrors.of(errors, flows).ofCode(0));
    }
}
