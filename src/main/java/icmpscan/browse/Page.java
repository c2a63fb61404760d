package icmpscan.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import icmpscan.report.Value;

/**
 * A text that lies over the table, such as all that is known of a row or of a frame.
 *
 * @param layout its lines for a screen of so many columns, safe for a terminal
 * @param lines  those on this screen
 * @param top    the first line on the screen
 * @param frames frames that it speaks of; one of them can be opened
 * @param chosen which of them
 * @param below  the page that it lies on, or null
 */
record Page(
        IntFunction<List<String>> layout,
        List<String> lines,
        int top,
        List<Value.Frame> frames,
        int chosen,
        Page below) {
    Page {
        lines = List.copyOf(lines);
        frames = List.copyOf(frames);
    }

    /** The beginning of a text. */
    static Page of(IntFunction<List<String>> layout, int width, List<Value.Frame> frames, Page below) {
        return new Page(layout, layout.apply(Math.max(1, width)), 0, frames, 0, below);
    }

    /** The same on a screen of another width, at about the same place of the text. */
    Page laidOut(int width) {
        List<String> others = layout.apply(width);
        int place = lines.isEmpty() ? 0 : (int) ((long) top * others.size() / lines.size());
        return new Page(layout, others, place, frames, chosen, below == null ? null : below.laidOut(width));
    }

    Page scrolledTo(int line, int height) {
        return new Page(layout, lines, Math.max(0, Math.min(line, lines.size() - height)), frames, chosen, below);
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
        return new Page(layout, lines, top, frames, next, below);
    }
}
