package icmpscan.cli;

import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.detect.Settings;

/** What detectors are told, as every command that has findings takes it. */
final class ConfigArgument {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "thresholds of findings, and what is in order; 'icmpscan explain --default-config' prints such a file")
    private Path config;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The settings of the file, or the usual ones. */
    Settings settings() {
        try {
            return config == null ? Settings.defaults() : ConfigFile.read(config);
        } catch (ConfigException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
