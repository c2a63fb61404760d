package icmpscan.cli;

import java.nio.file.Path;

import icmpscan.detect.Settings;

/**
 * A file of settings for detectors: a line each, {@code name = value}; from {@code #} on a line is a comment. What may stand there is written by
 * {@link icmpscan.report.ConfigTemplate}.
 */
final class ConfigFile {
    private ConfigFile() {}

    /** The settings in a file, which may be a pipe. */
    static Settings read(Path file) throws ConfigException {
        return parse(file.toString(), SettingFile.read(file));
    }

    /** The settings in a text; {@code file} is what its errors call it. */
    static Settings parse(String file, String text) throws ConfigException {
        SettingFaults faults = new SettingFaults(file);
        ConfigLines lines = new ConfigLines();
        for (Setting setting : SettingFile.parse(text, faults)) {
            faults.at(() -> lines.add(setting));
        }
        faults.throwAny();
        return lines.settings();
    }
}
