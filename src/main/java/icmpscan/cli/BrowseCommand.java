package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.browse.BrowseState;
import icmpscan.browse.KeyPress;
import icmpscan.browse.Keys;
import icmpscan.browse.Listing;
import icmpscan.browse.Request;
import icmpscan.browse.Screen;
import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpMessage;
import icmpscan.report.CaptureNames;
import icmpscan.report.CsvRenderer;
import icmpscan.report.FrameContext;
import icmpscan.report.OpeningLines;
import icmpscan.report.OverviewReport;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.SafeText;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;
import icmpscan.scan.Selection;

/** A full-screen view. */
@Command(
        name = "browse",
        header = "Shows captures full screen: findings, sessions, routes, time, messages, frames.",
        description = {
            "",
            "Reads the captures, and lets you walk in what was found: from a finding, or any other row, to its messages, from a message to all that is"
                    + " in its frame. Keys are those of less, tig and htop, and stand at the foot; ? shows all. Needs a terminal; files only, as they"
                    + " are read again."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan browse capture.pcap",
            "  icmpscan browse --host 10.20.0.13 --since +5m capture.pcap",
            "  icmpscan browse --merge time eth0.pcap eth1.pcap"
        })
final class BrowseCommand implements Callable<Integer> {
    /** Rows of a view: nobody walks through more, and they are kept as text. */
    private static final int MOST_ROWS = 10_000;

    /** Warnings stand below the full screen, where they are seen only afterwards. */
    private static final String DAMAGED = "not all could be read: the view quality says what is damaged";

    private static final List<ReportName> VIEWS = List.of(
            ReportName.FINDINGS,
            ReportName.SESSIONS,
            ReportName.UNREACHABLE,
            ReportName.ROUTES,
            ReportName.ECHO,
            ReportName.TYPES,
            ReportName.TIMELINE,
            ReportName.QUALITY);

    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    private SelectionArguments selection;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    BrowseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!terminal.canDraw()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "browse needs a terminal that can draw (TERM is not dumb, no pipe); 'icmpscan analyze' prints the same");
        }
        if (captures.readStandardInput()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "browse takes its keys from standard input, so no capture can come that way; give a file");
        }
        try (Spool spool = new Spool()) {
            List<CaptureInput> inputs = spool.inputs(captures, true);
            ReadOptions reading = captures.readOptions();
            ScanResult everything = selection.needsFindings() ? judging.everything(inputs, reading, progress()) : null;
            Supplier<Selection> selected = () -> selection.selection(() -> everything);
            ScanResult result = judging.everything(inputs, reading.with(selected.get()), progress());
            int status = captures.settle(result.coverage());
            if (!result.coverage().captures().isEmpty()) {
                browse(new MessageLister(inputs, reading, selected), result, status == ExitStatus.DONE);
            }
            return status;
        }
    }

    private Progress progress() {
        return captures.progress(terminal, Interruption.unheeded());
    }

    private void browse(MessageLister lister, ScanResult result, boolean whole) throws IOException {
        List<Listing> listings = new ArrayList<>();
        listings.add(new Listing(overview(result), "icmpscan analyze"));
        for (ReportName name : VIEWS) {
            listings.add(new Listing(
                    name.report(result, new ReportOptions(MOST_ROWS)), "icmpscan analyze -r " + name + " --top 0"));
        }
        listings.add(new Listing(lister.list("messages", message -> true, MOST_ROWS), "icmpscan messages"));
        try (BrowseTerminal screen = new BrowseTerminal()) {
            if (!screen.isCapable()) {
                throw new ParameterException(
                        spec.commandLine(), "this terminal cannot place its cursor; try 'icmpscan analyze'");
            }
            BrowseState first = BrowseState.of(title(), listings, captures.several(), screen.width(), screen.height());
            FrameOpener frames = new FrameOpener(
                    lister.inputs(),
                    lister.reading(),
                    FrameContext.of(
                            result.analysis().sessions(),
                            result.analysis().facts(),
                            result.detections().findings()),
                    FirstReading.of(result.coverage()));
            walk(whole ? first : first.saying(DAMAGED), screen, frames, lister, new RowMessages(result));
        }
    }

    /** What is looked at: the one capture, or how many. */
    private String title() {
        List<Path> files = captures.files();
        String name = files.size() == 1 && !captures.several()
                ? CaptureNames.of(List.of(files.get(0).toString())).get(0)
                : captures.inputs().size() + " captures";
        return SafeText.of(name) + (selection.given() ? " (a selection)" : "");
    }

    private Report overview(ScanResult result) {
        List<String> opening = OpeningLines.of(
                result.coverage().captures(),
                result.coverage().quality(),
                result.analysis().types(),
                result.analysis().addresses());
        opening.add(0, title());
        if (selection.given()) {
            opening.add(selection.note());
        }
        return OverviewReport.of(opening, result.detections());
    }

    private void walk(
            BrowseState first, BrowseTerminal screen, FrameOpener frames, MessageLister lister, RowMessages rows) {
        BrowseState state = first;
        while (!(state.request() instanceof Request.Quit)) {
            state = answered(state, screen, frames, lister, rows);
            screen.draw(Screen.draw(state));
            KeyPress press = screen.next();
            if (screen.wasResized()) {
                state = state.resized(screen.width(), screen.height());
            }
            if (press != null) {
                state = Keys.press(state, press);
            }
        }
    }

    private BrowseState answered(
            BrowseState state, BrowseTerminal screen, FrameOpener frames, MessageLister lister, RowMessages rows) {
        if (state.request() instanceof Request.ShowFrame wanted) {
            screen.draw(Screen.draw(state.saying(
                    "reading the capture for frame " + wanted.frame().frame() + " ... (ctrl-c stops)")));
            try (BrowseTerminal.Reading reading = screen.reading()) {
                return frames.open(state, wanted.frame(), reading);
            }
        }
        if (state.request() instanceof Request.ListMessages wanted) {
            screen.draw(Screen.draw(state.saying("reading the captures for these messages ... (ctrl-c stops)")));
            try (BrowseTerminal.Reading reading = screen.reading()) {
                return listed(state, lister, rows.of(wanted.row()), frames.first(), reading);
            }
        }
        return state.request() instanceof Request.Export export ? exported(state, export) : state;
    }

    private BrowseState exported(BrowseState state, Request.Export export) {
        try {
            Path file = Path.of(export.file());
            if (Files.exists(file)) {
                return state.saying(export.file() + " is there already; give another name");
            }
            try (Destination destination = PendingFile.open(file)) {
                new CsvRenderer(captures.several()).render(export.shown(), destination);
                destination.commit();
            }
            long missing = export.shown().omitted();
            return state.saying(
                    "written to " + export.file() + (missing == 0 ? "" : ", without the rows not kept here"));
        } catch (IOException e) {
            return state.saying(IoReason.sentence(e));
        } catch (InvalidPathException e) {
            return state.saying(e.getMessage());
        }
    }

    private static BrowseState listed(
            BrowseState state,
            MessageLister lister,
            Optional<Predicate<IcmpMessage>> wanted,
            FirstReading first,
            ScanProgress progress) {
        if (wanted.isEmpty()) {
            return state.saying("this row is not about messages");
        }
        MessageLister.Listed list = lister.listed("selected messages", wanted.get(), MOST_ROWS, progress);
        String trouble = first.trouble(list.coverage(), !progress.goesOn());
        if (list.rows().rows().isEmpty()) {
            return state.saying(trouble.isEmpty() ? "no message is of this row alone" : trouble);
        }
        return state.opened(new Listing(list.rows(), "--host, --type and so on narrow what is browsed"))
                .saying(trouble);
    }
}
