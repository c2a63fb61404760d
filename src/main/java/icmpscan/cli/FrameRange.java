package icmpscan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Frames in a row, as they are named on the command line: {@code 5} or {@code 5-9}.
 *
 * @param first the first of them, 1 or more
 * @param last  the last of them, not below the first
 */
record FrameRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** How many frames these are. */
    long count() {
        return last - first + 1;
    }

    /** All of them. */
    LongStream frames() {
        return LongStream.rangeClosed(first, last);
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<FrameRange> {
        @Override
        public FrameRange convert(String word) {
            Matcher form = FORM.matcher(word);
            if (!form.matches()) {
                throw new TypeConversionException(
                        "'" + word + "' is no frame; give numbers, such as 5 or 5-9, after the capture");
            }
            long first = Long.parseLong(form.group(1));
            long last = form.group(2) == null ? first : Long.parseLong(form.group(2));
            if (first < 1) {
                throw new TypeConversionException("frame " + first + ": frames count from 1");
            }
            if (last < first) {
                throw new TypeConversionException("'" + word + "' ends before it begins");
            }
            return new FrameRange(first, last);
        }
    }
}
