package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;
import icmpscan.policy.Basis;
import icmpscan.policy.Policy;
import icmpscan.report.PolicyDraft;
import icmpscan.scan.Coverage;
import icmpscan.scan.Merging;
import icmpscan.scan.ReadOptions;

/** Whether captures are as a policy says. */
@Command(
        name = "check",
        header = "Checks captures against a policy, for pipelines.",
        description = {
            "",
            "Checks whether captures are as a policy says, and names for each rule that is broken the first frames that break it. The status is 0"
                    + " where all rules hold, 1 where one is broken, 2 where the policy cannot be used, 3 where a capture cannot be read.",
            "",
            "A policy has a line for each rule; what '#' begins is a comment. @|bold --init|@ writes one that the captures pass:",
            "  home = 10.0.0.0/8                     one's own networks (usual: private)",
            "  network dmz = 192.0.2.0/24            a name for other networks",
            "  allow home -> outside = 8, 3/3        types there may be that way, no other",
            "  forbid = redirect                     types and codes there must not be",
            "  max-messages 3 outside -> home = 100  how many messages there may be",
            "  min-messages 8 = 1                    how many there must be",
            "  max-rate 8 = 50/s                     how many a second, or /min, or /h",
            "  allow-finding = monitoring            findings there may be, or 'none'",
            "  forbid-finding = tunnel, port-scan/10.0.0.5",
            "  require-finding = monitoring          findings there must be",
            "  max-severity = low                    how severe findings may be",
            "  min-answered dmz = 95%%                answered share of requests to there",
            "  max-loss dmz = 10%%                    unanswered share, of each target",
            "  max-rtt 192.0.2.1 = 50ms              longest round trip, of each target; or s",
            "  max-damage = 0                        damaged places of captures",
            "  max-wrong-checksums = 0               messages with a wrong checksum",
            "Each line holds by itself. Where a direction, type or target is left out, the rule is about all of them; 'any' is every address,"
                    + " 'outside' all but home."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan check --init good.pcap -o network.policy",
            "  icmpscan check --policy network.policy today.pcap",
            "  icmpscan check --policy network.policy --per-file captures/",
            "  icmpscan check --policy network.policy --format junit -o icmp.xml a.pcap"
        })
final class CheckCommand implements Callable<Integer> {
    /** Enough to see what is wrong with a policy. */
    private static final int MOST_CLASHES = 10;

    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Option(names = "--policy", paramLabel = "FILE", description = "what must hold")
    private Path policyFile;

    @Option(names = "--init", description = "write a policy that the captures pass, instead of checking one")
    private boolean init;

    @Option(names = "--force", description = "with --init, replace a file of that name, which somebody may have edited")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private CheckFormat format;

    @Option(
            names = "--fail-undecided",
            description =
                    "take a rule for broken that cannot be decided, such as one about a target that is not in the captures")
    private boolean failUndecided;

    @Option(names = "--per-file", description = "check each capture alone, not all as one")
    private boolean perFile;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    private OutputArguments output;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (init == (policyFile != null)) {
            throw wrong("give --policy FILE to check captures, or --init to write a policy that they pass");
        }
        if (force && !init) {
            throw wrong("--force replaces a policy that --init wrote; give both of them or none");
        }
        ReadOptions reading = captures.readOptions();
        if (perFile && (init || reading.merging() == Merging.TIME)) {
            throw wrong("--per-file keeps captures apart, and --init and --merge take them as one; give one of them");
        }
        return init ? writePolicy(reading) : check(readPolicy(), reading);
    }

    private Policy readPolicy() {
        try {
            Policy policy = PolicyFile.read(policyFile);
            RuleClashes.of(policyFile.toString(), policy.rules()).stream()
                    .limit(MOST_CLASHES)
                    .forEach(captures.diagnostics()::warning);
            return policy;
        } catch (ConfigException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int writePolicy(ReadOptions reading) throws IOException {
        if (!force) {
            output.requireNewFile("name another file, or replace it with --force");
        }
        PolicyScan scan = new PolicyScan(
                EnumSet.allOf(Basis.class), PolicyDraft.QUESTIONS, judging.sessionGap(), judging.settings());
        try (Destination destination = output.open(captures.files())) {
            PolicyScan.Reading read;
            try (Progress progress = captures.progress(terminal, Interruption.unheeded())) {
                read = read(scan, 0, captures.inputs().size(), reading, progress);
            }
            if (!read.facts().captures().isEmpty()) {
                destination.write(PolicyDraft.of(read.facts()));
                destination.commit();
            }
            return captures.settle(read.coverage());
        }
    }

    private int check(Policy policy, ReadOptions reading) throws IOException {
        PolicyScan scan = new PolicyScan(policy.bases(), policy.questions(), judging.sessionGap(), judging.settings());
        CheckAnswers answers = new CheckAnswers(policy, failUndecided);
        int status = ExitStatus.DONE;
        try (Destination destination = output.open(captures.files())) {
            List<CaptureInput> inputs = captures.inputs();
            List<Coverage> coverages = new ArrayList<>();
            try (Progress progress = captures.progress(terminal, Interruption.unheeded())) {
                if (perFile) {
                    for (int file = 1; file <= inputs.size(); file++) {
                        PolicyScan.Reading read = read(scan, file - 1, file, reading, progress);
                        coverages.add(read.coverage());
                        answers.addOne(file, inputs.get(file - 1).name(), read);
                    }
                } else {
                    String names = inputs.stream().map(CaptureInput::name).collect(Collectors.joining(", "));
                    PolicyScan.Reading read = read(scan, 0, inputs.size(), reading, progress);
                    coverages.add(read.coverage());
                    answers.addAll(names, captures.several(), read);
                }
            }
            for (Coverage coverage : coverages) {
                status = Math.max(status, captures.settle(coverage));
            }
            answers.print(format, output.renderOptions(OutputFormat.TABLE, terminal, captures.several()), destination);
            destination.commit();
        }
        return Math.max(status, answers.exitStatus());
    }

    /** Reads the inputs from this index to before that one. */
    private PolicyScan.Reading read(PolicyScan scan, int from, int to, ReadOptions reading, Progress progress) {
        List<CaptureInput> inputs = captures.inputs().subList(from, to);
        PolicyScan.Reading read = scan.read(progress.watched(inputs), reading.from(from + 1), progress);
        progress.finished(read.coverage().quality().messages());
        return read;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
