package icmpscan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import icmpscan.report.Answer;

/** Where reports go: all into one stream, or each into a file of its own. */
interface ReportTarget extends Closeable {
    /** Writes the reports and makes them last. */
    void print(ReportPrinter printer, List<Answer> answers) throws IOException;

    @Override
    void close();

    /**
     * All reports one after the other.
     *
     * @param destination the stream
     */
    record OneStream(Destination destination) implements ReportTarget {
        @Override
        public void print(ReportPrinter printer, List<Answer> answers) throws IOException {
            printer.print(answers, destination);
            destination.commit();
        }

        @Override
        public void close() {
            destination.close();
        }
    }

    /**
     * A file for each report. None shows before all are complete.
     *
     * @param destinations one for each report, in their order
     */
    record Folder(List<PendingFile> destinations) implements ReportTarget {
        /** Makes the folder where it is missing, and opens the files. */
        static Folder open(Path folder, List<Path> files) throws OutputException {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw OutputException.of(folder.toString(), e);
            }
            Folder opened = new Folder(new ArrayList<>());
            try {
                for (Path file : files) {
                    opened.destinations.add(PendingFile.open(file));
                }
                return opened;
            } catch (OutputException e) {
                opened.close();
                throw e;
            }
        }

        @Override
        public void print(ReportPrinter printer, List<Answer> answers) throws IOException {
            for (int i = 0; i < destinations.size(); i++) {
                int report = i;
                printer.print(
                        answers.stream().map(answer -> answer.only(report)).toList(), destinations.get(i));
            }
            for (PendingFile destination : destinations) {
                destination.commit();
            }
        }

        @Override
        public void close() {
            destinations.forEach(PendingFile::close);
        }
    }
}
