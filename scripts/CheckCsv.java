import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares CSV files with what a spreadsheet made of them (flat OpenDocument, .fods): the same rows and columns, numbers as numbers, times as
 * they stand, everything else as the same text, and no formula anywhere. Prints each difference; status 1 where there is one.
 */
final class CheckCsv {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** More empty cells than any report has columns: the rest of the sheet. */
    private static final int MANY = 1000;

    private static long cells;
    private static long numbers;
    private static long wrong;

    private CheckCsv() {}

    /** A cell of the spreadsheet: its type ("" where it is empty), its value where it has a type that needs one, its text. */
    private record Cell(String type, String value, String text, boolean formula) {
        boolean isEmpty() {
            return type.isEmpty() && text.isEmpty() && !formula;
        }
    }

    public static void main(String[] folders) throws IOException, XMLStreamException {
        Path made = Path.of(folders[1]);
        int files = 0;
        try (var csvs = Files.list(Path.of(folders[0]))) {
            for (Path csv : csvs.sorted().toList()) {
                String name = csv.getFileName().toString();
                compare(csv, made.resolve(name.substring(0, name.length() - "csv".length()) + "fods"));
                files++;
            }
        }
        System.out.println(files + " files, " + cells + " cells, " + numbers + " of them numbers: " + wrong + " differ");
        System.exit(wrong == 0 && files > 0 ? 0 : 1);
    }

    private static void compare(Path csv, Path made) throws IOException, XMLStreamException {
        List<List<Cell>> sheet = sheet(made);
        int row = 0;
        try (Reader reader = Files.newBufferedReader(csv);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord record : parser) {
                List<Cell> found = row < sheet.size() ? sheet.get(row) : List.of();
                row++;
                for (int column = 0; column < Math.max(record.size(), found.size()); column++) {
                    String expected = column < record.size() ? record.get(column) : "";
                    Cell cell = column < found.size() ? found.get(column) : new Cell("", "", "", false);
                    compare(csv, row, column, expected, cell);
                }
            }
        }
        for (; row < sheet.size(); row++) {
            if (!sheet.get(row).isEmpty()) {
                tell(csv, row + 1, 0, "no row", sheet.get(row).toString());
            }
        }
    }

    private static void compare(Path csv, int row, int column, String expected, Cell cell) {
        cells++;
        boolean same;
        if (NUMBER.matcher(expected).matches()) {
            numbers++;
            same = cell.type.equals("float") && isSame(Double.parseDouble(expected), Double.parseDouble(cell.value));
        } else if (TIME.matcher(expected).matches()) {
            same = cell.text.equals(expected) || cell.type.equals("date");
        } else {
            same = cell.type.equals(expected.isEmpty() ? "" : "string") && cell.text.equals(expected);
        }
        if (!same || cell.formula) {
            tell(csv, row, column + 1, expected, cell.toString());
        }
    }

    /** A spreadsheet keeps 15 digits. */
    private static boolean isSame(double expected, double found) {
        return Math.abs(expected - found) <= Math.abs(expected) * 1e-14;
    }

    private static void tell(Path csv, int row, int column, String expected, String found) {
        wrong++;
        System.out.println(csv.getFileName() + " row " + row + " column " + column + ": " + expected + " became " + found);
    }

    /** The cells of the first table, without the empty ones at the ends of rows, and without the empty rows at the end. */
    private static List<List<Cell>> sheet(Path file) throws IOException, XMLStreamException {
        List<List<Cell>> rows = new ArrayList<>();
        try (var in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && is(xml, "table-row")) {
                    int repeated = repeated(xml, "number-rows-repeated");
                    List<Cell> row = row(xml);
                    for (int i = 0; i < (row.isEmpty() ? Math.min(repeated, 1) : repeated); i++) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static List<Cell> row(XMLStreamReader xml) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && is(xml, "table-row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && is(xml, "table-cell")) {
                int repeated = repeated(xml, "number-columns-repeated");
                Cell cell = cell(xml);
                for (int i = 0; i < repeated && repeated < MANY; i++) {
                    cells.add(cell);
                }
            }
            event = xml.next();
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, OFFICE, "value-type");
        String value = attribute(xml, OFFICE, "value");
        boolean formula = !attribute(xml, TABLE, "formula").isEmpty();
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && is(xml, "table-cell"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getNamespaceURI().equals(TEXT)) {
                switch (xml.getLocalName()) {
                    case "p" -> text.append(paragraphs++ == 0 ? "" : "\n");
                    case "s" -> text.append(" ".repeat(Math.max(1, number(attribute(xml, TEXT, "c")))));
                    case "tab" -> text.append('\t');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
            event = xml.next();
        }
        return new Cell(type, value, paragraphs == 0 ? "" : text.toString().strip(), formula);
    }

    private static boolean is(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && xml.getNamespaceURI().equals(TABLE);
    }

    private static int repeated(XMLStreamReader xml, String name) {
        return Math.max(1, number(attribute(xml, TABLE, name)));
    }

    private static int number(String text) {
        return text.isEmpty() ? 1 : Integer.parseInt(text);
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }
}
