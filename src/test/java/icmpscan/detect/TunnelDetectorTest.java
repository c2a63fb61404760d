package icmpscan.detect;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.EchoScene.ascii;
import static icmpscan.detect.EchoScene.hex;
import static icmpscan.detect.EchoScene.noise;
import static icmpscan.detect.EchoScene.ping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TunnelDetectorTest {
    private static final String IP_PACKET = "4500001400004000400126d70a0800010a080002";

    /** A message of ptunnel to 192.168.50.20 port 22, with data of this many bytes. */
    private static byte[] ptunnel(String magic, String state, int sequence, int length) {
        String header = magic + "c0a83214" + "00000016" + state + "0000ffff";
        String numbers = HexFormat.of().toHexDigits(length) + HexFormat.of().toHexDigits((short) sequence) + "0007";
        return hex(header + numbers + HexFormat.of().formatHex(noise(sequence, length)));
    }

    private static String programs(Finding finding) {
        return finding.details().stream()
                .filter(Detail.Programs.class::isInstance)
                .flatMap(detail -> ((Detail.Programs) detail).signatures().stream())
                .map(EchoSignature::slug)
                .toList()
                .toString();
    }

    /** Words drawn from a seed, as long as anybody needs. */
    private static String text() {
        List<String> words = List.of("account", "ledger", "quarter", "invoice", "balance", "draft", "manager");
        return new Random(3)
                .ints(2000, 0, 99_999)
                .mapToObj(number -> words.get(number % words.size()) + " " + number)
                .collect(Collectors.joining(", "));
    }

    private static byte[] chunk(int number, int length) {
        return ascii(text().substring(number * length, (number + 1) * length));
    }

    private static byte[] base64(int number) {
        return Base64.getEncoder().encode(chunk(number, 42));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"d5200880, [ptunnel]", "deadc0de, [ptunnel-ng]", "01020304, [ptunnel-like]"})
    void ptunnelIsKnownByItsHeader(String magic, String program) {
        EchoScene scene = new EchoScene().ordinaryPing();
        for (int i = 0; i < 3; i++) {
            scene.request(12, i, ptunnel(magic, "40000002", i, 40 + i));
        }

        Finding finding = scene.only(FindingKind.TUNNEL).orElseThrow();

        assertEquals("tunnel:high", scene.summary());
        assertEquals(EchoScene.CLIENT, finding.parties().actor().orElseThrow().toString());
        assertEquals(EchoScene.SERVER, finding.parties().targets().get(0).toString());
        assertEquals(program, programs(finding));
        assertEquals(99, finding.confidence());
        assertTrue(finding.details().stream()
                .filter(Detail.Inside.class::isInstance)
                .map(Detail.Inside.class::cast)
                .anyMatch(inside -> inside.destination().toString().equals("192.168.50.20")
                        && inside.port().getAsInt() == 22));
    }

    @Test
    void twoChannelsOfOneActorAddUp() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 10; i++) {
            scene.request(i < 4 ? 12 : 13, i, ptunnel("deadc0de", "40000002", i, 40));
        }

        Finding finding = scene.only(FindingKind.TUNNEL).orElseThrow();

        assertEquals(2, measure(finding, "conversations"));
        assertEquals(10, measure(finding, "requests"));
        assertEquals(10, measure(finding, "carrying_messages"));
        assertEquals(10 * (28 + 40), measure(finding, "request_data"));
    }

    private static long measure(Finding finding, String name) {
        return finding.evidence().measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void ipPacketsAreATunnelEvenWhereEachHasAnIdentifierOfItsOwn() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 4; i++) {
            scene.request(100 + i, 200 + i, hex("74756e3102" + IP_PACKET));
        }

        Finding finding = scene.only(FindingKind.TUNNEL).orElseThrow();

        assertEquals(4, PortScanDetectorTest.value(finding, "carrying_messages"));
        assertEquals("[ip-in-tunnel]", programs(finding));
    }

    @Test
    void oneMessageAmongOthersIsChance() {
        EchoScene scene = new EchoScene().echoed(10, EchoScene::ping);
        scene.request(7, 11, hex(IP_PACKET)).echoed(10, EchoScene::ping);

        assertEquals("", scene.summary());
    }

    @Test
    void aFileThatTheKernelEchoesBackShowsInTheRequests() {
        Finding finding = new EchoScene()
                .ordinaryPing()
                .echoed(40, TunnelDetectorTest::base64)
                .only(FindingKind.TUNNEL)
                .orElseThrow();

        assertEquals(Severity.HIGH, finding.severity());
        assertTrue(finding.details()
                .contains(new Detail.Channel(List.of(
                        ChannelFeature.CHANGING_DATA, ChannelFeature.VARIED_CONTENT, ChannelFeature.ENCODED_TEXT))));
        assertEquals(5, finding.evidence().frames().size());
    }

    @ParameterizedTest(name = "{0} distinct texts: {1}")
    @CsvSource({"5, covert-channel:low", "6, tunnel:high"})
    void needsFiveDistinctChanges(int messages, String expected) {
        assertEquals(
                expected,
                new EchoScene().echoed(messages, TunnelDetectorTest::base64).summary());
    }

    @ParameterizedTest(name = "chunks of {0} bytes")
    @CsvSource({"8", "16", "24", "48", "700"})
    void chunksOfAnySizeAreFound(int length) {
        EchoScene scene = new EchoScene().echoed(20, i -> chunk(i, length));

        assertEquals("tunnel:high", scene.summary());
    }

    @Test
    void enciphereDataOfOneSizeCouldBeARandomFillButNotWithARest() {
        IntFunction<byte[]> enciphered = i -> noise(i, 48);

        assertEquals(
                "covert-channel:info", new EchoScene().echoed(40, enciphered).summary());
        assertEquals(
                "tunnel:high",
                new EchoScene()
                        .echoed(40, enciphered)
                        .request(7, 41, noise(41, 17))
                        .reply(7, 41, noise(41, 17))
                        .summary());
    }

    @Test
    void aShellAnswersInTheReplies() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 30; i++) {
            String command = i % 3 == 0 ? "type notes-%d.txt\n".formatted(i) : "";
            String output = i % 3 == 1 ? "2024-03-%02d  %7d  report.doc\n".formatted(i, i * 977) : "";
            scene.request(1, i, ascii(output)).reply(1, i, ascii(command));
        }

        Finding finding = scene.only(FindingKind.TUNNEL).orElseThrow();

        assertEquals(EchoScene.CLIENT, finding.parties().actor().orElseThrow().toString());
        assertTrue(PortScanDetectorTest.value(finding, "replies_differ") >= 10);
    }

    @Test
    void whereOnlyRepliesFlowTheirSenderIsTheActor() {
        EchoScene scene = new EchoScene().ordinaryPing();
        for (int i = 1; i <= 30; i++) {
            scene.reply(500, i, noise(i, i == 30 ? 80 : 180));
        }

        assertEquals("tunnel:high unsolicited-reply:medium", scene.summary());
        assertEquals(
                EchoScene.SERVER,
                scene.only(FindingKind.TUNNEL)
                        .orElseThrow()
                        .parties()
                        .actor()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aBannerUnderTheIdentifierOfABackDoorIsABanner() {
        byte[] banner = ascii("liboping -- ICMP ping library <http://octo.it/liboping/>");
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 4; i++) {
            scene.request(13_170, i, banner).reply(13_170, i, banner);
        }

        assertEquals("", scene.summary());
    }

    @Test
    void aShortSnapLengthSaysNothing() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 40; i++) {
            scene.add(MessageFixture.echoRequest(EchoScene.CLIENT, EchoScene.SERVER, 7, i)
                    .data(noise(i, 56))
                    .captured(12));
        }

        assertEquals("", scene.summary());
    }

    @Test
    void twoPingsOfOneTargetAreTwoConversations() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 30; i++) {
            scene.request(7, i, ping(i)).request(8, i, new byte[56]);
        }

        assertEquals("", scene.summary());
    }
}
