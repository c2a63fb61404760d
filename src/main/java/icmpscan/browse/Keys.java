package icmpscan.browse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import icmpscan.report.Report;
import icmpscan.report.Value;

/** What each key makes of a state: those that people know from less, tig and htop. */
public final class Keys {
    /** A frame as frames are written: its number, of several captures the number of its file before it. */
    private static final Pattern FRAME_NAME = Pattern.compile(" *(?:([1-9]\\d{0,8}) *: *)?([1-9]\\d{0,17}) *");

    private Keys() {}

    /** The next state. */
    public static BrowseState press(BrowseState state, KeyPress press) {
        if (press.key() == Key.INTERRUPT) {
            return state.asking(new Request.Quit());
        }
        if (state.prompt != null) {
            return type(state, press);
        }
        return state.page != null ? onPage(state, press) : onTable(state, press);
    }

    private static BrowseState type(BrowseState state, KeyPress press) {
        String text = state.prompt.text();
        return switch (press.key()) {
            case ENTER -> entered(state, text);
            case ESCAPE -> state.withPrompt(null);
            case BACKSPACE ->
                text.isEmpty()
                        ? state.withPrompt(null)
                        : state.withPrompt(
                                state.prompt.with(text.substring(0, text.offsetByCodePoints(text.length(), -1))));
            case ERASE_LINE -> state.withPrompt(state.prompt.with(""));
            case CHARACTER -> state.withPrompt(state.prompt.with(text + Character.toString(press.character())));
            default -> state;
        };
    }

    private static BrowseState entered(BrowseState state, String text) {
        return switch (state.prompt.kind()) {
            case SEARCH -> found(state.searching(text), 1);
            case FILTER -> state.withView(state.view().filtered(text));
            case EXPORT ->
                text.isEmpty()
                        ? state.withPrompt(null)
                        : state.asking(new Request.Export(state.view().shown(), text));
            case FRAME -> text.isEmpty() ? state.withPrompt(null) : frameNamed(state, text);
        };
    }

    private static BrowseState frameNamed(BrowseState state, String text) {
        Matcher name = FRAME_NAME.matcher(text);
        if (!name.matches()) {
            return state.saying("no number of a frame: " + text);
        }
        int file = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
        return state.asking(new Request.ShowFrame(new Value.Frame(file, Long.parseLong(name.group(2)))));
    }

    private static BrowseState found(BrowseState state, int step) {
        if (state.search.isEmpty()) {
            return state;
        }
        if (state.page != null) {
            return state.page.has(state.search)
                    ? state.withPage(state.page.scrolledTo(state.search, step, state.pageHeight()))
                    : state.saying("not found: " + state.search);
        }
        int place = state.view().find(state.search, step);
        return place < 0
                ? state.saying("not found: " + state.search)
                : state.withView(state.view().at(place, state.tableHeight()));
    }

    private static BrowseState onTable(BrowseState state, KeyPress press) {
        View view = state.view();
        int screen = state.tableHeight();
        return switch (press.key()) {
            case UP -> state.withView(view.at(view.selected() - 1, screen));
            case DOWN -> state.withView(view.at(view.selected() + 1, screen));
            case PAGE_UP -> state.withView(view.at(view.selected() - screen, screen));
            case PAGE_DOWN -> state.withView(view.at(view.selected() + screen, screen));
            case HOME -> state.withView(view.at(0, screen));
            case END -> state.withView(view.at(view.order().size() - 1, screen));
            case TAB, RIGHT -> state.onView(state.views.current() + 1);
            case BACK_TAB, LEFT -> state.onView(state.views.current() - 1);
            case ENTER -> view.order().isEmpty() ? state : entering(state);
            case ESCAPE -> state.views.isListShown() ? state.closed() : state.asking(new Request.Quit());
            case BACKSPACE, ERASE_LINE, INTERRUPT -> state;
            case CHARACTER -> letterOnTable(state, press);
        };
    }

    private static BrowseState letterOnTable(BrowseState state, KeyPress press) {
        return switch (press.character()) {
            case 'k' -> onTable(state, KeyPress.of(Key.UP));
            case 'j' -> onTable(state, KeyPress.of(Key.DOWN));
            case 'b' -> onTable(state, KeyPress.of(Key.PAGE_UP));
            case ' ', 'f' -> onTable(state, KeyPress.of(Key.PAGE_DOWN));
            case 'g', '<' -> onTable(state, KeyPress.of(Key.HOME));
            case 'G', '>' -> onTable(state, KeyPress.of(Key.END));
            case 'q' -> onTable(state, KeyPress.of(Key.ESCAPE));
            case '/' -> state.withPrompt(new Prompt(Prompt.Kind.SEARCH, ""));
            case '&' ->
                state.withPrompt(new Prompt(Prompt.Kind.FILTER, state.view().filter()));
            case 'm' -> listing(state);
            case 'e' -> state.withPrompt(new Prompt(Prompt.Kind.EXPORT, ""));
            case 'n' -> found(state, 1);
            case 'N' -> found(state, -1);
            case 's' -> sorted(state, state.view().sortedByNext());
            case 'r' -> sorted(state, state.view().reversed());
            case ':' -> state.withPrompt(new Prompt(Prompt.Kind.FRAME, ""));
            case '?', 'h' -> state.showing(Help::lines, List.of());
            default -> byNumber(state, press.character() - '1');
        };
    }

    private static BrowseState byNumber(BrowseState state, int number) {
        return number >= 0 && number < Math.min(9, state.views.all().size()) ? state.onView(number) : state;
    }

    private static BrowseState sorted(BrowseState state, View view) {
        String column = view.sortColumn() < 0
                ? "as reported"
                : "by " + view.report().columns().get(view.sortColumn()).header();
        return state.withView(view).saying("sorted " + column + (view.descending() ? ", turned round" : ""));
    }

    private static BrowseState onPage(BrowseState state, KeyPress press) {
        Page page = state.page;
        int screen = state.pageHeight();
        return switch (press.key()) {
            case UP -> state.withPage(page.scrolledTo(page.top() - 1, screen));
            case DOWN -> state.withPage(page.scrolledTo(page.top() + 1, screen));
            case PAGE_UP -> state.withPage(page.scrolledTo(page.top() - screen, screen));
            case PAGE_DOWN -> state.withPage(page.scrolledTo(page.top() + screen, screen));
            case HOME -> state.withPage(page.scrolledTo(0, screen));
            case END -> state.withPage(page.scrolledTo(page.lines().size(), screen));
            case LEFT -> state.withPage(page.choosing(-1));
            case RIGHT -> state.withPage(page.choosing(1));
            case ENTER ->
                page.frames().isEmpty()
                        ? state
                        : state.asking(new Request.ShowFrame(page.frames().get(page.chosen())));
            case ESCAPE, BACKSPACE -> state.withPage(page.below());
            case TAB -> state.onView(state.views.current() + 1);
            case BACK_TAB -> state.onView(state.views.current() - 1);
            case ERASE_LINE, INTERRUPT -> state;
            case CHARACTER -> letterOnPage(state, press);
        };
    }

    private static BrowseState letterOnPage(BrowseState state, KeyPress press) {
        return switch (press.character()) {
            case 'k' -> onPage(state, KeyPress.of(Key.UP));
            case 'j' -> onPage(state, KeyPress.of(Key.DOWN));
            case 'b' -> onPage(state, KeyPress.of(Key.PAGE_UP));
            case ' ', 'f' -> onPage(state, KeyPress.of(Key.PAGE_DOWN));
            case 'g', '<' -> onPage(state, KeyPress.of(Key.HOME));
            case 'G', '>' -> onPage(state, KeyPress.of(Key.END));
            case 'q' -> onPage(state, KeyPress.of(Key.ESCAPE));
            case '/' -> state.withPrompt(new Prompt(Prompt.Kind.SEARCH, ""));
            case 'n' -> found(state, 1);
            case 'N' -> found(state, -1);
            case 'm' -> listing(state);
            case ':' -> state.withPrompt(new Prompt(Prompt.Kind.FRAME, ""));
            case '?', 'h' -> state.showing(Help::lines, List.of());
            default -> byNumber(state, press.character() - '1');
        };
    }

    /** A message is a frame, of which its own page tells more than the row. */
    private static BrowseState entering(BrowseState state) {
        return state.view()
                .selectedFrame()
                .map(frame -> state.asking(new Request.ShowFrame(frame)))
                .orElseGet(() -> state.withPage(pageOf(state)));
    }

    private static BrowseState listing(BrowseState state) {
        View view = state.view();
        if (view.order().isEmpty()) {
            return state;
        }
        return view.selectedFrame().isPresent()
                ? state.saying("this is a message; enter shows all about it")
                : state.asking(new Request.ListMessages(view.selectedCard()));
    }

    /** All that a row says, one column after the other, and the frames in it; of a finding all of it, wherever the row stands. */
    private static Page pageOf(BrowseState state) {
        View view = state.view();
        Report card = state.views.findingOf(view.selectedCard()).orElseGet(view::selectedCard);
        return Page.of(width -> View.text(card, width, view.several()), state.width, card.frames(), null);
    }
}
