package icmpscan.cli;

import java.util.Iterator;
import java.util.List;

import picocli.CommandLine.ITypeConverter;

/** The formats that a command writes: what its help and the shell offer, and the only words that it takes. picocli makes one of each by its class. */
abstract class OfferedFormats implements ITypeConverter<OutputFormat>, Iterable<String> {
    private final List<OutputFormat> formats;

    private OfferedFormats(OutputFormat... formats) {
        this.formats = List.of(formats);
    }

    @Override
    public Iterator<String> iterator() {
        return formats.stream().map(OutputFormat::toString).iterator();
    }

    @Override
    public OutputFormat convert(String word) {
        return new WordConverter<>(formats).convert(word);
    }

    /** Tables of any rows. */
    static final class OfTables extends OfferedFormats {
        OfTables() {
            super(OutputFormat.TABLE, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.NDJSON);
        }
    }

    /** Rows without end, where JSON would be one document. */
    static final class OfRows extends OfferedFormats {
        OfRows() {
            super(OutputFormat.CSV, OutputFormat.NDJSON, OutputFormat.TABLE);
        }
    }

    /** All that is known of single frames, which is no row. */
    static final class OfFrames extends OfferedFormats {
        OfFrames() {
            super(OutputFormat.TABLE, OutputFormat.JSON);
        }
    }
}
