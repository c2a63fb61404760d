package icmpscan.cli;

/** What the program tells its caller with one number; {@code icmpscan --help} lists them. */
final class ExitStatus {
    /** Everything asked for was done; also where the reader of a pipe has had enough. */
    static final int DONE = 0;
    /** What was asked to hold does not: a rule of {@code check}, {@code --fail-on}. */
    static final int FAILED = 1;
    /** The command line is wrong; nothing was read. */
    static final int USAGE = 2;
    /** An input could not be read as a capture, or is damaged and {@code --strict} was given. */
    static final int INPUT = 3;
    /** The results could not be written: disk full, no permission. */
    static final int OUTPUT = 4;
    /** A defect of this program, or too little memory; the number is {@code EX_SOFTWARE} of sysexits.h. */
    static final int INTERNAL = 70;

    private ExitStatus() {}
}
