package icmpscan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import icmpscan.report.JsonRenderer;

/** Prints the schema of what {@code analyze --format json} writes. */
@Command(
        name = "schema",
        header = "Prints the JSON schema of 'analyze --format json'.",
        description = {
            "",
            "Prints the JSON schema (draft 2020-12) of the documents that 'icmpscan analyze --format json' writes."
        },
        footer = {"", "Example:", "  icmpscan schema > report.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private static final String RESOURCE = "report.schema.json";

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = JsonRenderer.class.getResourceAsStream(RESOURCE);
                Destination destination = Destination.of(spec.commandLine().getOut())) {
            if (schema == null) {
                throw new IllegalStateException(RESOURCE + " is not in this build");
            }
            destination.write(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            destination.commit();
        }
        return ExitStatus.DONE;
    }
}
