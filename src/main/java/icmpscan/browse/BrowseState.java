package icmpscan.browse;

import java.util.List;
import java.util.function.IntFunction;

import icmpscan.report.Value;

/**
 * Everything that a full-screen look at reports stands on. Nothing changes in it: {@link Keys} makes the next state of it and a key, and
 * {@link Screen} draws it.
 */
public final class BrowseState {
    /** Lines that are not the table's: views above, column heads, and the foot. */
    private static final int AROUND = 3;

    final int width;
    final int height;
    final String title;
    final Views views;
    final Page page;
    final Prompt prompt;
    final String search;
    final String message;
    final Request request;

    private BrowseState(
            int width,
            int height,
            String title,
            Views views,
            Page page,
            Prompt prompt,
            String search,
            String message,
            Request request) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.views = views;
        this.page = page;
        this.prompt = prompt;
        this.search = search;
        this.message = message;
        this.request = request;
    }

    /**
     * A look at reports, the first of them on the screen.
     *
     * @param title    what is looked at, safe for a terminal
     * @param listings a view each; one at least
     * @param several  whether frames need the number of their file
     * @param width    columns of the screen
     * @param height   lines of the screen
     */
    public static BrowseState of(String title, List<Listing> listings, boolean several, int width, int height) {
        Views views = Views.of(
                listings.stream().map(listing -> View.of(listing, several)).toList());
        return new BrowseState(width, height, title, views, null, null, "", "", null).resized(width, height);
    }

    /** The same on a screen of another size. Views that are not looked at are laid out when they are. */
    public BrowseState resized(int newWidth, int newHeight) {
        int columns = Math.max(1, newWidth);
        Views arranged = views.each(view -> view.lines().isEmpty() ? view : view.laidOut(columns))
                .with(view().laidOut(columns));
        Page wrapped = page == null ? null : page.laidOut(columns);
        BrowseState state =
                new BrowseState(newWidth, newHeight, title, arranged, wrapped, prompt, search, message, null);
        BrowseState placed = state.withView(state.view().at(state.view().selected(), state.tableHeight()));
        return wrapped == null ? placed : placed.withPage(wrapped.scrolledTo(wrapped.top(), state.pageHeight()));
    }

    /** What the last key asked for, or null. */
    public Request request() {
        return request;
    }

    /**
     * The same after the request was answered with a text of its own, to lie over all.
     *
     * @param text   its lines for a screen of so many columns
     * @param frames that it speaks of, and that can be opened from it
     */
    public BrowseState showing(IntFunction<List<String>> text, List<Value.Frame> frames) {
        return withPage(Page.of(text, width, frames, page));
    }

    /** As above, with a text whose lines are the same on every screen. */
    public BrowseState showing(List<String> lines, List<Value.Frame> frames) {
        return showing(columns -> lines, frames);
    }

    /** The same with something said at the foot. */
    public BrowseState saying(String words) {
        return new BrowseState(width, height, title, views, page, null, search, words, null);
    }

    /** The same with a list laid beside the views, in the place of one that was; {@link #closed} leads back from it. */
    public BrowseState opened(Listing list) {
        return on(views.opened(View.of(list, view().several())));
    }

    /** The same without the list that is looked at. */
    BrowseState closed() {
        return on(views.closed());
    }

    /** Another view, round the ends. */
    BrowseState onView(int number) {
        return on(views.on(number));
    }

    private BrowseState on(Views others) {
        BrowseState there = new BrowseState(width, height, title, others, null, null, search, "", null);
        return there.view().lines().isEmpty()
                ? there.withView(there.view().laidOut(Math.max(1, width)).at(0, tableHeight()))
                : there;
    }

    View view() {
        return views.shown();
    }

    /** Rows of a table that fit on the screen. */
    int tableHeight() {
        return Math.max(1, height - AROUND - (view().cut().isEmpty() ? 0 : 1));
    }

    /** Lines of a page that fit on the screen. */
    int pageHeight() {
        return Math.max(1, height - AROUND + 1);
    }

    BrowseState withView(View view) {
        return new BrowseState(width, height, title, views.with(view), page, null, search, "", null);
    }

    BrowseState withPage(Page other) {
        return new BrowseState(width, height, title, views, other, null, search, "", null);
    }

    BrowseState withPrompt(Prompt other) {
        return new BrowseState(width, height, title, views, page, other, search, "", null);
    }

    BrowseState searching(String text) {
        return new BrowseState(width, height, title, views, page, null, text, "", null);
    }

    BrowseState asking(Request what) {
        return new BrowseState(width, height, title, views, page, null, search, "", what);
    }
}
