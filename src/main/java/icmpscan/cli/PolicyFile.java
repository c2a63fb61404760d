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
        return policy(file.toString(), SettingFile.read(file));
    }

    /** The policy in a text; {@code file} is what its errors call it. */
    static Policy parse(String file, String text) throws ConfigException {
        return policy(file, SettingFile.parse(file, text));
    }

    private static Policy policy(String file, List<Setting> settings) throws ConfigException {
        ZoneNames zones = ZoneNames.of(settings);
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Setting setting : settings) {
            if (!ZoneNames.isZone(setting)) {
                Rule rule = new RuleText(setting, zones).rule();
                Integer earlier = lines.putIfAbsent(rule.name(), rule.line());
                if (earlier != null) {
                    throw setting.repeated("'" + rule.name() + "'", earlier);
                }
                rules.add(rule);
            }
        }
        if (rules.isEmpty()) {
            throw ConfigException.of(file, "no rule in it; 'icmpscan check --init CAPTURE' writes a policy");
        }
        return new Policy(rules);
    }
}
