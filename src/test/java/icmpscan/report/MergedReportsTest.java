package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import icmpscan.capture.PacketRecord;
import icmpscan.capture.TimedRecordFixture;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.Oddities;
import icmpscan.tally.RandomMessages;
import icmpscan.tally.Talkers;
import icmpscan.tally.Timeline;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** However a capture is cut, the parts merged in order report what the whole reports, to the last cell. */
class MergedReportsTest {
    private static final long GAP_NANOS = 1000;
    private static final int MESSAGES = 80;
    private static final int SEEDS = 400;
    private static final List<FrameOutcome> OUTCOMES = List.of(FrameOutcome.values());

    /** Everything that is counted, over one part of the messages. */
    private static final class Counted {
        private final TypeHistogram types = new TypeHistogram();
        private final Talkers talkers = new Talkers();
        private final Timeline timeline = new Timeline();
        private final Oddities oddities = new Oddities();
        private final UnreachableBreakdown unreachables = new UnreachableBreakdown();
        private final PseudoSessions sessions = new PseudoSessions(GAP_NANOS);
        private final CaptureQuality quality = new CaptureQuality();

        private static Counted over(List<IcmpMessage> messages) {
            Counted counted = new Counted();
            messages.forEach(counted::accept);
            return counted;
        }

        private void accept(IcmpMessage message) {
            quality.addFrame(record(message), OUTCOMES.get(message.type() % OUTCOMES.size()));
            types.accept(message);
            talkers.accept(message);
            timeline.accept(message);
            oddities.accept(message);
            unreachables.accept(message);
            sessions.accept(message);
            quality.accept(message);
        }

        private static PacketRecord record(IcmpMessage message) {
            int linkType = message.code() % 3;
            return message.timeKnown()
                    ? TimedRecordFixture.at(message.fileNumber(), message.frameNumber(), linkType, message.epochNanos())
                    : TimedRecordFixture.timeless(message.fileNumber(), message.frameNumber(), linkType);
        }

        private void merge(Counted later) {
            types.merge(later.types);
            talkers.merge(later.talkers);
            timeline.merge(later.timeline);
            oddities.merge(later.oddities);
            unreachables.merge(later.unreachables);
            sessions.merge(later.sessions);
            quality.merge(later.quality);
        }

        private List<Report> reports() {
            return List.of(
                    TypesReport.of(types, ReportOptions.ALL),
                    TalkersReport.of(talkers, ReportOptions.ALL),
                    TimelineReport.of(timeline, ReportOptions.ALL),
                    AnomaliesReport.of(oddities, ReportOptions.ALL),
                    UnreachableReport.of(unreachables, NO_FLOWS, ReportOptions.ALL),
                    SessionsReport.of(sessions, NO_CONTEXT, ReportOptions.ALL),
                    QualityReport.of(quality, types, List.of(), FullTables.NONE));
        }
    }

    private static final SessionContext NO_CONTEXT = SessionContext.of(new Facts(), List.of());
    private static final ProvokedErrors NO_FLOWS = ProvokedErrors.of(new QuotedFlows(), new SeenFlows());

    @Test
    void twoPartsAreTheWholeAtEveryCut() {
        for (int seed = 0; seed < 20; seed++) {
            List<IcmpMessage> messages = RandomMessages.of(seed, MESSAGES, GAP_NANOS);
            List<Report> whole = Counted.over(messages).reports();
            for (int cut = 0; cut <= MESSAGES; cut++) {
                Counted first = Counted.over(messages.subList(0, cut));
                first.merge(Counted.over(messages.subList(cut, MESSAGES)));
                assertEquals(whole, first.reports(), "seed " + seed + ", cut at " + cut);
            }
        }
    }

    @Test
    void severalPartsAreTheWholeWhicheverIsMergedFirst() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<IcmpMessage> messages = RandomMessages.of(seed, MESSAGES, GAP_NANOS);
            List<Report> whole = Counted.over(messages).reports();
            Random random = new Random(seed);
            assertEquals(
                    whole, mergedInAnyGrouping(parts(messages, random), random).reports(), "seed " + seed);
        }
    }

    @Test
    void theRandomMessagesFillEveryReport() {
        for (Report report :
                Counted.over(RandomMessages.of(1, MESSAGES, GAP_NANOS)).reports()) {
            int least = report.name().equals("timeline") ? 3 : 10;
            assertFalse(
                    report.rows().size() < least,
                    report.name() + ": " + report.rows().size());
        }
    }

    private static List<Counted> parts(List<IcmpMessage> messages, Random random) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, messages.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            cuts.add(random.nextInt(messages.size()));
        }
        List<Counted> parts = new ArrayList<>();
        for (int from : cuts.headSet(messages.size())) {
            parts.add(Counted.over(messages.subList(from, cuts.higher(from))));
        }
        return parts;
    }

    /** Merges two neighbours, chosen at random, until one is left. */
    private static Counted mergedInAnyGrouping(List<Counted> parts, Random random) {
        while (parts.size() > 1) {
            int first = random.nextInt(parts.size() - 1);
            parts.get(first).merge(parts.remove(first + 1));
        }
        return parts.get(0);
    }
}
