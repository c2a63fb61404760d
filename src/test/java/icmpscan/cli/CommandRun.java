package icmpscan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import picocli.CommandLine;

/**
 * One run of the program inside the test's own process.
 *
 * @param status its exit status
 * @param out    what it wrote to standard output
 * @param err    what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {
    static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Icmpscan.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = commandLine.execute(words);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
