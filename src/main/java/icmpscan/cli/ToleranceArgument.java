package icmpscan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By how much numbers may differ between two runs that are the same. */
final class ToleranceArgument {
    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "10%",
            converter = Percent.class,
            description = "by how much a number may change and count as the same (default: ${DEFAULT-VALUE})")
    private Long hundredths;

    /** Hundredths of a percent. */
    long hundredths() {
        return hundredths;
    }

    /** {@code 10%}, {@code 2.5 %} or {@code 10}, to hundredths of a percent. */
    static final class Percent implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            String withSign = text.strip().endsWith("%") ? text.strip() : text.strip() + "%";
            return PercentText.hundredths(withSign)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no share such as 10% or 2.5%"));
        }
    }
}
