package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.PseudoSession;
import icmpscan.tally.PackedFrame;

/** Tells of messages and of sessions which findings rest on them, without asking all. */
public final class FindingIndex {
    /** What a finding is told from may be requests: their answers come later. */
    private static final long ANSWER_NANOS = 60_000_000_000L;

    /** A ground of a finding. */
    private record Entry(Finding finding, Ground ground) {}

    private final Map<Long, List<Entry>> byKey = new HashMap<>();
    private final Map<FrameRef, List<Finding>> byFrame = new HashMap<>();

    /** Of these findings. */
    public FindingIndex(List<Finding> findings) {
        for (Finding finding : findings) {
            for (Ground ground : finding.evidence().grounds()) {
                Entry entry = new Entry(finding, ground);
                keys(ground).forEach(key -> byKey.computeIfAbsent(key, first -> new ArrayList<>())
                        .add(entry));
            }
            finding.evidence().frames().forEach(frame -> byFrame.computeIfAbsent(frame, first -> new ArrayList<>())
                    .add(finding));
        }
    }

    /** Both addresses, where there are only two; else each of those of which every message has one. */
    private static LongStream keys(Ground ground) {
        Ends ends = ground.between();
        return ends.isPair()
                ? LongStream.of(
                        pair(ends.from().iterator().next(), ends.to().iterator().next()))
                : ground.addresses().stream().mapToLong(Integer::toUnsignedLong);
    }

    /** The same in both directions. That with 0.0.0.0 is the key of the other address alone, too: who looks there asks each ground. */
    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Integer.toUnsignedLong(Math.max(one, other));
    }

    /** Findings that rest on this message, in the order of a report. */
    public List<Finding> of(IcmpMessage message) {
        Stream<Finding> shown = byFrame.getOrDefault(FrameRef.of(PackedFrame.of(message)), List.of()).stream();
        LongStream keys = LongStream.concat(
                keys(message.source(), message.destination()),
                LongStream.of(Integer.toUnsignedLong(message.quoted().source())));
        return ordered(Stream.concat(
                shown,
                entries(keys).filter(entry -> entry.ground.holds(message)).map(Entry::finding)));
    }

    /**
     * Findings that rest on messages of this session, as far as its addresses, types, codes and time tell.
     *
     * @param identified whether requests and replies of certain identifiers are among them
     */
    public List<Finding> of(PseudoSession session, Predicate<Exchanged> identified) {
        return ordered(
                entries(keys(session.firstSender().bits(), session.other().bits()))
                        .filter(entry -> sameTime(session, entry.finding) && mayHold(entry.ground, session, identified))
                        .map(Entry::finding));
    }

    private static boolean mayHold(Ground ground, PseudoSession session, Predicate<Exchanged> identified) {
        int one = session.firstSender().bits();
        int other = session.other().bits();
        boolean held = session.kinds().stream()
                .anyMatch(kind -> kind.forward()
                        ? ground.mayHold(kind.type(), kind.code(), one, other)
                        : ground.mayHold(kind.type(), kind.code(), other, one));
        if (!held) {
            return false;
        }
        if (ground instanceof During during) {
            return during.overlaps(session) && isIdentified(during.ground(), identified);
        }
        return isIdentified(ground, identified);
    }

    private static boolean isIdentified(Ground ground, Predicate<Exchanged> identified) {
        return !(ground instanceof Exchanged exchanged)
                || exchanged.identifiers().isEmpty()
                || identified.test(exchanged);
    }

    private static boolean sameTime(PseudoSession session, Finding finding) {
        if (!session.timeKnown() || finding.evidence().firstNanos().isEmpty()) {
            return true;
        }
        return finding.evidence().firstNanos().getAsLong() <= session.lastNanos()
                && finding.evidence().lastNanos().getAsLong() + ANSWER_NANOS >= session.firstNanos();
    }

    private Stream<Entry> entries(LongStream keys) {
        return keys.distinct().boxed().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    }

    private static LongStream keys(int one, int other) {
        return LongStream.of(pair(one, other), Integer.toUnsignedLong(one), Integer.toUnsignedLong(other));
    }

    private static List<Finding> ordered(Stream<Finding> findings) {
        return findings.distinct().sorted(Finding.REPORT_ORDER).toList();
    }
}
