package icmpscan.cli;

/** A configuration that cannot be used; the command line that names it is wrong. */
final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private ConfigException(String message) {
        super(message);
    }

    /** A line that is not as it must be. */
    static ConfigException at(String file, int line, String expected, String found) {
        return new ConfigException("%s:%d: expected %s, found %s".formatted(file, line, expected, found));
    }

    /** The file as a whole. */
    static ConfigException of(String file, String why) {
        return new ConfigException(file + ": " + why);
    }
}
