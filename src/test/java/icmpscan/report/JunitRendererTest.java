package icmpscan.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import icmpscan.detect.FrameRef;
import icmpscan.policy.DamageRule;
import icmpscan.policy.Found;
import icmpscan.policy.Judgement;
import icmpscan.policy.Rule;
import icmpscan.policy.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** JUnit XML, read back by the parser of the JDK: shape, counts, and names that try to break out. */
class JunitRendererTest {
    private static final String HOSTILE = "a\"><b>&amp;]]>\u0000\u001b[2J\ud800\u202e\nz.pcap";

    @Test
    void suitesAndCasesCarryTheirResults() throws Exception {
        Element suites = parse(
                new JunitRenderer.Suite(
                        "one.pcap",
                        List.of(
                                judgement("max-damage = 0", Verdict.Outcome.HOLDS, 0),
                                judgement("max-damage = 1", Verdict.Outcome.BROKEN, 7),
                                judgement("max-damage = 2", Verdict.Outcome.UNDECIDED, 0)),
                        List.of(),
                        true),
                new JunitRenderer.Suite("two.pcap", List.of(), List.of("two.pcap: no capture"), false));
        assertEquals("testsuites", suites.getTagName());
        assertCounts(suites, 4, 1, 1);
        assertFalse(suites.hasAttribute("skipped"), "Jenkins' schema allows it in suites only");
        List<Element> each = children(suites, "testsuite");
        assertEquals(2, each.size());
        assertCounts(each.get(0), 3, 1, 0);
        assertCounts(each.get(1), 1, 0, 1);
        assertEquals("1", each.get(0).getAttribute("skipped"));
        assertEquals("0", each.get(1).getAttribute("skipped"));
        List<Element> cases = children(each.get(0), "testcase");
        assertEquals(3, cases.size());
        assertEquals("one.pcap", cases.get(0).getAttribute("classname"));
        assertEquals("max-damage = 0", cases.get(0).getAttribute("name"));
        assertEquals("line 1 of the policy", cases.get(0).getTextContent());
        assertEquals(
                "line 1 of the policy",
                children(cases.get(1), "system-out").get(0).getTextContent());
        Element failure = children(cases.get(1), "failure").get(0);
        assertEquals("found 7 messages", failure.getAttribute("message"));
        assertEquals("broken by 7; first frames (file:frame): 1:5, 2:6", failure.getTextContent());
        assertEquals(1, children(cases.get(2), "skipped").size());
        Element error =
                children(children(each.get(1), "testcase").get(0), "error").get(0);
        assertEquals("two.pcap: no capture", error.getAttribute("message"));
    }

    @Test
    void hostileNamesStayNames() throws Exception {
        Element suites = parse(new JunitRenderer.Suite(
                HOSTILE, List.of(judgement(HOSTILE, Verdict.Outcome.BROKEN, 1)), List.of(HOSTILE), true));
        String safe = "a\"><b>&amp;]]>\\x00\\x1b[2J\\ud800\\u202e\\x0az.pcap";
        Element suite = children(suites, "testsuite").get(0);
        assertEquals(safe, suite.getAttribute("name"));
        List<Element> cases = children(suite, "testcase");
        assertEquals(2, cases.size());
        assertEquals(safe, children(cases.get(0), "error").get(0).getAttribute("message"));
        assertEquals(safe, cases.get(1).getAttribute("name"));
    }

    @Test
    void whateverTheNamesAreTheDocumentIsValid() throws IOException {
        assertValid(HOSTILE);
        assertValid("]]>");
        assertValid("<!-- --> <?xml?> &#0; &amp <![CDATA[ ]]>");
        assertValid("\ud800 \udc00 \udbff\udfff \ufffe \uffff \ud83d\ude00");
        for (int plane = 0; plane <= 0x10; plane++) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i <= 0xFFFF; i++) {
                all.appendCodePoint(plane << 16 | i).append(' ');
            }
            assertValid(all.toString());
        }
    }

    @Test
    void theSchemaNoticesWhatIsWrong() throws IOException {
        String valid = rendered(everyOutcome("a.pcap"));
        assertEquals(Optional.empty(), JunitSchema.complaint(valid));
        for (String[] change : List.of(
                new String[] {"(</?)skipped\\b", "$1ignored"},
                new String[] {"</skipped>", "</skipped><failure/>"},
                new String[] {" classname=\"a.pcap\"", ""},
                new String[] {"tests=\"4\"", "tests=\"four\""},
                new String[] {"a\\.pcap", "\u0001"},
                new String[] {"a\\.pcap", "\ufffe"})) {
            String changed = valid.replaceAll(change[0], change[1]);
            assertNotEquals(Optional.empty(), JunitSchema.complaint(changed), changed);
        }
    }

    private static void assertValid(String name) throws IOException {
        assertEquals(Optional.empty(), JunitSchema.complaint(rendered(everyOutcome(name), everyOutcome("b.pcap"))));
    }

    private static JunitRenderer.Suite everyOutcome(String name) {
        return new JunitRenderer.Suite(
                name,
                Stream.of(Verdict.Outcome.values())
                        .map(outcome -> judgement(name, outcome, 3))
                        .toList(),
                List.of(name),
                true);
    }

    /** The suite is named after the capture, so that its number has no meaning there. */
    @Test
    void framesOfOneCaptureAreNumbersAlone() throws Exception {
        Element suites = parse(new JunitRenderer.Suite(
                "two.pcap", List.of(judgement("max-damage = 1", Verdict.Outcome.BROKEN, 7)), List.of(), false));
        Element broken =
                children(children(suites, "testsuite").get(0), "testcase").get(0);
        assertEquals(
                "broken by 7; first frames: 5, 6",
                children(broken, "failure").get(0).getTextContent());
    }

    private static Judgement judgement(String name, Verdict.Outcome outcome, long breaches) {
        boolean broken = outcome == Verdict.Outcome.BROKEN;
        List<FrameRef> frames = broken ? List.of(new FrameRef(1, 5), new FrameRef(2, 6)) : List.of();
        return new Judgement(
                new Rule(1, name, new DamageRule(0)),
                new Verdict(outcome, new Found.Messages(breaches), breaches, frames));
    }

    private static void assertCounts(Element element, int tests, int failures, int errors) {
        assertEquals(
                List.of(tests, failures, errors),
                Stream.of("tests", "failures", "errors")
                        .map(element::getAttribute)
                        .map(Integer::valueOf)
                        .toList());
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static Element parse(JunitRenderer.Suite... suites) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(rendered(suites))))
                .getDocumentElement();
    }

    private static String rendered(JunitRenderer.Suite... suites) throws IOException {
        StringWriter out = new StringWriter();
        JunitRenderer.render(List.of(suites), out);
        return out.toString();
    }
}
