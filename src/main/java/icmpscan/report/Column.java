package icmpscan.report;

/**
 * A column of a report.
 *
 * @param name   its name in CSV and JSON: lower case, words joined by underscores, unit at the end
 * @param header its heading in a table for a person
 * @param weight when a table for a person leaves it out where space is short; CSV and JSON always have it
 * @param look   what a table for a person makes of its values
 */
public record Column(String name, String header, Weight weight, Look look) {
    /** A column without which the report would not say what it is about. */
    public static Column essence(String name, String header) {
        return new Column(name, header, Weight.ESSENCE, Look.PLAIN);
    }

    /** A column that every table shows that has room for it. */
    public static Column of(String name, String header) {
        return new Column(name, header, Weight.USUAL, Look.PLAIN);
    }

    /** A column that a narrow table leaves out. */
    public static Column detail(String name, String header) {
        return new Column(name, header, Weight.DETAIL, Look.PLAIN);
    }

    /** The same column with each cell on one line. */
    public Column onOneLine() {
        return look == Look.SENTENCE ? as(Look.PLAIN) : this;
    }

    /** The same column with a look of its own in tables for a person. */
    public Column as(Look own) {
        return new Column(name, header, weight, own);
    }
}
