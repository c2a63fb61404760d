package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormatsTableTest {
    @Test
    void theDocumentIsCurrent() throws IOException {
        assertEquals(
                FormatsTable.render(),
                Files.readString(FormatsTable.DOCUMENT),
                "run scripts/formats-table to renew it");
    }

    @Test
    void theTestsThatItNamesExist() throws ClassNotFoundException {
        for (String test : FormatsTable.TESTED_FORMATS.values()) {
            int hash = test.indexOf('#');
            Class<?> type = Class.forName("icmpscan." + test.substring(0, hash));
            String method = test.substring(hash + 1);
            assertTrue(
                    Arrays.stream(type.getDeclaredMethods())
                            .anyMatch(each -> each.getName().equals(method)),
                    test);
        }
    }

    @Test
    void itHasSamplesAndTests() throws IOException {
        String table = FormatsTable.render();
        assertTrue(table.contains("| 276 | LINUX_SLL2 | `sll2:ip` | `link-linux-cooked-2.pcap` |"), table);
        assertTrue(table.contains("`sflow.pcap`") && table.contains("`EncapsulationTest`"), table);
        assertTrue(table.lines().count() > 150, table);
    }
}
