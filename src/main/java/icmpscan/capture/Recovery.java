package icmpscan.capture;

import java.io.IOException;

/** Leaves damage behind: writes down where it is and what stood there, and moves the window on to where reading can go on. */
final class Recovery {
    private final Window window;
    private final CaptureSummary summary;
    private final RecordBoundary boundary;

    Recovery(Window window, CaptureSummary summary, RecordShape shape) {
        this.window = window;
        this.summary = summary;
        this.boundary = new RecordBoundary(window, shape);
    }

    /** Notes what does not hinder reading on: nothing is skipped. */
    void note(String expected, String found) {
        summary.addDamage(new Damage(window.fileOffset(), expected, found, 0));
    }

    /** Notes an option that reaches beyond its block; those before it have been read. */
    void noteOverrun(PcapngOptions options) {
        if (options.hasOverrun()) {
            note(
                    "options that end within their block",
                    "one of " + options.length() + " bytes, which reaches beyond it");
        }
    }

    /** Steps over a record whose length is good, but not what it holds. */
    void skip(String expected, String found, int length) {
        summary.addDamage(new Damage(window.fileOffset(), expected, found, length));
        window.advance(length);
    }

    /** Leaves the record at the window's position, whose length cannot be relied on, for the next plausible chain of records. */
    void resume(String expected, String found) throws IOException {
        long start = window.fileOffset();
        window.advance(1);
        boundary.find();
        summary.addDamage(new Damage(start, expected, found, window.fileOffset() - start));
    }

    /**
     * Leaves the record at the window's position, before whose end the data end. Where a chain of records lies within what is left, its
     * length was wrong, and the window is there; else it is cut off, and the window is at the end.
     */
    void resumeAfterCut(long requiredBytes) throws IOException {
        long start = window.fileOffset();
        long present = window.available();
        window.advance(1);
        if (boundary.find()) {
            summary.addDamage(new Damage(
                    start,
                    "a record of " + requiredBytes + " bytes",
                    "other records within it and the end of the data after " + present,
                    window.fileOffset() - start));
        } else {
            summary.markCutOff(start, present, requiredBytes);
        }
    }

    /** Writes down that the data end within the header at the window's position. */
    void endInHeader(int headerBytes) {
        int present = window.available();
        if (present > 0) {
            summary.markCutOff(window.fileOffset(), present, headerBytes);
            window.advance(present);
        }
    }
}
