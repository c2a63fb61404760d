package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Where a name leads that results are to be written to.
 *
 * @param named        the name as it was given
 * @param end          what it stands for, behind all symbolic links; need not be there
 * @param isDescriptor whether that is an open file of a process, such as {@code /dev/stdout} and what {@code >(...)} of a shell stands for.
 *                     Behind it may be a pipe, which has no name, or a file that others write to as well
 */
record OutputPath(Path named, Path end, boolean isDescriptor) {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Pattern DESCRIPTORS = Pattern.compile("/proc/(\\d+)(?:/task/\\d+)?/fd");

    /** Follows the links. */
    static OutputPath of(Path named) throws IOException {
        Path path = named.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            if (DESCRIPTORS.matcher(folder(path)).matches()) {
                return new OutputPath(named, path, true);
            }
            if (!Files.isSymbolicLink(path)) {
                return new OutputPath(named, path, false);
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemLoopException(named.toString());
    }

    /** Whether a new file may take its place. Devices and pipes must not be replaced. */
    boolean isReplaceable() {
        return !isDescriptor && (!Files.exists(end) || Files.isRegularFile(end));
    }

    /** Writes to what is there. Of our own output the place in the file is shared with whoever began it; to other files is added. */
    OutputStream openDirectly() throws IOException {
        if (!isDescriptor) {
            return Files.newOutputStream(end);
        }
        if (isOurs() && end.endsWith("1")) {
            return new FileOutputStream(FileDescriptor.out);
        }
        if (isOurs() && end.endsWith("2")) {
            return new FileOutputStream(FileDescriptor.err);
        }
        return Files.newOutputStream(end, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private boolean isOurs() {
        return folder(end).equals("/proc/" + ProcessHandle.current().pid() + "/fd");
    }

    /** Empty where it cannot be told; opening the file will say why. */
    private static String folder(Path path) {
        Path parent = path.getParent();
        try {
            return parent == null ? "" : parent.toRealPath().toString();
        } catch (IOException e) {
            return "";
        }
    }
}
