package icmpscan.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import icmpscan.report.Report;
import icmpscan.report.Value;

/**
 * The views, one of them looked at, and perhaps a list beside them that was opened from one.
 *
 * @param all     the lasting ones, then the list if there is one
 * @param lasting how many are always there
 * @param current which is looked at
 * @param opener  which the list was opened from
 */
record Views(List<View> all, int lasting, int current, int opener) {
    Views {
        all = List.copyOf(all);
    }

    /** Lasting views, the first of them looked at. */
    static Views of(List<View> views) {
        return new Views(views, views.size(), 0, 0);
    }

    View shown() {
        return all.get(current);
    }

    /** With another in the place of the one looked at. */
    Views with(View view) {
        List<View> changed = new ArrayList<>(all);
        changed.set(current, view);
        return new Views(changed, lasting, current, opener);
    }

    /** Each of them changed alike. */
    Views each(UnaryOperator<View> change) {
        return new Views(all.stream().map(change).toList(), lasting, current, opener);
    }

    /** Another looked at, round the ends. */
    Views on(int number) {
        return new Views(all, lasting, Math.floorMod(number, all.size()), opener);
    }

    /** With a list beside the lasting ones, in the place of one that was, and looked at. */
    Views opened(View list) {
        List<View> more = new ArrayList<>(all.subList(0, lasting));
        more.add(list);
        return new Views(more, lasting, lasting, isListShown() ? opener : current);
    }

    /** Whether it is the list that is looked at. */
    boolean isListShown() {
        return current >= lasting;
    }

    /** The row of the findings that a row of another view speaks of, as a report of its own; empty where it speaks of none. */
    Optional<Report> findingOf(Report card) {
        Value id = card.value(0, "id");
        return id.equals(Value.ABSENT)
                ? Optional.empty()
                : all.stream()
                        .filter(view -> view.report().name().equals("findings"))
                        .flatMap(view -> view.cardWhere("id", id).stream())
                        .findFirst();
    }

    /** Without the list; what it was opened from is looked at. */
    Views closed() {
        return new Views(all.subList(0, lasting), lasting, opener, 0);
    }
}
