package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** No member of any object that is written for programs stands twice: which of the two is read would be up to the reader. */
class StrictJsonTest {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @TempDir
    Path folder;

    @BeforeEach
    void makeBaseline() throws IOException {
        Files.writeString(folder.resolve("policy"), "max-messages = 5\nallow-finding = none\n");
        CommandRun.of("analyze", "--format", "json", "-o", folder.resolve("good.json"), "samples/ping.pcap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze -r all --format json samples/mixed.pcap",
                "analyze -r all --format ndjson samples/mixed.pcap",
                "analyze -r all --per-file --format json samples/mixed.pcap samples/mtr.pcap",
                "analyze -r all --per-file --format ndjson samples/mixed.pcap samples/mtr.pcap",
                "analyze --baseline FOLDER/good.json --format json samples/mixed.pcap",
                "analyze --baseline FOLDER/good.json --format ndjson samples/mixed.pcap",
                "diff --format json samples/ping.pcap samples/mixed.pcap",
                "diff --format ndjson samples/ping.pcap samples/mixed.pcap",
                "messages --format ndjson samples/mixed.pcap samples/extensions.pcap",
                "show --format json samples/extensions.pcap 1 2 3",
                "check --format json --policy FOLDER/policy samples/mixed.pcap",
                "check --format json --per-file --policy FOLDER/policy samples/mixed.pcap samples/ping.pcap",
                "types --format json",
                "types --format ndjson",
                "types 3 --format ndjson",
                "schema report",
                "schema rows",
                "schema check",
                "schema diff"
            })
    void noMemberStandsTwice(String command) throws IOException {
        CommandRun run = CommandRun.of(
                (Object[]) command.replace("FOLDER", folder.toString()).split(" "));
        assertFalse(run.out().isEmpty(), run::err);
        readAll(run.out());
    }

    @Test
    void aMemberThatStandsTwiceIsNoticed() {
        assertThrows(JsonParseException.class, () -> readAll("{\"report\":\"differences\",\"report\":\"types\"}"));
    }

    @Test
    void aDifferenceNamesTheReportThatTellsIt() {
        CommandRun run =
                CommandRun.of("diff", "--format", "ndjson", "-r", "types", "samples/ping.pcap", "samples/mixed.pcap");
        List<String> lines = run.out().lines().toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            assertEquals(0, line.indexOf("{\"report\":\"differences\",\"in_report\":\"types\","), line);
        }
    }

    private static void readAll(String text) throws IOException {
        try (JsonParser json = STRICT.createParser(text)) {
            while (json.nextToken() != null) {
                // reading is the check
            }
        }
    }
}
