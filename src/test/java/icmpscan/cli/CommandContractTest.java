package icmpscan.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every command owes its caller: help on request, and a wrong command line refused with a sentence before anything is read. */
class CommandContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "analyze",
                "messages",
                "show",
                "extract",
                "check",
                "diff",
                "types",
                "explain",
                "schema",
                "completion"
            })
    void helpGoesToStandardOutputAndTeaches(String command) {
        CommandRun run = command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertEquals("", run.err()),
                () -> assertTrue(run.out().contains("Example"), run.out()),
                () -> assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out()));
    }

    /** picocli warns past the streams of a command, where a percent sign of a text is no format. */
    @ParameterizedTest
    @ValueSource(strings = {"analyze", "extract", "check", "diff"})
    void helpLeavesTheStreamsOfTheProcessAlone(String command) {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            CommandRun.of(command, "--help");
        } finally {
            System.setErr(before);
        }
        assertEquals("", told.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpOfAnalyzeNamesEveryReport() {
        String help = CommandRun.of("analyze", "--help").out();
        for (ReportName name : ReportName.values()) {
            assertTrue(help.contains(name.toString()), () -> name + " is not in " + help);
        }
    }

    @Test
    void helpNamesEveryExitStatus() {
        String help = CommandRun.of("--help").out();
        for (int status : new int[] {
            ExitStatus.DONE,
            ExitStatus.FAILED,
            ExitStatus.USAGE,
            ExitStatus.INPUT,
            ExitStatus.OUTPUT,
            ExitStatus.INTERNAL
        }) {
            assertTrue(help.lines().anyMatch(line -> line.matches("  " + status + " .*")), () -> status + ": " + help);
        }
    }

    @Test
    void helpCommandShowsTheHelpOfACommand() {
        assertEquals(
                CommandRun.of("types", "--help").out(),
                CommandRun.of("help", "types").out());
    }

    @Test
    void versionIsFilledInByTheBuild() {
        CommandRun run = CommandRun.of("--version");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("icmpscan \\d+\\.\\d+\\.\\d+\\R"), run.out());
    }

    @Test
    void withoutACommandTheHelpIsAnError() {
        CommandRun run = CommandRun.of();
        assertAll(
                () -> assertEquals(2, run.status()),
                () -> assertEquals("", run.out()),
                () -> assertTrue(run.err().contains("Commands:"), run.err()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            anlyze a.pcap                        | there is no command 'anlyze'; did you mean analyze?
            analyze --reprot types a.pcap        | there is no option '--reprot'; did you mean --report?
            analyze                              | Missing required parameter: 'CAPTURE'
            analyze --report foo a.pcap          | 'foo' is none of findings, types, unreachable
            analyze --format xml a.pcap          | 'xml' is none of table, csv, json, ndjson
            analyze --session-gap 5x a.pcap      | '5x' is no length of time
            analyze --top -1 a.pcap              | --top -1: give a number of rows, or 0 for all
            analyze --top many a.pcap            | 'many' is not a whole number
            analyze --width 0 a.pcap             | --width 0: tables need at least 40 columns
            types --width 39                     | --width 39: tables need at least 40 columns
            analyze - -                          | standard input (-) can be read only once
            analyze --format csv -r all a.pcap   | CSV holds one report a file
            analyze --format csv -r types,scans a | give one --report, or --output-dir DIR
            analyze -o x --output-dir y a.pcap   | --output is one file and --output-dir several
            analyze --merge size a.pcap          | 'size' is none of none, time
            analyze --merge time --per-file a b  | --per-file keeps captures apart and --merge joins them
            analyze --linktype 147 a.pcap        | '147' is not a link type and the one to read it as
            analyze --linktype 147=65536 a.pcap  | such as 147=1
            messages --linktype 147=9999 a.pcap  | link type 9999 is not decoded
            messages                             | Missing required parameter: 'CAPTURE'
            messages --format json a.pcap        | 'json' is none of csv, ndjson, table; did you mean ndjson?
            messages --format syslog a.pcap      | 'syslog' is none of csv, ndjson, table
            types --format syslog                | 'syslog' is none of table, csv, json, ndjson
            diff --format syslog a.pcap b.pcap   | 'syslog' is none of table, csv, json, ndjson
            show --format csv a.pcap 1           | 'csv' is none of table, json
            analyze --baseline a --format syslog b | --baseline tells differences, and syslog has findings alone
            types 256                            | '256' is no ICMP type; write a number of 0 to 255, such as 3, with a code 3/13, or a name
            types 3/256                          | '3/256' is no ICMP type
            types echoo                          | Invalid value for TYPE[/CODE]: 'echoo' is no ICMP type
            types 3/                             | '3/': '' is no code of type 3; 'icmpscan types 3' lists them
            types 3/portt                        | '3/portt': 'portt' is no code of type 3; did you mean port?
            messages --host fe80::1 a.pcap       | 'fe80::1' is an address of IPv6, which icmpscan does not read
            messages --net fe80::/10 a.pcap      | 'fe80::/10' is an address of IPv6, which icmpscan does not read
            messages --finding port-scam a.pcap  | --finding port-scam: there is no such kind of finding; did you mean port-scan?
            help analyse                         | there is no command 'analyse'; did you mean analyze?
            explain port-scann                   | 'port-scann' is no kind of finding; did you mean port-scan?
            explain zzzz                         | 'zzzz' is no kind of finding; 'icmpscan explain' lists them
            explain flood --default-config       | --default-config is for all kinds
            analyze --config no.conf a.pcap      | no.conf: no such file or folder
            completion fish                      | Invalid value for SHELL: 'fish' is none of bash, zsh
            analyze --report finding a.pcap      | did you mean findings?
            analyze --format jsn a.pcap          | did you mean json?
            analyze --reprot=types a.pcap        | there is no option '--reprot=types'; did you mean --report?
            analyze --color red a.pcap           | 'red' is none of auto, always, never
            analyze --top 99999999999 a.pcap     | '99999999999' is not a number of a usual size
            analyse a.pcap                       | there is no command 'analyse'; did you mean analyze?
            README.md                            | there is no command 'README.md'; to look into that file: icmpscan analyze README.md
            show a.pcap one                      | Invalid value for FRAME: 'one' is no frame; give numbers, such as 5 or 5-9
            types 3 4                            | there is no argument '4'
            analyze --host , a.pcap              | --host ',' has no value; perhaps a variable has none
            analyze --net=, a.pcap               | --net ',' has no value
            messages --type ,, a.pcap            | --type ',,' has no value
            extract --session , -o b.pcap a.pcap | --session ',' has no value
            analyze --finding , a.pcap           | --finding ',' has no value
            show a.pcap ,                        | FRAME ',' has no value
            analyze --since 9999-12-31 a.pcap    | '9999-12-31' lies outside the years that times of captures are kept for, 1677 to 2262
            analyze --output= a.pcap             | --output '' has no value
            check --policy= a.pcap               | --policy '' has no value
            """)
    void aWrongCommandLineIsRefused(String commandLine, String sentence) {
        CommandRun run = CommandRun.of((Object[]) commandLine.split(" +"));
        assertAll(
                () -> assertEquals(2, run.status(), run::err),
                () -> assertEquals("", run.out()),
                () -> assertTrue(run.err().startsWith("icmpscan: "), run.err()),
                () -> assertTrue(run.err().contains(sentence), run.err()),
                () -> assertEquals(2, run.err().lines().count(), run.err()),
                () -> assertTrue(run.err().endsWith(" --help'.\n"), run.err()));
    }

    @Test
    void namesOnTheCommandLineCannotSteerATerminal() {
        String name = "\u001b[31m\u202e.pcap";
        for (String[] arguments : new String[][] {{"analyze", name}, {name}, {"types", name}}) {
            String err = CommandRun.of((Object[]) arguments).err();
            assertTrue(err.contains("\\x1b[31m\\u202e.pcap"), () -> Arrays.toString(arguments) + err);
        }
    }
}
