package icmpscan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A link type that is to be read as another, as in {@code 147=1}.
 *
 * @param stated {@code LINKTYPE_} number in the capture, 0..65535
 * @param actual the number to read it as, 0..65535
 */
record LinkTypeChange(int stated, int actual) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})=(\\d{1,5})");
    private static final int MAX_NUMBER = 0xFFFF;

    /** From the words of the command line. */
    static final class Converter implements ITypeConverter<LinkTypeChange> {
        @Override
        public LinkTypeChange convert(String word) {
            Matcher numbers = FORM.matcher(word);
            if (!numbers.matches()) {
                throw unusable(word);
            }
            LinkTypeChange change =
                    new LinkTypeChange(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            if (Math.max(change.stated, change.actual) > MAX_NUMBER) {
                throw unusable(word);
            }
            return change;
        }

        private static TypeConversionException unusable(String word) {
            return new TypeConversionException("'" + word
                    + "' is not a link type and the one to read it as, in numbers of 0 to 65535, such as 147=1");
        }
    }
}
