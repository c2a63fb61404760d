package icmpscan.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import icmpscan.browse.BrowseState;
import icmpscan.capture.CaptureInput;
import icmpscan.report.FrameContext;
import icmpscan.report.FrameReports;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.TextRenderer;
import icmpscan.report.Value;
import icmpscan.scan.Coverage;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.session.FrameWatch;
import icmpscan.tally.PackedFrame;

/**
 * Puts all about a frame, as {@code icmpscan show} prints it, on the screen of a look at captures that have been read once. A frame belongs
 * to the sessions and findings of all captures together, as the other views have them.
 *
 * @param inputs  the captures, which can be read again
 * @param reading how they were read
 * @param context what was found in them
 * @param first   what of them was read then
 */
record FrameOpener(List<CaptureInput> inputs, ReadOptions reading, FrameContext context, FirstReading first) {
    /** Reads the frame's capture to its end, for replies come later; says so where there is no such frame. */
    BrowseState open(BrowseState state, Value.Frame wanted, ScanProgress progress) {
        if (wanted.file() > inputs.size()) {
            return state.saying("there is no capture " + wanted.file());
        }
        FrameWatch watch = new FrameWatch(Set.of(wanted.frame()), reading.linkTypes());
        Coverage coverage = Scan.watch(inputs.get(wanted.file() - 1), reading.from(wanted.file()), watch, progress);
        String trouble = first.trouble(coverage, !progress.goesOn());
        if (!watch.missing().isEmpty()) {
            return state.saying(trouble.isEmpty() ? "there is no frame " + wanted.frame() : trouble);
        }
        List<Value.Frame> others = Stream.concat(
                        provoking(watch),
                        FrameReports.of(watch.frames(), context).stream().flatMap(report -> report.frames().stream()))
                .filter(frame -> !frame.equals(wanted))
                .distinct()
                .toList();
        return state.showing(
                        width -> TextRenderer.lines(
                                reports(watch, width), new RenderOptions(width, false, false, inputs.size() > 1, true)),
                        others)
                .saying(trouble);
    }

    /** What there is to say about the frame, with as many bytes a line as there is room for. */
    private List<Report> reports(FrameWatch watch, int width) {
        return FrameReports.of(watch.frames(), context, width).stream()
                .filter(report -> !report.rows().isEmpty())
                .toList();
    }

    /** What provoked the error that the frame is: the frame that is asked for next. */
    private static Stream<Value.Frame> provoking(FrameWatch watch) {
        return watch.frames().stream()
                .flatMap(frame -> frame.messages().stream())
                .flatMap(message -> message.provokingFrame().stream().boxed())
                .map(packed -> new Value.Frame(PackedFrame.file(packed), PackedFrame.frame(packed)));
    }
}
