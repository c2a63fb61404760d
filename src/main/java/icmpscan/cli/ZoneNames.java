package icmpscan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import icmpscan.decode.Ipv4Network;
import icmpscan.policy.Zone;

/** The networks that a policy may speak of by name. */
final class ZoneNames {
    private static final String DECLARATION = "network ";
    private static final List<String> PREDEFINED =
            List.of(Zone.ANY.name(), Zone.HOME.name(), Zone.outsideOf(Zone.HOME).name());
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final Map<String, Zone> zones = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private ZoneNames() {
        zones.put(Zone.ANY.name(), Zone.ANY);
        setHome(Zone.HOME);
    }

    /** The networks that these lines name, and those that need no line. */
    static ZoneNames of(List<Setting> settings, SettingFaults faults) {
        ZoneNames names = new ZoneNames();
        for (Setting setting : settings) {
            if (isZone(setting)) {
                faults.at(() -> names.declare(setting));
            }
        }
        return names;
    }

    /** Whether a line names networks. */
    static boolean isZone(Setting setting) {
        return setting.name().equals(Zone.HOME.name()) || setting.name().startsWith(DECLARATION);
    }

    /** The networks under a name, or the network that is written in its place. */
    Zone zone(Setting line, String text) throws ConfigException {
        Zone named = zones.get(text);
        if (named != null) {
            return named;
        }
        if (text.isEmpty() || Character.digit(text.charAt(0), 10) < 0) {
            throw line.unexpected(
                    "the name of a network, or one such as 192.0.2.0/24", text, List.copyOf(zones.keySet()));
        }
        return new Zone(text, List.of(NetworkText.parse(line, text)), false);
    }

    private void declare(Setting line) throws ConfigException {
        boolean home = line.name().equals(Zone.HOME.name());
        String name =
                home ? line.name() : line.name().substring(DECLARATION.length()).strip();
        if (!home && (PREDEFINED.contains(name) || !NAME.matcher(name).matches())) {
            throw line.unexpected("a name of letters, digits and '-' that is not taken", name);
        }
        Integer earlier = lines.putIfAbsent(name, line.line());
        if (earlier != null) {
            throw line.repeated(line.name(), earlier);
        }
        zones.putIfAbsent(name, Zone.ANY); // whatever follows, rules that speak of it are not wrong for that
        List<Ipv4Network> networks = new ArrayList<>();
        for (String text : line.value().split(",", -1)) {
            networks.add(NetworkText.parse(line, text.strip()));
        }
        if (home) {
            setHome(Zone.home(networks));
        } else {
            zones.put(name, new Zone(name, networks, false));
        }
    }

    private void setHome(Zone home) {
        zones.put(home.name(), home);
        Zone outside = Zone.outsideOf(home);
        zones.put(outside.name(), outside);
    }
}
