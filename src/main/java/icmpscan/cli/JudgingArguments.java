package icmpscan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;
import icmpscan.detect.Settings;
import icmpscan.scan.Part;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanResult;

/** Where sessions end and what findings need: what decides on the numbers of the one and the presence of the other. */
final class JudgingArguments {
    @Option(
            names = "--session-gap",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "silence that ends a session: 60, 60s, 500ms, 5m, 1h (default: ${DEFAULT-VALUE})")
    private Duration sessionGap;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "thresholds of findings, and what is in order; 'icmpscan explain --default-config' prints such a file")
    private Path config;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The silence between two messages of a pair that ends a session. */
    Duration sessionGap() {
        return sessionGap;
    }

    /** Reads captures once, for sessions and findings; ends the progress. */
    ScanResult everything(List<CaptureInput> inputs, ReadOptions reading, Progress progress) {
        try (progress) {
            return Scan.analyze(progress.watched(inputs), reading, sessionGap, Part.ALL, settings(), progress);
        }
    }

    /** What detectors are told. */
    Settings settings() {
        try {
            return config == null ? Settings.defaults() : ConfigFile.read(config);
        } catch (ConfigException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
