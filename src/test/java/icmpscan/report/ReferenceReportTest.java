package icmpscan.report;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReferenceReportTest {
    @Test
    void allTypesNameEveryNumberOnce() {
        Report report = ReferenceReport.allTypes();
        long next = 0;
        for (List<Value> row : report.rows()) {
            long first = ((Value.Count) row.get(0)).number();
            assertEquals(next, first);
            next = (row.get(1) instanceof Value.Count last ? last.number() : first) + 1;
        }
        assertEquals(256, next);
        assertEquals(38, report.rows().size());
    }

    @Test
    void allTypesAsATable() throws IOException {
        List<String> lines = text(ReferenceReport.allTypes(), 100).lines().toList();
        assertEquals("ICMP types", lines.get(0));
        assertEquals(
                "type   to  name                                  slug                class        pair  status",
                lines.get(1));
        assertEquals(
                "   0       Echo Reply                            echo-reply          reply           8  current",
                lines.get(2));
        assertEquals(
                "   1    2  Unassigned                                                none               unassigned",
                lines.get(3));
        assertEquals(
                "  20   29  Reserved (for Robustness Experiment)                      none               reserved",
                lines.get(21));
        assertTrue(lines.contains(
                "  44  252  Unassigned                                                none               unassigned"));
        assertEquals("Too narrow for: reference; --width 120 shows all", lines.get(lines.size() - 1));
    }

    @Test
    void aTypeShowsItsCodes() throws IOException {
        assertEquals(
                """
                ICMP type 11, Time Exceeded
                type  code  name                               slug        defined  reference
                  11     0  Time to Live exceeded in Transit   ttl         yes      RFC 792
                  11     1  Fragment Reassembly Time Exceeded  reassembly  yes      RFC 792
                Class error, status current, RFC 792.
                """,
                text(ReferenceReport.type(11), RenderOptions.UNLIMITED));
        assertEquals(16, ReferenceReport.type(3).rows().size());
    }

    @Test
    void aTypeWithoutCodesSaysSo() throws IOException {
        assertEquals(
                """
                ICMP type 37, Domain Name Request
                (none)
                Class query, status deprecated, paired with type 38, RFC 1788, RFC 6918.
                No code is defined for this type.
                """,
                text(ReferenceReport.type(37), RenderOptions.UNLIMITED));
    }

    @Test
    void oneCodeIsOneRowBeItDefinedOrNot() throws IOException {
        assertEquals(
                "type,code,name,slug,defined,reference\r\n3,1,Host Unreachable,host,true,RFC 792\r\n",
                written(out -> new CsvRenderer(false).render(ReferenceReport.code(3, 1), out)));
        assertEquals(
                "type,code,name,slug,defined,reference\r\n3,99,\"code 99, not defined for type 3\",code-99,false,\r\n",
                written(out -> new CsvRenderer(false).render(ReferenceReport.code(3, 99), out)));
    }

    @Test
    void numbersThatAreNoBytesAreTheCallersMistake() {
        assertThrows(IndexOutOfBoundsException.class, () -> ReferenceReport.type(256));
        assertThrows(IndexOutOfBoundsException.class, () -> ReferenceReport.code(3, 256));
    }

    private static String text(Report report, int width) throws IOException {
        return written(out -> new TextRenderer(new RenderOptions(width, false, false, false)).render(report, out));
    }
}
