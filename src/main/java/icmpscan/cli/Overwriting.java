package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import icmpscan.capture.CaptureFolder;

/** Keeps results from replacing what is read, captures above all, and evidence that a slip of the finger names. */
final class Overwriting {
    /** Options whose files are read beside captures. */
    private static final List<String> READ_BESIDE = List.of("--policy", "--config", "--baseline");

    private final CommandLine command;
    private final Comparison comparison;

    /** Whether two paths lead to one file; fails where one of them cannot be looked at. */
    interface Comparison {
        boolean isSameFile(Path one, Path other) throws IOException;
    }

    Overwriting(CommandLine command) {
        this(command, Overwriting::isSameFile);
    }

    Overwriting(CommandLine command, Comparison comparison) {
        this.command = command;
        this.comparison = comparison;
    }

    /** A mistake of the user where the file is one of the captures, or another that is read, whatever names and links lead to it. */
    void refuse(Path file, List<Path> captures) {
        refuseSettings(file);
        for (Path capture : captures) {
            if (isThat(file, capture)) {
                throw new ParameterException(
                        command, file + " is a capture that is read, and results would replace it; name another file");
            }
        }
    }

    private void refuseSettings(Path file) {
        ParseResult line = command.getParseResult();
        if (line == null) {
            return;
        }
        for (OptionSpec option : line.matchedOptions()) {
            boolean isRead = READ_BESIDE.contains(option.longestName());
            if (isRead && option.getValue() instanceof Path read && isThat(file, read)) {
                throw new ParameterException(
                        command,
                        file + " is the file of " + option.longestName()
                                + ", and results would replace it; name another file");
            }
        }
    }

    /**
     * A mistake of the user where the file holds a capture already, told by its content.
     *
     * @param wayOut what to do who means it, after a semicolon
     */
    void refuseAnyCapture(Path file, String wayOut) {
        if (Files.isRegularFile(file) && CaptureFolder.isCapture(file)) {
            throw new ParameterException(command, file + " is a capture, and results would replace it; " + wayOut);
        }
    }

    private boolean isThat(Path file, Path other) {
        try {
            return comparison.isSameFile(file, other);
        } catch (IOException unreadable) {
            // What cannot be looked at is told by its name alone; that it cannot be read is reported when it is.
            return file.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private static boolean isSameFile(Path file, Path other) throws IOException {
        return Files.exists(file) && Files.isRegularFile(other) && Files.isSameFile(file, other);
    }
}
