package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import icmpscan.detect.FrameRef;
import icmpscan.policy.Judgement;
import icmpscan.policy.Verdict;

/**
 * Renders the rules of a policy as JUnit XML, as CI servers read it: a suite for each answer, a test case for each rule, and one for each
 * capture that could not be read. Text is escaped as {@link SafeText} says, for XML 1.0 has no way to write a control character.
 *
 * <p>Valid by the schema of Jenkins' xUnit plugin (junit-10.xsd). That of Ant wants a host name, a time of day and durations in every suite,
 * which would make the same captures give other bytes.
 */
public final class JunitRenderer {
    private JunitRenderer() {}

    /**
     * What was found out about the captures as one, or about one of them.
     *
     * @param name       what it is about
     * @param judgements rules and whether they hold
     * @param failures   sentences about captures that could not be read
     * @param several    whether it is about several captures, so that a frame needs the number of its own
     */
    public record Suite(String name, List<Judgement> judgements, List<String> failures, boolean several) {
        /** Keeps copies. */
        public Suite {
            judgements = List.copyOf(judgements);
            failures = List.copyOf(failures);
        }

        private long tests() {
            return judgements.size() + (long) failures.size();
        }

        private long count(Verdict.Outcome outcome) {
            return PolicyReport.count(judgements, outcome);
        }
    }

    /** Writes the document. */
    public static void render(List<Suite> suites, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "icmpscan check");
            totals(xml, suites);
            xml.writeCharacters("\n");
            for (Suite suite : suites) {
                write(xml, suite);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        }
    }

    private static void write(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite.name());
        totals(xml, List.of(suite));
        attribute(xml, "skipped", suite.count(Verdict.Outcome.UNDECIDED));
        xml.writeCharacters("\n");
        for (String failure : suite.failures()) {
            start(xml, suite, "the capture can be read");
            result(xml, "error", failure, "");
            end(xml);
        }
        for (Judgement judgement : suite.judgements()) {
            start(xml, suite, judgement.rule().name());
            write(xml, judgement.verdict(), suite.several());
            xml.writeStartElement("system-out");
            xml.writeCharacters("line " + judgement.rule().line() + " of the policy");
            xml.writeEndElement();
            end(xml);
        }
        xml.writeCharacters("  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void write(XMLStreamWriter xml, Verdict verdict, boolean several) throws XMLStreamException {
        String found = "found " + FoundWords.of(verdict);
        if (verdict.outcome() == Verdict.Outcome.BROKEN) {
            result(xml, "failure", found, frames(verdict, several));
        } else if (verdict.outcome() == Verdict.Outcome.UNDECIDED) {
            result(xml, "skipped", found, "");
        }
    }

    private static void start(XMLStreamWriter xml, Suite suite, String name) throws XMLStreamException {
        xml.writeCharacters("    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", suite.name());
        attribute(xml, "name", name);
    }

    private static void result(XMLStreamWriter xml, String element, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "message", message);
        xml.writeCharacters(SafeText.of(text));
        xml.writeEndElement();
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** What suites have as well as all of them together; the number of skipped cases only suites have, as Jenkins' schema wants it. */
    private static void totals(XMLStreamWriter xml, List<Suite> suites) throws XMLStreamException {
        attribute(xml, "tests", suites.stream().mapToLong(Suite::tests).sum());
        attribute(
                xml,
                "failures",
                suites.stream()
                        .mapToLong(suite -> suite.count(Verdict.Outcome.BROKEN))
                        .sum());
        attribute(
                xml,
                "errors",
                suites.stream().mapToLong(suite -> suite.failures().size()).sum());
    }

    private static void attribute(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, SafeText.of(value.toString()));
    }

    private static String frames(Verdict verdict, boolean several) {
        if (verdict.breaches() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder("broken by ").append(verdict.breaches());
        String separator = several ? "; first frames (file:frame): " : "; first frames: ";
        for (FrameRef frame : verdict.frames()) {
            text.append(separator).append(several ? frame.file() + ":" : "").append(frame.frame());
            separator = ", ";
        }
        return text.toString();
    }
}
