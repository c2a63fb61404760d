package icmpscan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of settings: a line each, {@code name = value}; from {@code #} on a line is a comment. Configurations and policies are such files. */
final class SettingFile {
    /** Some thousand lines; bounds what is kept. */
    private static final int MAX_BYTES = 1 << 20;

    private SettingFile() {}

    /** The text of a file, which may be a pipe. */
    static String read(Path file) throws ConfigException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw ConfigException.of(file.toString(), "longer than " + MAX_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw ConfigException.of(file.toString(), "not text in UTF-8");
        } catch (IOException e) {
            throw ConfigException.of(file.toString(), IoReason.of(e));
        }
    }

    /** The settings in a text, in order; lines that are none are faults. */
    static List<Setting> parse(String text, SettingFaults faults) {
        List<Setting> settings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String said = said(i == 0 ? withoutMark(lines.get(i)) : lines.get(i));
            int line = i + 1;
            if (!said.isEmpty()) {
                faults.at(() -> settings.add(Setting.of(faults.file(), line, said)));
            }
        }
        return settings;
    }

    private static String said(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    /** Some editors begin a file with a byte order mark. */
    private static String withoutMark(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }
}
