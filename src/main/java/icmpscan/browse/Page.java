package icmpscan.browse;

import java.util.List;
import java.util.Locale;

import icmpscan.report.Value;

/**
 * A text that lies over the table, such as all that is known of a row or of a frame.
 *
 * @param lines  its lines, safe for a terminal
 * @param top    the first line on the screen
 * @param frames frames that it speaks of; one of them can be opened
 * @param chosen which of them
 * @param below  the page that it lies on, or null
 */
record Page(List<String> lines, int top, List<Value.Frame> frames, int chosen, Page below) {
    Page {
        lines = List.copyOf(lines);
        frames = List.copyOf(frames);
    }

    Page scrolledTo(int line, int height) {
        return new Page(lines, Math.max(0, Math.min(line, lines.size() - height)), frames, chosen, below);
    }

    /** Scrolled to the next line, or the one before, that has this text in any case of letters; the same where there is none. */
    Page scrolledTo(String text, int step, int height) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (int line = top + step; line >= 0 && line < lines.size(); line += step) {
            if (lines.get(line).toLowerCase(Locale.ROOT).contains(wanted)) {
                return scrolledTo(line, height);
            }
        }
        return this;
    }

    /** Whether a line has this text, in any case of letters. */
    boolean has(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** With another frame chosen, the next or the one before. */
    Page choosing(int step) {
        int next = frames.isEmpty() ? 0 : Math.floorMod(chosen + step, frames.size());
        return new Page(lines, top, frames, next, below);
    }
}
