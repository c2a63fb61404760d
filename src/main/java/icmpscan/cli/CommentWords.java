package icmpscan.cli;

import icmpscan.decode.IcmpMessage;
import icmpscan.detect.FrameRef;
import icmpscan.report.FrameComments;
import icmpscan.scan.FrameWords;
import icmpscan.scan.ScanResult;

/** Comments on extracted frames, of what a scan of the same captures has found. */
final class CommentWords implements FrameWords {
    private final FrameComments comments;
    private final boolean severalFiles;

    CommentWords(ScanResult found, boolean severalFiles) {
        this.comments = new FrameComments(
                found.analysis().sessions(),
                found.analysis().facts(),
                found.detections().findings());
        this.severalFiles = severalFiles;
    }

    @Override
    public String ofMessage(IcmpMessage message) {
        return comments.of(message);
    }

    @Override
    public String ofProvoking(FrameRef error) {
        return FrameComments.provoked(error, severalFiles);
    }

    @Override
    public String ofLaterFragment() {
        return FrameComments.laterFragment();
    }
}
