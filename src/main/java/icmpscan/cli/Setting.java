package icmpscan.cli;

import java.util.List;

/**
 * One line of a configuration or a policy.
 *
 * @param file  what errors call the file
 * @param line  its number in it, from 1
 * @param name  what stands before the first {@code =}
 * @param value what stands after it; both without blanks around them
 */
record Setting(String file, int line, String name, String value) {
    private static final int SHOWN_CHARACTERS = 60;

    /** What a line without comment says. */
    static Setting of(String file, int line, String said) throws ConfigException {
        int equals = said.indexOf('=');
        if (equals < 0) {
            throw ConfigException.at(file, line, "'name = value'", quoted(said));
        }
        return new Setting(
                file,
                line,
                said.substring(0, equals).strip(),
                said.substring(equals + 1).strip());
    }

    /** Something else stands where one of several known words should. */
    ConfigException unexpected(String expected, String found, List<String> known) {
        return ConfigException.at(file, line, expected, quoted(found) + NearMatches.question(found, known));
    }

    /** Something else stands where it should not. */
    ConfigException unexpected(String expected, String found) {
        return unexpected(expected, found, List.of());
    }

    /** What may be said once was said in an earlier line. */
    ConfigException repeated(String what, int earlierLine) {
        return ConfigException.at(file, line, what + " only once", "it again after line " + earlierLine);
    }

    private static String quoted(String found) {
        boolean whole = found.length() <= SHOWN_CHARACTERS;
        return found.isEmpty() ? "nothing" : "'" + (whole ? found : found.substring(0, SHOWN_CHARACTERS) + "...") + "'";
    }
}
