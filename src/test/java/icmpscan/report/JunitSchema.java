package icmpscan.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

/** The schema of JUnit XML in the resources of the tests, and what it says of a document. */
public final class JunitSchema {
    private static final Schema SCHEMA = read();

    private JunitSchema() {}

    /** What is wrong with a document: that it is no XML, or not valid; empty where it is both. */
    public static Optional<String> complaint(String document) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.toString());
        } catch (IOException e) {
            throw new AssertionError("memory has no failures to read", e);
        }
    }

    private static Schema read() {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(JunitSchema.class.getResource("/junit/junit.xsd"));
        } catch (SAXException e) {
            throw new AssertionError("the schema is no schema", e);
        }
    }
}
