package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;

/** The captures to read, as every command that reads some takes them. */
final class CaptureArguments {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "CAPTURE",
            description =
                    "pcap or pcapng files, compressed or not, in the order to read them; @|bold -|@ is standard input")
    private List<String> captures;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The inputs, in order; none is opened yet. */
    List<CaptureInput> inputs() {
        if (Collections.frequency(captures, STANDARD_INPUT) > 1) {
            throw wrong("standard input (-) can be read only once");
        }
        List<CaptureInput> inputs = new ArrayList<>();
        for (String capture : captures) {
            inputs.add(
                    capture.equals(STANDARD_INPUT)
                            ? CaptureInput.ofStream("standard input", new FileInputStream(FileDescriptor.in))
                            : CaptureInput.ofPath(path(capture)));
        }
        return inputs;
    }

    /** The files among the inputs: what no output may replace. Standard input is often one, under a name of the system. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String capture : captures) {
            files.add(path(capture.equals(STANDARD_INPUT) ? "/dev/stdin" : capture));
        }
        return files;
    }

    /** Whether frames need the number of their file. */
    boolean several() {
        return captures.size() > 1;
    }

    private Path path(String capture) {
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
