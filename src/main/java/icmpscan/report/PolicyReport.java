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
            Column.of("breaches", "breaches"),
            Column.of("frames", "first frames"),
            Column.of("line", "line of the policy"));

    /** All that is to be known of a rule that holds. */
    private static final List<String> IN_SHORT = List.of("rule", "found");

    /** Outcome and rule head a card. */
    private static final int HEADINGS = 2;

    private PolicyReport() {}

    /** The report of these rules. */
    public static Report of(List<Judgement> judgements) {
        List<List<Value>> rows = judgements.stream().map(PolicyReport::row).toList();
        return new Report("rules", "Rules", COLUMNS, rows, 0, notes(judgements), HEADINGS);
    }

    /** The rules that do not hold, or could not be judged, as cards; none where all hold. */
    public static List<Report> open(List<Judgement> judgements) {
        List<Judgement> open = judgements.stream()
                .filter(judgement -> judgement.verdict().outcome() != Verdict.Outcome.HOLDS)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Report(
                        "rules",
                        "Rules that do not hold, or could not be judged",
                        COLUMNS,
                        open.stream().map(PolicyReport::row).toList(),
                        0,
                        framesNote(open),
                        HEADINGS));
    }

    /** The rules that hold, a line each; none where there is no such rule. */
    public static List<Report> held(List<Judgement> judgements) {
        List<List<Value>> rows = judgements.stream()
                .filter(judgement -> judgement.verdict().outcome() == Verdict.Outcome.HOLDS)
                .map(PolicyReport::row)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Report("held", "Rules that hold", COLUMNS, rows, 0, List.of())
                        .only(column -> IN_SHORT.contains(column.name())));
    }

    private static List<String> notes(List<Judgement> judgements) {
        List<String> notes = new ArrayList<>(framesNote(judgements));
        notes.add(summary(judgements));
        return notes;
    }

    private static List<String> framesNote(List<Judgement> judgements) {
        return judgements.stream().anyMatch(PolicyReport::hasMoreFrames)
                ? List.of("Of each rule the first " + Verdict.MOST_FRAMES
                        + " frames are named; the breaches are counted in full.")
                : List.of();
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
                Cells.text(FoundWords.of(verdict)),
                broken && verdict.breaches() > 0 ? Cells.count(verdict.breaches()) : Value.ABSENT,
                frames.isEmpty() ? Value.ABSENT : new Value.Items(frames),
                Cells.count(judgement.rule().line()));
    }

    /** How many rules hold and how many do not, as a sentence. */
    public static String summary(List<Judgement> judgements) {
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
