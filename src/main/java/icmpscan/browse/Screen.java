package icmpscan.browse;

import java.util.ArrayList;
import java.util.List;

import icmpscan.report.DisplayWidth;
import icmpscan.report.Value;

/** Draws a state: as many lines as the screen has, none wider than it. */
public final class Screen {
    /** Below, nothing could be read. */
    private static final int LEAST_WIDTH = 20;

    private static final int LEAST_HEIGHT = 5;

    private static final List<String> FOOT_OF_TABLE = List.of(
            "enter: more", "m: messages", "tab: next view", "/: search", "&: only", "s: sort", "e: export", ":: frame");

    private Screen() {}

    /** The whole screen, from the top. */
    public static List<ScreenLine> draw(BrowseState state) {
        List<ScreenLine> lines = new ArrayList<>();
        if (state.width < LEAST_WIDTH || state.height < LEAST_HEIGHT) {
            lines.add(new ScreenLine("window too small", Style.PLAIN));
        } else {
            lines.add(new ScreenLine(tabs(state), Style.DIM));
            if (state.page == null) {
                drawTable(state, lines);
            } else {
                drawPage(state, lines);
            }
            while (lines.size() < state.height - 1) {
                lines.add(new ScreenLine("", Style.PLAIN));
            }
            lines.add(new ScreenLine(foot(state), Style.REVERSED));
        }
        return lines.stream()
                .limit(Math.max(0, state.height))
                .map(line -> new ScreenLine(cut(line.text(), state.width), line.style()))
                .toList();
    }

    private static String cut(String text, int width) {
        StringBuilder line = new StringBuilder(text);
        DisplayWidth.shorten(line, Math.max(1, width));
        return line.toString();
    }

    /** The views, that on the screen in brackets: it must be seen without colours too. */
    private static String tabs(BrowseState state) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < state.views.all().size(); i++) {
            String name = i < 9
                    ? (i + 1) + " " + state.views.all().get(i).report().name()
                    : state.views.all().get(i).report().name();
            names.add(i == state.views.current() ? "[" + name + "]" : name);
        }
        // The one on the screen must be among those that fit.
        int first = 0;
        while (first < state.views.current()
                && String.join("  ", names.subList(first, state.views.current() + 1))
                                .length()
                        > state.width) {
            first++;
        }
        String tabs = String.join("  ", names.subList(first, names.size()));
        int free = state.width - tabs.length() - DisplayWidth.of(state.title);
        return free < 2 || state.title.isEmpty() ? tabs : tabs + " ".repeat(free) + state.title;
    }

    private static void drawTable(BrowseState state, List<ScreenLine> lines) {
        View view = state.view();
        lines.add(new ScreenLine(view.heading(), Style.BOLD));
        int end = Math.min(view.order().size(), view.top() + state.tableHeight());
        for (int place = view.top(); place < end; place++) {
            boolean selected = place == view.selected();
            lines.add(new ScreenLine(view.line(place), selected ? Style.REVERSED : Style.PLAIN));
        }
        if (!view.cut().isEmpty()) {
            while (lines.size() < state.height - 2) {
                lines.add(new ScreenLine("", Style.PLAIN));
            }
            lines.add(new ScreenLine(view.cut(), Style.DIM));
        }
    }

    private static void drawPage(BrowseState state, List<ScreenLine> lines) {
        Page page = state.page;
        int end = Math.min(page.lines().size(), page.top() + state.pageHeight());
        for (String line : page.lines().subList(Math.min(page.top(), end), end)) {
            lines.add(new ScreenLine(line, Style.PLAIN));
        }
    }

    private static String foot(BrowseState state) {
        if (state.prompt != null) {
            return state.prompt.kind().words() + state.prompt.text() + "_";
        }
        if (!state.message.isEmpty()) {
            return state.message;
        }
        return state.page == null
                ? footOfTable(state)
                : footOfPage(state.page, state.view().several());
    }

    private static String footOfTable(BrowseState state) {
        View view = state.view();
        int rows = view.report().rows().size();
        String shown = view.order().isEmpty() ? "0" : Integer.toString(view.selected() + 1);
        String filtered = view.order().size() < rows ? " (of " + rows + ")" : "";
        String leave = state.views.isListShown() ? "q: back" : "q: leave";
        return fitting(shown + "/" + view.order().size() + filtered, FOOT_OF_TABLE, "?: keys  " + leave, state.width);
    }

    /** As many of the words between as there is room for. */
    private static String fitting(String first, List<String> between, String last, int width) {
        StringBuilder line = new StringBuilder(first);
        for (String words : between) {
            if (line.length() + words.length() + last.length() + 4 <= width) {
                line.append("  ").append(words);
            }
        }
        return line.append("  ").append(last).toString();
    }

    private static String footOfPage(Page page, boolean several) {
        if (page.frames().isEmpty()) {
            return "q: back  m: messages  up down: scroll  /: search  ?: keys";
        }
        Value.Frame frame = page.frames().get(page.chosen());
        return "enter: frame " + frame.frame() + (several ? " of capture " + frame.file() : "") + " ("
                + (page.chosen() + 1) + " of " + page.frames().size() + ", left right)  q: back  ?: keys";
    }
}
