package icmpscan.build;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** All sorts of lambdas and records. Classes of it are loaded alone, so that it uses nothing but Java. */
@SuppressWarnings({
    "UnnecessaryLambda",
    "ImmutableEnumChecker",
    "ArrayRecordComponent",
    "ReturnValueIgnored",
    "EqualsNull"
})
final class Subject {
    private final List<String> results = new ArrayList<>();
    private final int field = 7;

    private Subject() {}

    static List<String> results() {
        Subject subject = new Subject();
        subject.simple();
        subject.captured(3, 1L << 40, 2.5, (byte) 9, 'x', true, new int[] {4});
        subject.referred();
        subject.converted();
        subject.nested();
        subject.records();
        return subject.results;
    }

    private void add(Object result) {
        results.add(String.valueOf(result));
    }

    private void simple() {
        Supplier<String> constant = () -> "constant";
        add(constant.get());
        Runnable effect = () -> add("effect");
        effect.run();
        add(same(0) == same(1));
        IntPredicate odd = n -> n % 2 == 1;
        add(odd.test(3));
        add(odd.negate().test(3)); // a default method of the interface
        DoubleUnaryOperator twice = d -> d + d;
        add(twice.applyAsDouble(0.25));
    }

    /** A lambda that captures nothing is one object, however often its place is come to. */
    private static Object same(int time) {
        Supplier<Integer> lambda = () -> 1;
        return time < 0 ? time : lambda;
    }

    private void captured(int i, long l, double d, byte b, char c, boolean z, int[] array) {
        Supplier<String> all = () -> i + " " + l + " " + d + " " + b + " " + c + " " + z + " " + array[0] + " " + field;
        add(all.get());
        LongSupplier sum = () -> i + l + b + field;
        add(sum.getAsLong());
        BiFunction<Integer, String, String> mixed = (n, s) -> s + (n + i) + l;
        add(mixed.apply(1, "s"));
    }

    private void referred() {
        Function<String, Integer> unbound = String::length;
        add(unbound.apply("four"));
        Supplier<Integer> bound = "three"::length;
        add(bound.get());
        Function<Object, String> fixed = String::valueOf;
        add(fixed.apply(5));
        Supplier<List<String>> made = ArrayList::new;
        add(made.get());
        Function<Integer, List<String>> madeWith = ArrayList::new;
        add(madeWith.apply(3));
        IntFunction<String[]> array = String[]::new;
        add(array.apply(2).length);
        Consumer<String> ofSelf = this::add;
        ofSelf.accept("of self");
        Function<List<String>, Integer> ofInterface = List::size;
        add(ofInterface.apply(List.of("a")));
        Function<Object[], List<Object>> variable = Arrays::asList;
        add(variable.apply(new Object[] {1, "b"}));
        Supplier<String> ofSuper = Subject.super::toString;
        add(ofSuper.get().startsWith("icmpscan.build.Subject@"));
        ToLongFunction<int[]> cloned = a -> a.clone().length;
        add(cloned.applyAsLong(new int[5]));
        add(failure(() -> Integer.parseInt("x")));
        String none = null;
        add(failure(() -> {
            Supplier<Integer> ofNothing = none::length;
            add("not come to: " + ofNothing);
        }));
    }

    private static String failure(Runnable action) {
        try {
            action.run();
            return "no failure";
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    private static long wide(int value) {
        return value * 2L;
    }

    private void converted() {
        ToLongFunction<Integer> unboxedAndWidened = Subject::wide;
        add(unboxedAndWidened.applyAsLong(4));
        Function<Integer, Long> boxed = Subject::wide;
        add(boxed.apply(5));
        ToDoubleFunction<String> widened = String::length;
        add(widened.applyAsDouble("ab"));
        Supplier<Object> boxedToObject = () -> 6;
        add(boxedToObject.get());
        BinaryOperator<Integer> sum = Integer::sum;
        add(sum.apply(2, 3));
        ObjLongConsumer<List<Long>> dropped = List::add;
        List<Long> longs = new ArrayList<>();
        dropped.accept(longs, 8L);
        add(longs);
        Runnable droppedLong = () -> wide(3);
        droppedLong.run();
        Runnable droppedWide = this::wideOfField;
        droppedWide.run();
        Comparator<String> order = Comparator.comparingInt(String::length);
        add(order.compare("a", "bb"));
        Predicate<? super String> wild = s -> s.isEmpty();
        add(wild.test(""));
        BiPredicate<Object, Object> loose = Object::equals;
        add(loose.test("a", "a"));
        Supplier<String> kept = (Supplier<String> & Serializable) () -> "serializable";
        add(kept.get() + (kept instanceof Serializable));
        add(failure(Subject::wrongType));
    }

    private long wideOfField() {
        return wide(field);
    }

    /** What is not of the type that the lambda was written for is found out where it is handed in. */
    private static void wrongType() {
        Function<String, Integer> strict = String::length;
        @SuppressWarnings("unchecked")
        Function<Object, Integer> loose = (Function<Object, Integer>) (Function<?, Integer>) strict;
        loose.apply(1);
    }

    private interface Named {
        String name();

        default Supplier<String> greeting() {
            return () -> hidden() + name();
        }

        private String hidden() {
            return "hello ";
        }

        static Supplier<String> fixed() {
            return () -> "of the interface";
        }
    }

    private enum Colour implements Named {
        RED(n -> n + 1),
        GREEN(n -> n * 2);

        private final UnaryOperator<Integer> change;

        Colour(UnaryOperator<Integer> change) {
            this.change = change;
        }
    }

    private final class Inner {
        private final Supplier<Supplier<String>> deep = () -> () -> "deep " + field;
    }

    private void nested() {
        add(Colour.RED.change.apply(1) + Colour.GREEN.change.apply(4));
        add(Colour.RED.greeting().get());
        add(Named.fixed().get());
        add(new Inner().deep.get().get());
        Named anonymous = new Named() {
            @Override
            public String name() {
                Supplier<String> supplier = () -> "anonymous";
                return supplier.get();
            }
        };
        add(anonymous.greeting().get());
    }

    private record Everything(
            boolean z, byte b, short s, char c, int i, long l, float f, double d, String text, int[] array) {}

    private record Nothing() {}

    private record Generic<T extends Comparable<T>>(T first, List<T> others) {}

    private record Own(int kept, int left) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Own own && own.kept == kept;
        }

        @Override
        public int hashCode() {
            return kept;
        }
    }

    private void records() {
        int[] array = {1};
        Everything one = new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, null, array);
        List<Everything> others = List.of(
                new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, null, array),
                new Everything(false, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) 1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) 2, 'q', 3, -4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) -2, 'r', 3, -4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) -2, 'q', 4, -4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) -2, 'q', 3, 4L, 0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, -0.0f, Double.NaN, null, array),
                new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, 1.0, null, array),
                new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, "text", array),
                new Everything(true, (byte) -1, (short) -2, 'q', 3, -4L, 0.0f, Double.NaN, null, new int[] {1}));
        for (Everything other : others) {
            add(one.equals(other));
            add(one.hashCode() == other.hashCode() || !one.equals(other));
            add(other.toString().replaceAll("@[0-9a-f]+", "@"));
        }
        add(one.equals(null));
        add(one.equals((Object) "text"));
        add(new Nothing().equals(new Nothing()) + " " + new Nothing().hashCode() + " " + new Nothing());
        Generic<String> generic = new Generic<>("a", List.of("b"));
        add(generic + " " + generic.hashCode() + " " + generic.equals(new Generic<>("a", List.of("b"))));
        add(new Own(1, 2).equals(new Own(1, 3)) + " " + new Own(4, 5).hashCode() + " " + new Own(6, 7));
    }
}
