package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MatterTest {
    private static final IcmpMessage REQUEST =
            MessageFixture.echoRequest(Scene.ACTOR, Scene.TARGET, 1, 1).get();
    private static final IcmpMessage REPLY =
            MessageFixture.echoReply(Scene.TARGET, Scene.ACTOR, 1, 1).get();
    private static final IcmpMessage PORT_REFUSED = MessageFixture.error(
                    3, 3, Scene.TARGET, Scene.ACTOR, Scene.TARGET, 17, 40_000, 53)
            .get();
    private static final IcmpMessage PING_REFUSED = MessageFixture.error(
                    3, 1, Scene.ROUTER, Scene.ACTOR, Scene.TARGET, 1, 0x0800, 0)
            .get();

    @ParameterizedTest
    @CsvSource({
        "ANY,                true,  true,  true,  true",
        "ERRORS,             false, false, true,  true",
        "ERRORS_ABOUT_PORTS, false, false, true,  false",
        "QUERIES,            true,  true,  false, true",
    })
    void concernsMessagesByTheirTypeAndByWhatTheyQuote(
            Matter matter, boolean request, boolean reply, boolean portRefused, boolean pingRefused) {
        assertEquals(
                List.of(request, reply, portRefused, pingRefused),
                List.of(REQUEST, REPLY, PORT_REFUSED, PING_REFUSED).stream()
                        .map(matter::concerns)
                        .toList());
    }
}
