package icmpscan.tally;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Elements that are made whenever they are asked for, and not kept: a hundred thousand rows of a report take several times the memory of
 * what they are about. Not to be changed.
 *
 * @param <S> what an element is made from
 * @param <T> the elements
 */
public final class LazyList<S, T> extends AbstractList<T> implements RandomAccess {
    /** Fewer are made at once: they are small, and would otherwise hold on to all that they are made from. */
    public static final int FEW = 1024;

    private final List<S> sources;
    private final Function<? super S, ? extends T> element;

    private LazyList(List<S> sources, Function<? super S, ? extends T> element) {
        this.sources = sources;
        this.element = element;
    }

    /**
     * An element for each source, in their order.
     *
     * @param sources not to be changed any more, and found at once by their number
     * @param element gives equal elements for one source, whenever it is asked
     */
    public static <S, T> List<T> of(List<S> sources, Function<? super S, ? extends T> element) {
        return sources.size() <= FEW ? sources.stream().<T>map(element).toList() : onDemand(sources, element);
    }

    /** The same, also of few. */
    public static <S, T> List<T> onDemand(List<S> sources, Function<? super S, ? extends T> element) {
        return new LazyList<>(sources, element);
    }

    @Override
    public T get(int index) {
        return element.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
