package icmpscan.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import icmpscan.classify.IcmpCodeInfo;
import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypeInfo;
import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;

/**
 * Messages of one type, or of one code of it.
 *
 * @param type ICMP type, 0..255
 * @param code ICMP code, 0..255; empty for all
 */
record TypeSelector(int type, OptionalInt code) {
    private static final int LARGEST = 255;
    private static final List<String> NAMES = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(IcmpTypes::of)
            .filter(IcmpTypeInfo::assigned)
            .map(IcmpTypeInfo::slug)
            .toList();

    /** Whether a message is one of them. */
    boolean covers(IcmpMessage message) {
        return message.type() == type && (code.isEmpty() || message.code() == code.getAsInt());
    }

    @Override
    public String toString() {
        return code.isEmpty() ? Integer.toString(type) : type + "/" + code.getAsInt();
    }

    /** From {@code 3}, {@code 3/13}, {@code 3/port}, {@code echo-request} or {@code "Time Exceeded"}. */
    static final class Converter implements ITypeConverter<TypeSelector> {
        @Override
        public TypeSelector convert(String word) {
            int slash = word.indexOf('/');
            if (slash < 0) {
                return new TypeSelector(type(word, word), OptionalInt.empty());
            }
            int type = type(word.substring(0, slash), word);
            return new TypeSelector(type, OptionalInt.of(code(type, word.substring(slash + 1), word)));
        }

        private static int type(String text, String word) {
            if (isNumber(text)) {
                return octet(text, word);
            }
            String name = text.toLowerCase(Locale.ROOT);
            return IntStream.rangeClosed(0, LARGEST)
                    .filter(type -> isCalled(IcmpTypes.of(type), name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is no ICMP type"
                            + (NearMatches.question(name, NAMES).isEmpty()
                                    ? "; 'icmpscan types' lists their names and numbers"
                                    : NearMatches.question(name, NAMES))));
        }

        private static int code(int type, String text, String word) {
            if (isNumber(text)) {
                return octet(text, word);
            }
            String name = text.toLowerCase(Locale.ROOT);
            return IntStream.rangeClosed(0, LARGEST)
                    .filter(code -> isCalled(IcmpCodes.of(type, code), name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "': '" + text + "' is no code of type " + type + meant(type, name)));
        }

        private static String meant(int type, String name) {
            String question = NearMatches.question(
                    name,
                    IcmpCodes.definedFor(type).stream().map(IcmpCodeInfo::slug).toList());
            return question.isEmpty() ? "; 'icmpscan types " + type + "' lists them" : question;
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty() && Character.isDigit(text.charAt(0));
        }

        private static boolean isCalled(IcmpCodeInfo code, String name) {
            return code.defined()
                    && (code.slug().equals(name)
                            || code.name().toLowerCase(Locale.ROOT).equals(name));
        }

        private static boolean isCalled(IcmpTypeInfo type, String name) {
            return type.assigned()
                    && (type.slug().equals(name)
                            || type.name().toLowerCase(Locale.ROOT).equals(name));
        }

        private static int octet(String digits, String word) {
            try {
                int number = Integer.parseInt(digits);
                if (number >= 0 && number <= LARGEST) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // said below, in words for a person
            }
            throw new TypeConversionException(
                    "'" + word
                            + "' is no ICMP type; write a number of 0 to 255, such as 3, with a code 3/13, or a name such as echo-request");
        }
    }
}
