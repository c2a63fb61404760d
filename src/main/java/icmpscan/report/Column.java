package icmpscan.report;

/**
 * A column of a report.
 *
 * @param name   its name in CSV and JSON: lower case, words joined by underscores, unit at the end
 * @param header its heading in a table for a person
 * @param detail whether a table for a person leaves it out where space is short; CSV and JSON always have it
 */
public record Column(String name, String header, boolean detail) {
    /** A column that every table shows. */
    public static Column of(String name, String header) {
        return new Column(name, header, false);
    }

    /** A column that a narrow table leaves out. */
    public static Column detail(String name, String header) {
        return new Column(name, header, true);
    }
}
