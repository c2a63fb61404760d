package icmpscan.capture;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The captures in a folder and in all folders below it, told by their content, decompressed where need be. Links to files are followed, links
 * to folders are not, so that no file is met twice in a circle; pipes and devices are left alone, because opening one may never end.
 *
 * @param captures files that begin as a capture does, and whatever could not be looked into, so that reading it says why; sorted by name,
 *                 folder by folder. Bounded by what the folder holds
 * @param others   files that are something else, sorted likewise
 */
public record CaptureFolder(List<Path> captures, List<Path> others) {
    /** Names in the order of their characters, each folder's content together. */
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.toString().replace(File.separatorChar, '\0'));

    /** Keeps sorted copies. */
    public CaptureFolder {
        captures = captures.stream().sorted(BY_NAME).toList();
        others = others.stream().sorted(BY_NAME).toList();
    }

    /** Looks through a folder. What cannot be opened is no failure here but one of reading it. */
    public static CaptureFolder of(Path folder) throws IOException {
        Finder finder = new Finder();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path each : inside) { // one by one, because the folder itself may be a link, and one that is meant
                Files.walkFileTree(each, finder);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new CaptureFolder(finder.captures, finder.others);
    }

    /** Whether a file begins as a capture does, decompressed where need be; so is taken what cannot be looked into. */
    public static boolean isCapture(Path file) {
        try (CaptureBytes bytes = new CaptureBytes(Files.newByteChannel(file), CaptureBytes.Ahead.NEVER)) {
            byte[] start = bytes.peek(Integer.BYTES);
            return start.length == Integer.BYTES
                    && FileMagic.isMagic(ByteBuffer.wrap(start).getInt());
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> captures = new ArrayList<>();
        private final List<Path> others = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
                (isCapture(file) ? captures : others).add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            captures.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            if (failure != null) {
                captures.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
