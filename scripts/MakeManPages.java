import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

import icmpscan.cli.Icmpscan;

/** Makes manual pages of the program's own help: picocli writes AsciiDoc, Asciidoctor turns it into roff. Run by scripts/make-man-pages. */
public final class MakeManPages {
    /** No synopsis is wrapped, so that no name in it is cut between its marks; manual pages have lines of their own. */
    private static final int WIDE = 10_000;

    private static final Pattern MARK = Pattern.compile("[^A-Za-z]_[A-Z\\[]");

    private MakeManPages() {}

    /** Writes AsciiDoc to the first folder and manual pages to the second. */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]).resolve("adoc");
        Path pages = Path.of(arguments[1]);
        empty(work);
        CommandLine program = Icmpscan.commandLine();
        prepare(program.getCommandSpec());
        program.getSubcommands().values().forEach(command -> prepare(command.getCommandSpec()));
        int status = ManPageGenerator.generateManPage(work.toFile(), null, new boolean[0], true, program.getCommandSpec());
        if (status != 0) {
            System.exit(status);
        }
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            for (Path source : sources(work)) {
                Files.writeString(source, withoutRoles(Files.readString(source)));
                Options options = Options.builder()
                        .backend("manpage")
                        .safe(SafeMode.UNSAFE)
                        .toDir(pages.toFile())
                        .mkDirs(true)
                        .build();
                asciidoctor.convertFile(source.toFile(), options);
            }
            requireNoMarks(pages);
        }
    }

    /** A manual has headings of its own, and AsciiDoc keeps the lines of lists and examples only where they are marked. */
    private static void prepare(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        usage.description(withLiterals(usage.description()));
        usage.width(WIDE);
        usage.exitCodeListHeading("Exit Status");
        usage.footerHeading("Examples");
        usage.footer(withLiterals(usage.footer()));
    }

    private static String[] withLiterals(String[] lines) {
        List<String> marked = new ArrayList<>();
        boolean literal = false;
        for (String line : lines) {
            boolean indented = line.startsWith("  ");
            if (line.equals("Options:") || line.matches("Examples?:")) {
                continue;
            }
            if (indented != literal) {
                if (indented) {
                    marked.add("");
                }
                marked.add("....");
            }
            marked.add(indented ? line.substring(2).replaceAll("@\\|bold (.*?)\\|@", "$1") : line);
            literal = indented;
        }
        if (literal) {
            marked.add("....");
        }
        return marked.toArray(String[]::new);
    }

    /** Brackets within a name, which AsciiDoc would read as the role of what follows. */
    private static String withoutRoles(String text) {
        return text.replace("TYPE[/CODE]", "TYPE{startsb}/CODE{endsb}");
    }

    /** A name whose marks of AsciiDoc are left was cut, or read as something else. */
    private static void requireNoMarks(Path pages) throws IOException {
        for (Path page : sources(pages)) {
            if (MARK.matcher(Files.readString(page)).find()) {
                throw new IllegalStateException(page + " has marks of AsciiDoc in it");
            }
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder);
    }
}
