package icmpscan.cli;

import java.util.function.Function;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers, and words for people where something is none. */
final class NumberConverter<N extends Number> implements ITypeConverter<N> {
    private final Function<String, N> parser;

    /** A converter that parses with a function that throws {@link NumberFormatException}. */
    NumberConverter(Function<String, N> parser) {
        this.parser = parser;
    }

    @Override
    public N convert(String word) {
        try {
            return parser.apply(word.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + word + "' is not a " + (isNumber(word.strip()) ? "number of a usual size" : "whole number"));
        }
    }

    private static boolean isNumber(String word) {
        return word.matches("[+-]?\\d+");
    }
}
