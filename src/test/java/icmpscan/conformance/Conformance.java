package icmpscan.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares {@code icmpscan messages} with tshark's facts over all captures that have some, and prints the table. */
final class Conformance {
    /** Captures and facts, seen from the project's root. They are not part of the project. */
    static final Path CAPTURES = Path.of("..", "shared", "captures");

    /** The one file that is no capture at all. */
    private static final String NOT_A_CAPTURE = "not-pcap.snoop";

    private static final int UNREADABLE = 3;

    private static final String BEYOND_FRAME =
            "IPv4 length beyond the frame: not all of the message is there to be summed; tshark sums what is";

    private static final String REASSEMBLED =
            "put together from its fragments, and so to be summed; tshark's facts were made without reassembly";

    private static final String BROADCOM_TAG =
            "tshark 4.0 does not read link type 281; tcpdump lists the same 9 messages";

    static final List<Allowance> ALLOWANCES = List.of(
            new Allowance("cooked-bad-ip-length.pcap", "1", "cksum", "uncheckable", BEYOND_FRAME),
            new Allowance("echo-fragmented.pcapng", "1", "cksum", "good", REASSEMBLED),
            new Allowance("echo-fragmented.pcapng", "4", "cksum", "good", REASSEMBLED),
            new Allowance("random-types.pcap", "13", "cksum", "uncheckable", BEYOND_FRAME),
            new Allowance("random-types.pcap", "30", "cksum", "uncheckable", BEYOND_FRAME),
            new Allowance("unknown-linktype-281.pcap", "*", Difference.WHOLE_MESSAGE, "8/0", BROADCOM_TAG),
            new Allowance("unknown-linktype-281.pcap", "*", Difference.WHOLE_MESSAGE, "0/0", BROADCOM_TAG));

    private Conformance() {}

    /** Prints both tables; status 1 where something differs without a reason, 2 where there is nothing to compare with. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!Files.isDirectory(CAPTURES) || !Files.isDirectory(LabCounts.LAB)) {
            out.println("nothing to compare with: " + CAPTURES + " or " + LabCounts.LAB + " is not there");
            System.exit(2);
        }
        List<CaptureVerdict> messages = compareAll(CAPTURES, ALLOWANCES);
        out.print(ConformanceTable.render("every message, against tshark's facts", messages));
        List<CaptureVerdict> counts = LabCounts.compareAll(LabCounts.LAB, LabCounts.ALLOWANCES);
        out.print(ConformanceTable.render("messages by type and code, against the lab's counts", counts));
        boolean conforms = Stream.concat(messages.stream(), counts.stream()).allMatch(CaptureVerdict::conforms);
        System.exit(conforms ? 0 : 1);
    }

    /** One verdict a capture with facts, in the order of their names. */
    static List<CaptureVerdict> compareAll(Path captures, List<Allowance> allowances) throws IOException {
        List<CaptureVerdict> verdicts = new ArrayList<>();
        for (Path table : tables(captures)) {
            String capture = table.getFileName().toString().replaceFirst("\\.tsv$", "");
            MessageListing expected = MessageListing.ofFacts(table);
            MessageListing found = MessageListing.ofIcmpscan(captures.resolve(capture));
            int status = capture.equals(NOT_A_CAPTURE) ? UNREADABLE : 0;
            Comparison comparison = Comparison.of(expected.messages(), found.messages());
            verdicts.add(CaptureVerdict.of(capture, comparison, allowances, status, found.exitStatus()));
        }
        return verdicts;
    }

    private static List<Path> tables(Path captures) throws IOException {
        try (Stream<Path> files = Files.list(captures.resolve("expected"))) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }
}
