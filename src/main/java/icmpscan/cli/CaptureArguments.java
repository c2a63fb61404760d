package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureFolder;
import icmpscan.capture.CaptureInput;
import icmpscan.scan.Coverage;
import icmpscan.scan.Merging;
import icmpscan.scan.ReadOptions;

/** The captures to read and how, as every command that reads some takes them. */
final class CaptureArguments {
    private static final String STANDARD_INPUT = "-";

    /** Standard input is often a file, under a name of the system. */
    private static final String STANDARD_INPUT_FILE = "/dev/stdin";

    /** Files in a folder that are no captures and are named; the others are counted. */
    private static final int NAMED_OTHERS = 5;

    @Parameters(
            arity = "1..*",
            paramLabel = "CAPTURE",
            description =
                    "pcap or pcapng files, compressed or not, in the order to read them; of a folder all captures in it and below it, by"
                            + " name, and what is called one, such as x.pcap.gz; @|bold -|@ is standard input")
    private List<String> captures;

    @Option(
            names = "--merge",
            paramLabel = "ORDER",
            defaultValue = "none",
            description =
                    "@|bold time|@: take the records of all captures in the order of their times; @|bold none|@: one capture after the other"
                            + " (default: ${DEFAULT-VALUE})")
    private Merging merging;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads that work at a time at most; no result depends on it (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ReadingArguments reading;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final List<Path> files = new ArrayList<>();
    private final List<CaptureInput> inputs = new ArrayList<>();

    /** The inputs, in order; none is opened yet. */
    List<CaptureInput> inputs() {
        findAll();
        return Collections.unmodifiableList(inputs);
    }

    /** The files among the inputs: what no output may replace. */
    List<Path> files() {
        findAll();
        return Collections.unmodifiableList(files);
    }

    /** Whether frames need the number of their file. */
    boolean several() {
        return inputs().size() > 1;
    }

    /** Says what limits the results, and gives the exit status that follows from it. */
    int settle(Coverage coverage) {
        return reading.settle(coverage);
    }

    /** Whether standard input is one of them. */
    boolean readStandardInput() {
        return captures.contains(STANDARD_INPUT);
    }

    /** How the inputs are to be read. */
    ReadOptions readOptions() {
        if (threads < 1) {
            throw wrong("--threads " + threads + ": give a number of threads, 1 or more");
        }
        return new ReadOptions(reading.linkTypes(), merging, 1, threads);
    }

    /** What the command has to say beside its results. */
    Diagnostics diagnostics() {
        return reading.diagnostics();
    }

    /** Progress of reading all inputs once. */
    Progress progress(Terminal terminal, Interruption interruption) {
        return progress(1, terminal, interruption);
    }

    /** Progress of reading all inputs so many times. */
    Progress progress(int readings, Terminal terminal, Interruption interruption) {
        return reading.progress(terminal, files(), readings, interruption);
    }

    /** Once: folders are looked through, and what is in them may change. */
    private void findAll() {
        if (!inputs.isEmpty()) {
            return;
        }
        if (Collections.frequency(captures, STANDARD_INPUT) > 1) {
            throw wrong("standard input (-) can be read only once");
        }
        for (String capture : captures) {
            if (capture.equals(STANDARD_INPUT)) {
                files.add(Path.of(STANDARD_INPUT_FILE));
                inputs.add(CaptureInput.ofStream("standard input", new FileInputStream(FileDescriptor.in)));
            } else if (Files.isDirectory(path(capture))) {
                addFolder(path(capture));
            } else {
                addFile(path(capture));
            }
        }
    }

    /** A folder that cannot be looked through, or has no capture, is an input all the same: reading it fails and says why. */
    private void addFolder(Path folder) {
        List<Path> found = List.of();
        try {
            CaptureFolder content = CaptureNaming.withWhatIsCalledSo(CaptureFolder.of(folder));
            sayWhatIsSkipped(folder, content.others());
            found = content.captures();
        } catch (IOException e) {
            diagnostics().warning(IoReason.sentence(e));
        }
        (found.isEmpty() ? List.of(folder) : found).forEach(this::addFile);
    }

    private void addFile(Path file) {
        files.add(file);
        inputs.add(CaptureInput.ofPath(file));
    }

    private void sayWhatIsSkipped(Path folder, List<Path> others) {
        if (others.isEmpty()) {
            return;
        }
        String names = others.stream()
                .limit(NAMED_OTHERS)
                .map(other -> folder.relativize(other).toString())
                .collect(Collectors.joining(", "));
        String more = others.size() > NAMED_OTHERS ? ", ..." : "";
        diagnostics()
                .notice(folder + ": skipped " + others.size()
                        + (others.size() == 1 ? " file that is" : " files that are") + " no capture: " + names + more);
    }

    private Path path(String capture) {
        if (capture.isEmpty()) {
            throw wrong("the name of a capture is empty; perhaps a variable has no value");
        }
        try {
            return Path.of(capture);
        } catch (InvalidPathException e) {
            throw wrong("'" + capture
                    + "' cannot be a file name in the encoding of this locale; LC_ALL=C.UTF-8 may help, or '<' and -");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
