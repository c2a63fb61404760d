package icmpscan.cli;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the lines of one file, collected, so that all of it can be put right at once. */
final class SettingFaults {
    private final String file;
    private final List<ConfigException> found = new ArrayList<>();

    /** None yet; {@code file} is what errors call it. */
    SettingFaults(String file) {
        this.file = file;
    }

    /** Looks at one line, or at one part of the file. */
    interface Look {
        void look() throws ConfigException;
    }

    /** Keeps what is wrong there, and goes on. */
    void at(Look look) {
        try {
            look.look();
        } catch (ConfigException fault) {
            found.add(fault);
        }
    }

    /** Ends with all that was found, where something was. */
    void throwAny() throws ConfigException {
        if (!found.isEmpty()) {
            throw ConfigException.ofAll(file, found);
        }
    }

    /** What errors call the file. */
    String file() {
        return file;
    }
}
