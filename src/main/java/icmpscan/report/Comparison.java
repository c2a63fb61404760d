package icmpscan.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How two runs are compared.
 *
 * @param tables    by which reports
 * @param top       differences of each report that are told, the weightiest; 0 for all
 * @param tolerance by how many hundredths of a percent a number may change and count as the same, 0 or more
 */
public record Comparison(Set<ComparedTable> tables, int top, long tolerance) {
    /** Keeps a copy, in the order of the tables. */
    public Comparison {
        Set<ComparedTable> inOrder = EnumSet.noneOf(ComparedTable.class);
        inOrder.addAll(tables);
        tables = inOrder;
    }

    /** The first of what is in order, as many as are told. */
    List<Difference> weightiest(List<Difference> differences) {
        return top == 0 || differences.size() <= top ? differences : differences.subList(0, top);
    }
}
