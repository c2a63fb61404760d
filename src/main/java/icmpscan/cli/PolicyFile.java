package icmpscan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import icmpscan.policy.Policy;
import icmpscan.policy.Rule;

/** A policy as it is written down: {@link Setting}s, of which those that name networks may stand anywhere, and each other is a rule. */
final class PolicyFile {
    private PolicyFile() {}

    /** The policy in a file. */
    static Policy read(Path file) throws ConfigException {
        return parse(file.toString(), SettingFile.read(file));
    }

    /** The policy in a text; {@code file} is what its errors call it. */
    static Policy parse(String file, String text) throws ConfigException {
        SettingFaults faults = new SettingFaults(file);
        List<Setting> settings = SettingFile.parse(text, faults);
        ZoneNames zones = ZoneNames.of(settings, faults);
        List<Rule> rules = rules(settings, zones, faults);
        faults.throwAny();
        if (rules.isEmpty()) {
            throw ConfigException.of(file, "no rule in it; 'icmpscan check --init CAPTURE' writes a policy");
        }
        return new Policy(rules);
    }

    private static List<Rule> rules(List<Setting> settings, ZoneNames zones, SettingFaults faults) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Setting setting : settings) {
            if (!ZoneNames.isZone(setting)) {
                faults.at(() -> rules.add(rule(setting, zones, lines)));
            }
        }
        return rules;
    }

    private static Rule rule(Setting setting, ZoneNames zones, Map<String, Integer> lines) throws ConfigException {
        Rule rule = new RuleText(setting, zones).rule();
        Integer earlier = lines.putIfAbsent(rule.name(), rule.line());
        if (earlier != null) {
            throw setting.repeated("'" + rule.name() + "'", earlier);
        }
        return rule;
    }
}
