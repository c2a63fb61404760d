package icmpscan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A configuration or a policy that cannot be used; the command line that names it is wrong. */
final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The whole file, not one of its lines. */
    private static final int NO_LINE = 0;

    /** Faults that are told of one file. */
    private static final int TOLD = 10;

    private final int line;

    @SuppressWarnings("serial") // made by List.of
    private final List<String> faults;

    private ConfigException(int line, List<String> faults) {
        super(String.join("\n", faults));
        this.line = line;
        this.faults = faults;
    }

    /** A line that is not as it must be. */
    static ConfigException at(String file, int line, String expected, String found) {
        return new ConfigException(
                line, List.of("%s:%d: expected %s, found %s".formatted(file, line, expected, found)));
    }

    /** The file as a whole. */
    static ConfigException of(String file, String why) {
        return new ConfigException(NO_LINE, List.of(file + ": " + why));
    }

    /** All that is wrong with one file, of which the first are told. */
    static ConfigException ofAll(String file, List<ConfigException> found) {
        List<String> faults = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(fault -> fault.line))
                .limit(TOLD)
                .map(Exception::getMessage)
                .toList());
        if (found.size() > TOLD) {
            faults.add(file + ": " + (found.size() - TOLD) + " further lines cannot be used");
        }
        return new ConfigException(NO_LINE, List.copyOf(faults));
    }

    /** What is wrong, a sentence each. */
    List<String> faults() {
        return faults;
    }
}
