package icmpscan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The script is read by the shell itself, which then says how it would complete a line. */
class CompletionCommandTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ana, analyze",
        "analyze --out, --output --output-dir",
        "analyze --no, --no-flows",
        "analyze -r tim, timeline",
        "'analyze -r findings,ty', 'findings,types'",
        "'analyze --report = findings,types,ta', 'findings,types,talkers'",
        "'analyze --report=findings,types,ta', '--report=findings,types,talkers'",
        "analyze --format = js, json",
        "analyze --format=js, --format=json",
        "analyze --fail-on h, high",
        "messages --format t, table",
        "messages --finding por, port-scan",
        "'messages --type redirect,echo-req', 'redirect,echo-request'",
        "types red, redirect",
        "explain po, port-scan",
        "help ana, analyze",
        "schema d, diff",
        "check --policy samples/mix, samples/mixed.pcap",
        "analyze --per-file samples/mix, samples/mixed.pcap",
        "--ver, --version",
        "analyze --report tim, timeline",
        "analyze samples/mix, samples/mixed.pcap",
        "show samples/mix, samples/mixed.pcap",
        "messages --color ne, never",
        "completion z, zsh",
    })
    void bashCompletes(String line, String completions) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(BASH), "there is no " + BASH);
        Path script = folder.resolve("completion.bash");
        Files.writeString(script, CommandRun.of("completion", "bash").out());
        String asks = "source " + script + "; compopt() { :; }; COMP_WORDS=(icmpscan " + line + "); "
                + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_icmpscan; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertEquals(List.of(completions.split(" ")), output(asks));
    }

    @Test
    void zshIsTakenCareOfByTheSameScript() {
        String script = CommandRun.of("completion", "zsh").out();
        assertTrue(script.contains("bashcompinit"), "zsh is not told to understand functions of bash");
        assertEquals(CommandRun.of("completion", "bash").out(), script);
    }

    private static List<String> output(String commands) throws IOException {
        Process bash = new ProcessBuilder(BASH.toString(), "--norc", "-c", commands)
                .redirectErrorStream(true)
                .start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
    }
}
