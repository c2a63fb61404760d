package icmpscan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.report.Schema;

/** Prints the schema of what the other commands write for programs. */
@Command(
        name = "schema",
        header = "Prints the JSON schemas of what other commands write.",
        description = {
            "",
            "Prints a JSON schema (draft 2020-12). Schemas:",
            "  @|bold report|@  a document of analyze, show or types with --format json",
            "  @|bold rows|@    a line of analyze, messages, diff or types with --format ndjson",
            "  @|bold check|@   a document of check --format json",
            "  @|bold diff|@    a document of diff --format json"
        },
        footer = {"", "Examples:", "  icmpscan schema > report.schema.json", "  icmpscan schema rows > rows.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "report",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Schema schema;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Destination destination = Destination.of(spec.commandLine().getOut())) {
            schema.write(destination);
            destination.commit();
        }
        return ExitStatus.DONE;
    }
}
