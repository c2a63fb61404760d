package icmpscan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Network;
import icmpscan.decode.QuotedDatagram;
import icmpscan.report.SelectionNote;
import icmpscan.scan.ScanResult;
import icmpscan.scan.Selection;
import icmpscan.scan.TimeWindow;
import icmpscan.tally.CaptureQuality;

/** Which messages are asked for; the same options for every command. One option given several times widens, several options narrow. */
final class SelectionArguments {
    @Option(
            names = "--type",
            paramLabel = "TYPE[/CODE]",
            split = ",",
            converter = TypeSelector.Converter.class,
            completionCandidates = KnownWords.Types.class,
            description =
                    "only messages of these types or codes: 3, 3/13, 8,0, echo-request, 3/port; of one option any, of different options all must fit")
    private List<TypeSelector> types = List.of();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            split = ",",
            converter = NetworkConverter.OfHost.class,
            description = "only messages from or to this address, or that quote a datagram from or to it")
    private List<Ipv4Network> hosts = List.of();

    @Option(
            names = "--net",
            paramLabel = "NETWORK",
            split = ",",
            converter = NetworkConverter.class,
            description = "the same for a network, such as 192.0.2.0/24")
    private List<Ipv4Network> networks = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeBoundConverter.class,
            description = "only messages of this time and later: 2026-01-31T12:00:00Z (UTC where no zone is given),"
                    + " or +5m from the first frame")
    private TimeWindow.Bound since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeBoundConverter.class,
            description = "only messages before this time")
    private TimeWindow.Bound until;

    @Option(
            names = "--session",
            paramLabel = "N",
            split = ",",
            description =
                    "only messages of the session of this number: its number in 'analyze -r sessions' of all, as 'show' tells it;"
                            + " the captures are read once more for it")
    private List<Integer> sessions = List.of();

    @Option(
            names = "--finding",
            paramLabel = "KIND|ID",
            split = ",",
            completionCandidates = KnownWords.Kinds.class,
            description =
                    "only messages that findings of this kind or with this id, such as port-scan or port-scan/192.0.2.1, rest on and"
                            + " no others, with the replies where it is about requests; the captures are read once more for it")
    private List<String> findings = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Whether anything is left out. */
    boolean given() {
        return needsFindings()
                || !types.isEmpty()
                || !hosts.isEmpty()
                || !networks.isEmpty()
                || since != null
                || until != null;
    }

    /** Whether what is asked for is known only after everything has been read once. */
    boolean needsFindings() {
        return !sessions.isEmpty() || !findings.isEmpty();
    }

    /** How many times the captures are read for a result. */
    int readings() {
        return needsFindings() ? 2 : 1;
    }

    /** Says that not all messages are looked at, and which. */
    String note() {
        return SelectionNote.of(words());
    }

    /** Says so where nothing is left of the messages that there were, which looks as if there had been none. */
    void sayWhereNothingIsLeft(long selected, CaptureQuality quality, Diagnostics diagnostics) {
        if (given() && selected == 0) {
            long frames = quality.frames(FrameOutcome.MESSAGE);
            diagnostics.notice("no message is selected, of those in " + frames
                    + (frames == 1 ? " frame: " : " frames: ") + words());
        }
    }

    /** What was asked for, as it stands on the command line; empty for all. */
    String words() {
        return String.join(
                " ",
                spec.commandLine().getParseResult().matchedOptions().stream()
                        .filter(option -> isOurs(option.longestName()))
                        .map(option -> option.longestName() + " " + String.join(",", option.originalStringValues()))
                        .toList());
    }

    private static boolean isOurs(String name) {
        return List.of("--type", "--host", "--net", "--since", "--until", "--session", "--finding")
                .contains(name);
    }

    /** What is asked for; {@code everything} reads all captures, and is called only where {@link #needsFindings}. */
    Selection selection(Supplier<ScanResult> everything) {
        if (since != null
                && until != null
                && since.fromBegin() == until.fromBegin()
                && until.nanos() <= since.nanos()) {
            throw new ParameterException(
                    spec.commandLine(), "--until is not after --since, so no message could be selected; exchange them");
        }
        List<Predicate<IcmpMessage>> conditions = new ArrayList<>();
        if (!types.isEmpty()) {
            conditions.add(message -> types.stream().anyMatch(type -> type.covers(message)));
        }
        if (!hosts.isEmpty()) {
            conditions.add(message -> hosts.stream().anyMatch(host -> concerns(host, message)));
        }
        if (!networks.isEmpty()) {
            conditions.add(message -> networks.stream().anyMatch(network -> concerns(network, message)));
        }
        if (needsFindings()) {
            conditions.addAll(conditionsOf(everything));
        }
        return new Selection(new TimeWindow(since, until), conditions);
    }

    private List<Predicate<IcmpMessage>> conditionsOf(Supplier<ScanResult> everything) {
        List<Predicate<IcmpMessage>> conditions = new ArrayList<>();
        try {
            FoundMessages.requireKinds(findings);
            FoundMessages found = new FoundMessages(everything.get());
            if (!sessions.isEmpty()) {
                conditions.add(found.ofSessions(sessions));
            }
            if (!findings.isEmpty()) {
                conditions.add(found.ofFindings(findings));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return conditions;
    }

    /** Whether one of the two ends, or of those that an error speaks of, lies in the network. */
    private static boolean concerns(Ipv4Network network, IcmpMessage message) {
        QuotedDatagram quoted = message.quoted();
        return network.contains(message.source())
                || network.contains(message.destination())
                || (quoted.hasSource() && network.contains(quoted.source()))
                || (quoted.hasHeader() && network.contains(quoted.destination()));
    }
}
