package icmpscan.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.EchoScene.CLIENT;
import static icmpscan.detect.EchoScene.SERVER;
import static icmpscan.detect.EchoScene.ascii;
import static icmpscan.detect.EchoScene.noise;
import static icmpscan.detect.EchoScene.ping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CovertChannelDetectorTest {
    private static final String SECRET = "Meeting moved to Thursday, bring the second ledger and the passphrase";

    private static int word(int at) {
        return SECRET.charAt(at) << 8 | SECRET.charAt(at + 1);
    }

    @Test
    void textInBothNumbersIsAChannel() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i + 4 <= SECRET.length(); i += 4) {
            scene.request(word(i), word(i + 2), ping(i)).reply(word(i), word(i + 2), ping(i));
        }

        Finding finding = scene.only(FindingKind.COVERT_CHANNEL).orElseThrow();

        assertEquals("covert-channel:medium", scene.summary());
        assertEquals(CLIENT, finding.parties().actor().orElseThrow().toString());
        assertTrue(finding.details().contains(new Detail.Sample(SECRET.substring(0, 64))));
    }

    @ParameterizedTest(name = "{0} identifiers, sequence counted on: {1}")
    @CsvSource({"7, ''", "8, covert-channel:medium"})
    void identifiersThatNeverComeBack(int count, String expected) {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < count; i++) {
            scene.request(word(2 * i), i + 1, ping(i));
        }

        assertEquals(expected, scene.summary());
    }

    @ParameterizedTest(name = "{0} jumps: {1}")
    @CsvSource({"8, ''", "9, covert-channel:medium"})
    void aSequenceThatJumps(int count, String expected) {
        EchoScene scene = new EchoScene();
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            scene.request(7, random.nextInt(65_536), ping(i));
        }

        assertEquals(expected, scene.summary());
    }

    @Test
    void theNumbersOfGarbledMessagesCarryNothing() {
        EchoScene scene = new EchoScene();
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            scene.add(MessageFixture.message(100 + i, 0, EchoScene.CLIENT, EchoScene.SERVER));
            scene.request(7, random.nextInt(65_536), ping(i));
        }

        assertEquals("malformed:low monitoring:info", scene.summary());
    }

    @Test
    void aPingInALoopBeginsAnewEachTime() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 60; i++) {
            scene.request(4000 + i, 1, ping(i)).reply(4000 + i, 1, ping(i));
        }

        assertEquals("monitoring:info", scene.summary());
    }

    @Test
    void aTracerouteMayTakeAnyNumbers() {
        EchoScene scene = new EchoScene();
        Random random = new Random(6);
        for (int i = 0; i < 20; i++) {
            scene.add(MessageFixture.echoRequest(CLIENT, SERVER, random.nextInt(65_536), random.nextInt(65_536))
                    .data(new byte[4])
                    .timeToLive(1 + i / 3));
        }

        assertEquals("", scene.summary());
    }

    @Test
    void randomFillIsGoodToKnowAndNoMore() {
        Finding finding = new EchoScene()
                .echoed(40, i -> noise(i, 56))
                .only(FindingKind.COVERT_CHANNEL)
                .orElseThrow();

        assertEquals(Severity.INFO, finding.severity());
        assertTrue(finding.confidence() < 50);
    }

    @Test
    void oneFillOfABytePerMessageIsNothing() {
        EchoScene scene = new EchoScene().echoed(40, i -> {
            byte[] data = new byte[64];
            Arrays.fill(data, (byte) (i * 11));
            return data;
        });

        assertEquals("", scene.summary());
    }

    @Test
    void aDeviceThatCutsWhatItBringsBackIsNoChannel() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 20; i++) {
            scene.request(7, i, ping(i)).reply(7, i, new byte[18]);
        }

        assertEquals("", scene.summary());
    }

    @ParameterizedTest(name = "{0} replies with data of their own: {1}")
    @CsvSource({"2, ''", "3, covert-channel:medium"})
    void repliesWithDataOfTheirOwnAreAChannel(int count, String expected) {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 20; i++) {
            scene.request(7, i, ping(i)).reply(7, i, i <= count ? noise(i, 56) : ping(i));
        }

        assertEquals(expected, scene.summary());
    }

    @Test
    void aSearchForTheLargestDatagramIsNothing() {
        EchoScene scene = new EchoScene();
        int sequence = 0;
        for (int size : new int[] {1400, 1472, 1436, 1454, 1463, 1467, 1470, 1471, 100, 1200, 1300, 1350}) {
            for (int i = 0; i < 3; i++) {
                scene.request(7, ++sequence, new byte[size]);
            }
        }

        assertEquals("", scene.summary());
    }

    @Test
    void oneEncodedMessageAmongASweepIsWorthAWord() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 4; i++) {
            scene.add(MessageFixture.echoRequest(CLIENT, "192.0.2." + i, 7, i).data(new byte[32]));
        }
        scene.request(9, 1, ascii("ciAxODkwNyBtYW5hZ2VyIDQwNDMzIG1hbmFnZXIgcXVhcnRlciA3NDg2K2xlZGdlciA0NA=="));

        Finding finding = scene.only(FindingKind.COVERT_CHANNEL).orElseThrow();

        assertEquals(Severity.LOW, finding.severity());
        assertTrue(finding.details().contains(new Detail.Channel(List.of(ChannelFeature.ENCODED_TEXT))));
    }

    @Test
    void aTunnelIsNotToldTwice() {
        EchoScene scene = new EchoScene().echoed(40, i -> noise(i, 40 + i % 3));

        assertEquals("tunnel:high", scene.summary());
    }

    @Test
    void lettersOfManySizesAreStillAFill() {
        EchoScene scene = new EchoScene();
        int sequence = 0;
        for (int size : new int[] {32, 1400, 1472, 1436, 100, 1454, 64, 1463, 1467, 1300, 1470, 1471}) {
            byte[] letters = ascii("abcdefghijklmnopqrstuvw".repeat(64).substring(0, size));
            scene.request(1, ++sequence, letters).request(1, ++sequence, letters);
        }

        assertEquals("", scene.summary());
    }
}
