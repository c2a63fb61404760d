package icmpscan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import icmpscan.policy.Judgement;
import icmpscan.policy.Policy;
import icmpscan.policy.Verdict;
import icmpscan.report.Answer;
import icmpscan.report.CapturesReport;
import icmpscan.report.JunitRenderer;
import icmpscan.report.PolicyReport;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.VerdictRenderer;
import icmpscan.scan.CaptureFailure;

/** What a policy says of captures: of all as one, or of each alone. */
final class CheckAnswers {
    private final Policy policy;
    private final boolean everyRuleDecided;
    private final List<Answer> answers = new ArrayList<>();
    /** The same for a person: what does not hold first. */
    private final List<Answer> texts = new ArrayList<>();

    private int passed;
    private final List<JunitRenderer.Suite> suites = new ArrayList<>();
    private boolean broken;
    private boolean unread;

    /**
     * Nothing judged yet.
     *
     * @param everyRuleDecided whether a rule that cannot be decided is a broken one
     */
    CheckAnswers(Policy policy, boolean everyRuleDecided) {
        this.policy = policy;
        this.everyRuleDecided = everyRuleDecided;
    }

    /**
     * Judges all captures as one.
     *
     * @param several whether they are more than one
     */
    void addAll(String names, boolean several, PolicyScan.Reading reading) {
        List<Judgement> judgements = judge(names, several, reading);
        answers.add(Answer.ofAll(captures(reading, List.of()), reports(judgements)));
        List<Report> parts = new ArrayList<>(PolicyReport.open(judgements));
        parts.addAll(PolicyReport.held(judgements));
        texts.add(Answer.ofAll(captures(reading, summary(judgements)), parts));
    }

    /** Judges one capture alone. */
    void addOne(int fileNumber, String name, PolicyScan.Reading reading) {
        List<Judgement> judgements = judge(name, false, reading);
        answers.add(new Answer(fileNumber, name, captures(reading, List.of()), reports(judgements)));
        texts.add(new Answer(fileNumber, name, captures(reading, summary(judgements)), PolicyReport.open(judgements)));
    }

    /** Writes them as one document. */
    void print(CheckFormat format, RenderOptions options, Writer out) throws IOException {
        switch (format) {
            case TEXT -> {
                new ReportPrinter(OutputFormat.TABLE, options).print(texts, out);
                if (texts.size() > 1) {
                    out.write("\n" + texts.size() + " captures: " + passed + " pass, " + (texts.size() - passed)
                            + " do not.\n");
                }
            }
            case JSON -> {
                Answer answer = answers.get(0).isOfOne() ? Answer.join(answers) : answers.get(0);
                List<Report> reports = new ArrayList<>(List.of(answer.captures()));
                reports.addAll(answer.reports());
                new VerdictRenderer(VerdictRenderer.CHECK, Version.number()).render(verdict(), reports, out);
            }
            case JUNIT -> JunitRenderer.render(suites, out);
        }
    }

    /** The status that follows from the rules. */
    int exitStatus() {
        return broken ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    /** A capture that could not be read weighs more than a rule that is broken. */
    private String verdict() {
        if (unread) {
            return "unreadable";
        }
        return broken ? "broken" : "holds";
    }

    /** Of nothing that was read no rule can be told to hold. */
    private List<Judgement> judge(String name, boolean several, PolicyScan.Reading reading) {
        List<String> failures = reading.coverage().failures().stream()
                .map(CaptureFailure::cause)
                .map(IoReason::sentence)
                .toList();
        List<Judgement> judgements = reading.coverage().captures().isEmpty()
                ? List.of()
                : policy.judge(reading.facts()).stream()
                        .map(judgement -> everyRuleDecided ? judgement.decided() : judgement)
                        .toList();
        unread |= !failures.isEmpty();
        boolean breaks = judgements.stream().anyMatch(one -> one.verdict().outcome() == Verdict.Outcome.BROKEN);
        broken |= breaks;
        passed += breaks || !failures.isEmpty() ? 0 : 1;
        suites.add(new JunitRenderer.Suite(name, judgements, failures, several));
        return judgements;
    }

    private static List<Report> reports(List<Judgement> judgements) {
        return judgements.isEmpty() ? List.of() : List.of(PolicyReport.of(judgements));
    }

    private static List<String> summary(List<Judgement> judgements) {
        return judgements.isEmpty() ? List.of() : List.of(PolicyReport.summary(judgements));
    }

    private static Report captures(PolicyScan.Reading reading, List<String> opening) {
        List<Integer> unread = reading.coverage().failures().stream()
                .map(CaptureFailure::fileNumber)
                .toList();
        return CapturesReport.of(reading.coverage().captures(), unread, opening);
    }
}
