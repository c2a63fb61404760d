package icmpscan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the operating system refused, in words: the exceptions of {@code java.nio.file} say it by their class alone. */
final class IoReason {
    private IoReason() {}

    /** A few words without the file's name, such as {@code no such file or folder}. */
    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (failure instanceof NotDirectoryException || failure instanceof DirectoryNotEmptyException) {
            return "not a folder that can be used";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its symbolic links go in a circle";
        }
        if (failure instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    /**
     * A whole sentence. The exceptions of {@code java.nio.file} have the file's name for a message; the others speak for themselves.
     */
    static String sentence(IOException failure) {
        if (failure instanceof FileSystemException refused && refused.getFile() != null) {
            return refused.getFile() + ": " + of(failure);
        }
        return of(failure);
    }
}
