package icmpscan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import icmpscan.detect.Settings;

/**
 * A file of settings for detectors: a line each, {@code name = value}; from {@code #} on a line is a comment. What may stand there is written by
 * {@link icmpscan.report.ConfigTemplate}.
 */
final class ConfigFile {
    /** Some thousand addresses; bounds what is kept. */
    private static final int MAX_BYTES = 1 << 20;

    private ConfigFile() {}

    /** The settings in a file, which may be a pipe. */
    static Settings read(Path file) throws ConfigException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw ConfigException.of(file.toString(), "longer than " + MAX_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(file.toString(), text);
        } catch (CharacterCodingException notText) {
            throw ConfigException.of(file.toString(), "not text in UTF-8");
        } catch (IOException e) {
            throw ConfigException.of(file.toString(), IoReason.of(e));
        }
    }

    /** The settings in a text; {@code file} is what its errors call it. */
    static Settings parse(String file, String text) throws ConfigException {
        ConfigLines settings = new ConfigLines(file);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            settings.add(i + 1, i == 0 ? withoutMark(lines.get(i)) : lines.get(i));
        }
        return settings.settings();
    }

    /** Some editors begin a file with a byte order mark. */
    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }
}
