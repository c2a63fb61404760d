package icmpscan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.Ipv4Network;
import icmpscan.detect.Allowance;
import icmpscan.detect.Settings;
import icmpscan.detect.Threshold;
import icmpscan.detect.Thresholds;

/** Settings from the lines of a configuration, one after the other. */
final class ConfigLines {
    private static final long MOST = 1_000_000_000;
    private static final int SHOWN_CHARACTERS = 60;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private final String file;
    private final Map<Threshold, Integer> lineOf = new EnumMap<>(Threshold.class);
    private final List<Allowance> allowances = new ArrayList<>();
    private Thresholds thresholds = Thresholds.defaults();
    private int line;

    /** No settings yet; errors call the configuration {@code file}. */
    ConfigLines(String file) {
        this.file = file;
    }

    /** All settings so far; what was not set is as usual. */
    Settings settings() {
        return new Settings(thresholds, allowances);
    }

    /** Adds what a line says, which may be nothing. */
    void add(int number, String text) throws ConfigException {
        line = number;
        int comment = text.indexOf('#');
        String said = (comment < 0 ? text : text.substring(0, comment)).strip();
        if (said.isEmpty()) {
            return;
        }
        int equals = said.indexOf('=');
        if (equals < 0) {
            throw unexpected("'name = value'", said);
        }
        set(said.substring(0, equals).strip(), said.substring(equals + 1).strip());
    }

    private void set(String name, String value) throws ConfigException {
        Optional<Threshold> threshold = Threshold.ofSlug(name);
        if (threshold.isPresent()) {
            setThreshold(threshold.get(), value);
        } else if (name.equals(Allowance.OfAddresses.NAME)) {
            allow(addresses(value));
        } else if (name.equals(Allowance.OfPayload.NAME)) {
            allow(payload(value));
        } else {
            throw unexpected("the name of a threshold, allow-address or allow-payload", name, names());
        }
    }

    private void setThreshold(Threshold threshold, String value) throws ConfigException {
        Integer earlier = lineOf.putIfAbsent(threshold, line);
        if (earlier != null) {
            throw ConfigException.at(file, line, threshold.slug() + " only once", "it again after line " + earlier);
        }
        if (!NUMBER.matcher(value).matches() || Long.parseLong(value) < 1 || Long.parseLong(value) > MOST) {
            throw unexpected("a whole number from 1 to " + MOST, value);
        }
        thresholds = thresholds.with(threshold, Long.parseLong(value));
    }

    private void allow(Allowance allowance) {
        if (!allowances.contains(allowance)) {
            allowances.add(allowance);
        }
    }

    private Allowance addresses(String value) throws ConfigException {
        Ipv4Network said = Ipv4Network.parse(value).orElse(null);
        if (said == null) {
            throw notAnAddress(value);
        }
        Allowance.OfAddresses network = Allowance.OfAddresses.around(new Ipv4Address(said.bits()), said.length());
        if (network.first().bits() != said.bits()) {
            throw unexpected("a network's first address, " + network.first() + "/" + said.length(), value);
        }
        return network;
    }

    private ConfigException notAnAddress(String value) {
        return unexpected("an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24", value);
    }

    private Allowance payload(String value) throws ConfigException {
        List<String> signatures =
                EchoSignatures.all().stream().map(EchoSignature::slug).toList();
        if (!signatures.contains(value)) {
            throw unexpected("the name of an echo signature", value, signatures);
        }
        return new Allowance.OfPayload(value);
    }

    private static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Threshold.values()).map(Threshold::slug),
                        Stream.of(Allowance.OfAddresses.NAME, Allowance.OfPayload.NAME))
                .toList();
    }

    private ConfigException unexpected(String expected, String found, List<String> known) {
        return ConfigException.at(file, line, expected, quoted(found) + NearMatches.question(found, known));
    }

    private ConfigException unexpected(String expected, String found) {
        return ConfigException.at(file, line, expected, quoted(found));
    }

    private static String quoted(String found) {
        boolean whole = found.length() <= SHOWN_CHARACTERS;
        return found.isEmpty() ? "nothing" : "'" + (whole ? found : found.substring(0, SHOWN_CHARACTERS) + "...") + "'";
    }
}
