package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

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
import icmpscan.report.CsvRenderer;
import icmpscan.report.FrameContext;
import icmpscan.report.MessageRows;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.Value;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;
import icmpscan.session.MessageOrigins;

/** A full-screen view. */
@Command(
        name = "browse",
        header = "Shows captures full screen: findings, sessions, routes, time, messages, frames.",
        description = {
            "",
            "Reads the captures once, and lets you walk in what was found: from a finding to its frames, from a frame to all that is in it. Keys are"
                    + " those of less, tig and htop, and stand at the foot; ? shows all. Needs a terminal; files only, as frames are read again."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan browse capture.pcap",
            "  icmpscan browse --merge time eth0.pcap eth1.pcap"
        })
final class BrowseCommand implements Callable<Integer> {
    /** Rows of a view: nobody walks through more, and they are kept as text. */
    private static final int MOST_ROWS = 10_000;

    /** Warnings stand below the full screen, where they are seen only afterwards. */
    private static final String DAMAGED = "not all could be read: the view quality says what is damaged";

    private static final List<ReportName> VIEWS = List.of(
            ReportName.TYPES,
            ReportName.FINDINGS,
            ReportName.SESSIONS,
            ReportName.UNREACHABLE,
            ReportName.ROUTES,
            ReportName.ECHO,
            ReportName.TIMELINE,
            ReportName.QUALITY);

    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Mixin
    private JudgingArguments judging;

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
            ScanResult result =
                    judging.everything(inputs, reading, captures.progress(terminal, Interruption.unheeded()));
            int status = captures.settle(result.coverage());
            if (!result.coverage().captures().isEmpty()) {
                browse(inputs, reading, result, status == ExitStatus.DONE);
            }
            return status;
        }
    }

    private void browse(List<CaptureInput> inputs, ReadOptions reading, ScanResult result, boolean whole)
            throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (ReportName name : VIEWS) {
            listings.add(new Listing(
                    name.report(result, new ReportOptions(MOST_ROWS)), "icmpscan analyze -r " + name + " --top 0"));
        }
        listings.add(new Listing(messages(inputs, reading), "icmpscan messages"));
        try (BrowseTerminal screen = new BrowseTerminal()) {
            if (!screen.isCapable()) {
                throw new ParameterException(
                        spec.commandLine(), "this terminal cannot place its cursor; try 'icmpscan analyze'");
            }
            BrowseState first = BrowseState.of(listings, captures.several(), screen.width(), screen.height());
            FrameOpener frames = new FrameOpener(
                    inputs,
                    reading,
                    FrameContext.of(
                            result.analysis().sessions(),
                            result.analysis().facts(),
                            result.detections().findings()));
            walk(whole ? first : first.saying(DAMAGED), screen, frames);
        }
    }

    private void walk(BrowseState first, BrowseTerminal screen, FrameOpener frames) {
        BrowseState state = first;
        while (!(state.request() instanceof Request.Quit)) {
            state = answered(state, screen, frames);
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

    private BrowseState answered(BrowseState state, BrowseTerminal screen, FrameOpener frames) {
        if (state.request() instanceof Request.ShowFrame wanted) {
            screen.draw(Screen.draw(state.saying(
                    "reading the capture for frame " + wanted.frame().frame() + " ...")));
            return frames.open(state, wanted.frame(), screen.width());
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

    /** The first messages, one row each. */
    private Report messages(List<CaptureInput> inputs, ReadOptions reading) {
        MessageOrigins origins = new MessageOrigins();
        List<List<Value>> rows = new ArrayList<>();
        long[] all = new long[1];
        Scan.messages(
                inputs,
                reading,
                message -> {
                    all[0]++;
                    if (rows.size() < MOST_ROWS) {
                        rows.add(MessageRows.row(message, origins.of(message)));
                    }
                },
                origins.flows(),
                ScanProgress.IGNORED);
        return new Report("messages", "Messages", MessageRows.COLUMNS, rows, all[0] - rows.size(), List.of());
    }
}
