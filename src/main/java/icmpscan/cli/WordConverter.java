package icmpscan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to the constants that print as these words. */
final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final E[] constants;

    WordConverter(Class<E> type) {
        this.constants = type.getEnumConstants();
    }

    @Override
    public E convert(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(wanted))
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
        return Arrays.stream(constants).map(Object::toString).toList();
    }
}
