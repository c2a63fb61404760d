package icmpscan.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    final List<View> views;
    /** How many of the views are always there; one more is a list that was opened from one of them. */
    final int lasting;
    /** The view that such a list was opened from. */
    final int opener;

    final int current;
    final Page page;
    final Prompt prompt;
    final String search;
    final String message;
    final Request request;

    private BrowseState(
            int width,
            int height,
            String title,
            List<View> views,
            int lasting,
            int opener,
            int current,
            Page page,
            Prompt prompt,
            String search,
            String message,
            Request request) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.views = Collections.unmodifiableList(views);
        this.lasting = lasting;
        this.opener = opener;
        this.current = current;
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
        List<View> views =
                listings.stream().map(listing -> View.of(listing, several)).toList();
        return new BrowseState(width, height, title, views, views.size(), 0, 0, null, null, "", "", null)
                .resized(width, height);
    }

    /** The same on a screen of another size. Views that are not looked at are laid out when they are. */
    public BrowseState resized(int newWidth, int newHeight) {
        List<View> plain = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            View view = views.get(i);
            boolean shown = i == current;
            boolean arranged = shown || !view.lines().isEmpty();
            plain.add(arranged ? view.laidOut(Math.max(1, newWidth)) : view);
        }
        BrowseState state = new BrowseState(
                newWidth, newHeight, title, plain, lasting, opener, current, page, prompt, search, message, null);
        return state.withView(state.view().at(state.view().selected(), state.tableHeight()));
    }

    /** What the last key asked for, or null. */
    public Request request() {
        return request;
    }

    /**
     * The same after the request was answered with a text of its own, to lie over all.
     *
     * @param frames that it speaks of, and that can be opened from it
     */
    public BrowseState showing(List<String> lines, List<Value.Frame> frames) {
        return withPage(new Page(lines, 0, frames, 0, page));
    }

    /** The same with something said at the foot. */
    public BrowseState saying(String words) {
        return next(views, opener, current, page, null, search, words, null);
    }

    /** The same with a list laid beside the views, in the place of one that was; {@link #closed} leads back from it. */
    public BrowseState opened(Listing list) {
        List<View> more = new ArrayList<>(views.subList(0, lasting));
        more.add(View.of(list, view().several()));
        int from = current < lasting ? current : opener;
        return next(more, from, current, null, null, search, "", null).onView(lasting);
    }

    /** Whether a list is looked at that was opened from a view. */
    boolean isOpened() {
        return current >= lasting;
    }

    /** The same without the list that is looked at. */
    BrowseState closed() {
        return next(views.subList(0, lasting), opener, opener, null, null, search, "", null)
                .onView(opener);
    }

    private BrowseState next(
            List<View> nextViews,
            int nextOpener,
            int nextCurrent,
            Page nextPage,
            Prompt nextPrompt,
            String nextSearch,
            String nextMessage,
            Request nextRequest) {
        return new BrowseState(
                width,
                height,
                title,
                nextViews,
                lasting,
                nextOpener,
                nextCurrent,
                nextPage,
                nextPrompt,
                nextSearch,
                nextMessage,
                nextRequest);
    }

    View view() {
        return views.get(current);
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
        List<View> changed = new ArrayList<>(views);
        changed.set(current, view);
        return next(changed, opener, current, page, null, search, "", null);
    }

    BrowseState withPage(Page other) {
        return next(views, opener, current, other, null, search, "", null);
    }

    BrowseState withPrompt(Prompt other) {
        return next(views, opener, current, page, other, search, "", null);
    }

    BrowseState searching(String text) {
        return next(views, opener, current, page, null, text, "", null);
    }

    BrowseState asking(Request what) {
        return next(views, opener, current, page, null, search, "", what);
    }

    /** Another view, round the ends. */
    BrowseState onView(int number) {
        int wanted = Math.floorMod(number, views.size());
        BrowseState there = next(views, opener, wanted, null, null, search, "", null);
        return there.view().lines().isEmpty()
                ? there.withView(there.view().laidOut(Math.max(1, width)).at(0, tableHeight()))
                : there;
    }
}
