package icmpscan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.tally.LazyList;

/**
 * All that is said about what was read: about all captures of a run as one, or about one of them.
 *
 * @param fileNumber which of the captures of the run it is about, from 1; 0 for all as one
 * @param name       that capture's name as its user gave it; empty for all as one
 * @param captures   what was read
 * @param reports    what was found; none where the capture could not be read
 */
public record Answer(int fileNumber, String name, Report captures, List<Report> reports) {
    private static final List<Column> LABELS =
            List.of(Column.of("capture", "capture"), Column.of("capture_name", "capture name"));

    /** Keeps a copy, but of reports that are made when they are asked for. */
    public Answer {
        reports = reports instanceof LazyList<?, ?> ? reports : List.copyOf(reports);
    }

    /** About all captures as one. */
    public static Answer ofAll(Report captures, List<Report> reports) {
        return new Answer(0, "", captures, reports);
    }

    /** Whether it is about one capture of several. */
    public boolean isOfOne() {
        return fileNumber > 0;
    }

    /** The same with this one of its reports alone; with none where it has none. */
    public Answer only(int report) {
        return new Answer(fileNumber, name, captures, reports.isEmpty() ? List.of() : List.of(reports.get(report)));
    }

    /**
     * One answer of several, for formats that are tables alone: each report has the rows of all, and in each row first which capture it is of.
     * The answers have the same reports, but for those that have none; a column that one answer alone has stays empty for the others.
     */
    public static Answer join(List<Answer> answers) {
        List<Answer> read =
                answers.stream().filter(answer -> !answer.reports.isEmpty()).toList();
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < (read.isEmpty() ? 0 : read.get(0).reports.size()); i++) {
            int report = i;
            reports.add(join(
                    read,
                    read.stream().map(answer -> answer.reports.get(report)).toList()));
        }
        return ofAll(join(answers, answers.stream().map(Answer::captures).toList()), reports);
    }

    private static Report join(List<Answer> answers, List<Report> parts) {
        Set<Column> columns = new LinkedHashSet<>(LABELS);
        parts.forEach(part -> columns.addAll(part.columns()));
        List<List<Value>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Answer answer = answers.get(i);
            Report part = parts.get(i);
            part.rows().forEach(row -> rows.add(answer.cells(columns, part.columns(), row)));
            part.notes().forEach(note -> notes.add(answer.name + ": " + note));
        }
        long omitted = parts.stream().collect(Collectors.summingLong(Report::omitted));
        Report first = parts.get(0);
        return new Report(first.name(), first.title(), List.copyOf(columns), rows, omitted, notes);
    }

    /** The row with the labels before it, laid out in these columns. */
    private List<Value> cells(Set<Column> columns, List<Column> own, List<Value> row) {
        List<Value> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            int index = own.indexOf(column);
            cells.add(index < 0 ? Value.ABSENT : row.get(index));
        }
        cells.set(0, Cells.count(fileNumber));
        cells.set(1, Cells.text(name));
        return cells;
    }
}
