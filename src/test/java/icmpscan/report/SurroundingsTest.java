package icmpscan.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** The same characters wherever the program runs: under every locale, time zone and line end. */
@Isolated
class SurroundingsTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final String lineEnd = System.lineSeparator();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setProperty("line.separator", lineEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Apia",
        "ar, Asia/Kathmandu",
        "ar-SA-u-nu-arab, America/New_York",
        "de-DE, Europe/Berlin",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok"
    })
    void outputDoesNotDependOnThem(String language, String timeZone) throws IOException {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String expected = everyMedium();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        System.setProperty("line.separator", "\r\n");
        assertEquals(expected, everyMedium());
    }

    /** Guards the test above: these surroundings do change what careless code writes. */
    @Test
    void carelessCodeWouldShow() {
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        assertNotEquals("7", String.format("%d", 7));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertNotEquals("icmp", "ICMP".toLowerCase(Locale.getDefault()));
    }

    private static String everyMedium() throws IOException {
        Report report = Samples.everything();
        Report reference = ReferenceReport.allTypes();
        List<Report> reports = List.of(report, reference, Samples.texts(Samples.HOSTILE));
        return written(out -> {
            new TextRenderer(new RenderOptions(80, true, false, true)).render(reports, out);
            new CsvRenderer(true).render(report, out);
            new JsonRenderer("1").render(report, reports, out);
            new NdjsonRenderer().render(reports, out);
            try (RowWriter rows = new TextRows(out, report.columns(), new RenderOptions(80, false, false, false))) {
                rows.row(report.rows().get(0));
            }
        });
    }
}
