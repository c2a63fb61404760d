package icmpscan.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to the constants that these words stand for. */
final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> constants;
    private final Function<E, String> wordOf;

    /** Of constants that print as their words. */
    WordConverter(Class<E> type) {
        this(type, E::toString);
    }

    /** Of constants that have their words otherwise. */
    WordConverter(Class<E> type, Function<E, String> wordOf) {
        this(List.of(type.getEnumConstants()), wordOf);
    }

    /** Of some constants, which print as their words. */
    WordConverter(List<E> constants) {
        this(constants, E::toString);
    }

    private WordConverter(List<E> constants, Function<E, String> wordOf) {
        this.constants = constants;
        this.wordOf = wordOf;
    }

    @Override
    public E convert(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return constants.stream()
                .filter(constant -> wordOf.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + words() + meant(wanted)));
    }

    private String words() {
        return String.join(", ", all());
    }

    private String meant(String wanted) {
        return NearMatches.question(wanted, all());
    }

    private List<String> all() {
        return constants.stream().map(wordOf).toList();
    }
}
