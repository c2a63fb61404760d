package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.policy.Judgement;
import icmpscan.policy.Verdict;

/** The rules of a policy, one row each in their order, and whether they hold. */
public final class PolicyReport {
    private static final List<Column> COLUMNS = List.of(
            Column.of("outcome", "outcome"),
            Column.of("rule", "rule"),
            Column.of("found", "found"),
            Column.of("breaches", "broken by"),
            Column.of("frames", "first frames"),
            Column.of("line", "line of the policy"));

    /** Outcome and rule head a card. */
    private static final int HEADINGS = 2;

    private PolicyReport() {}

    /** The report of these rules. */
    public static Report of(List<Judgement> judgements) {
        List<List<Value>> rows = judgements.stream().map(PolicyReport::row).toList();
        return new Report("rules", "Rules", COLUMNS, rows, 0, notes(judgements), HEADINGS);
    }

    private static List<String> notes(List<Judgement> judgements) {
        List<String> notes = new ArrayList<>();
        if (judgements.stream().anyMatch(PolicyReport::hasMoreFrames)) {
            notes.add("Of each rule the first " + Verdict.MOST_FRAMES
                    + " frames are named; 'broken by' counts all, and 'icmpscan messages' lists them.");
        }
        notes.add(summary(judgements));
        return notes;
    }

    private static boolean hasMoreFrames(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return verdict.frames().size() == Verdict.MOST_FRAMES && verdict.breaches() > Verdict.MOST_FRAMES;
    }

    private static List<Value> row(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        boolean broken = verdict.outcome() == Verdict.Outcome.BROKEN;
        List<Value> frames = new ArrayList<>();
        verdict.frames().forEach(frame -> frames.add(new Value.Frame(frame.file(), frame.frame())));
        return List.of(
                Cells.text(verdict.outcome().slug()),
                Cells.text(judgement.rule().name()),
                Cells.text(FoundWords.of(verdict.found())),
                broken ? Cells.count(verdict.breaches()) : Value.ABSENT,
                frames.isEmpty() ? Value.ABSENT : new Value.Items(frames),
                Cells.count(judgement.rule().line()));
    }

    /** How many rules hold and how many do not, as a sentence. */
    static String summary(List<Judgement> judgements) {
        return judgements.size() + (judgements.size() == 1 ? " rule: " : " rules: ")
                + count(judgements, Verdict.Outcome.HOLDS) + " held, "
                + count(judgements, Verdict.Outcome.BROKEN) + " broken, "
                + count(judgements, Verdict.Outcome.UNDECIDED) + " undecided.";
    }

    static long count(List<Judgement> judgements, Verdict.Outcome outcome) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict().outcome() == outcome)
                .count();
    }
}
