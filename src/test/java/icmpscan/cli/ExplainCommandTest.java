package icmpscan.cli;

import org.junit.jupiter.api.Test;

import icmpscan.detect.FindingKind;
import icmpscan.report.ConfigTemplate;
import icmpscan.report.FindingPage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a wrong command line gets is in {@link CommandContractTest}. */
class ExplainCommandTest {
    @Test
    void aKindIsExplainedAsItsPageSays() {
        CommandRun run = CommandRun.of("explain", "tunnel");
        assertEquals(new CommandRun(0, FindingPage.text(FindingKind.TUNNEL, 80), ""), run);
        assertTrue(run.out().contains("tunnel-points = 70\n"), run.out());
    }

    @Test
    void withoutAKindThereIsAList() {
        assertEquals(new CommandRun(0, FindingPage.list(80), ""), CommandRun.of("explain"));
    }

    @Test
    void theDefaultConfigurationIsPrinted() {
        assertEquals(new CommandRun(0, ConfigTemplate.text(), ""), CommandRun.of("explain", "--default-config"));
    }
}
