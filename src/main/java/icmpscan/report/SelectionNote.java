package icmpscan.report;

import java.util.Optional;

/** The note that a report has where it is of some messages only: which, in the words of the command line. */
public final class SelectionNote {
    private static final String BEGIN = "Selected messages only: ";
    private static final String END = ". All others are left out, of every figure but those of whole frames.";

    private SelectionNote() {}

    /** The note about messages that these words select. */
    public static String of(String words) {
        return BEGIN + words + END;
    }

    /** The words in a note, which may have the name of a capture before it; empty where it is another note. */
    static Optional<String> words(String note) {
        int begin = note.indexOf(BEGIN);
        return begin < 0 || !note.endsWith(END)
                ? Optional.empty()
                : Optional.of(note.substring(begin + BEGIN.length(), note.length() - END.length()));
    }
}
