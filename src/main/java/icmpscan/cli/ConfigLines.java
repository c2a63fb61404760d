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
import icmpscan.decode.Ipv4Network;
import icmpscan.detect.Allowance;
import icmpscan.detect.Settings;
import icmpscan.detect.Threshold;
import icmpscan.detect.Thresholds;

/** Settings from the lines of a configuration, one after the other. */
final class ConfigLines {
    private static final long MOST = 1_000_000_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    private final Map<Threshold, Integer> lineOf = new EnumMap<>(Threshold.class);
    private final List<Allowance> allowances = new ArrayList<>();
    private Thresholds thresholds = Thresholds.defaults();
    private Setting line;

    /** All settings so far; what was not set is as usual. */
    Settings settings() {
        return new Settings(thresholds, allowances);
    }

    /** Adds what a line says. */
    void add(Setting said) throws ConfigException {
        line = said;
        set(said.name(), said.value());
    }

    private void set(String name, String value) throws ConfigException {
        Optional<Threshold> threshold = Threshold.ofSlug(name);
        if (threshold.isPresent()) {
            setThreshold(threshold.get(), value);
        } else if (name.equals(Allowance.OfAddresses.NAME)) {
            Ipv4Network network = NetworkText.parse(line, value);
            allow(Allowance.OfAddresses.around(network.first(), network.length()));
        } else if (name.equals(Allowance.OfPayload.NAME)) {
            allow(payload(value));
        } else {
            throw line.unexpected("the name of a threshold, allow-address or allow-payload", name, names());
        }
    }

    private void setThreshold(Threshold threshold, String value) throws ConfigException {
        Integer earlier = lineOf.putIfAbsent(threshold, line.line());
        if (earlier != null) {
            throw line.repeated(threshold.slug(), earlier);
        }
        if (!NUMBER.matcher(value).matches() || Long.parseLong(value) < 1 || Long.parseLong(value) > MOST) {
            throw line.unexpected("a whole number from 1 to " + MOST, value);
        }
        thresholds = thresholds.with(threshold, Long.parseLong(value));
    }

    private void allow(Allowance allowance) {
        if (!allowances.contains(allowance)) {
            allowances.add(allowance);
        }
    }

    private Allowance payload(String value) throws ConfigException {
        List<String> signatures =
                EchoSignatures.all().stream().map(EchoSignature::slug).toList();
        if (!signatures.contains(value)) {
            throw line.unexpected("the name of an echo signature", value, signatures);
        }
        return new Allowance.OfPayload(value);
    }

    private static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Threshold.values()).map(Threshold::slug),
                        Stream.of(Allowance.OfAddresses.NAME, Allowance.OfPayload.NAME))
                .toList();
    }
}
