package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.capture.LinkTypes;
import icmpscan.decode.SampleCoverage.Proof;

/**
 * Writes {@code src/docs/formats.md}: which file formats, link types and headers are read, each with what proves it. Nothing in it is claimed
 * by hand but the formats of which there is no sample, and for these a test is named that has to exist.
 */
final class FormatsTable {
    static final Path DOCUMENT = Path.of("src", "docs", "formats.md");

    /** Formats of files that no sample has, with the test that makes such files and reads them. */
    static final Map<String, String> TESTED_FORMATS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "pcap, versions 2.0 to 2.4 and 543.0, lengths in either order",
                    "capture.PcapReadingTest#takesTheLengthsInTheOrderOfTheVersion"),
            Map.entry(
                    "modified pcap (Kuznetzov), both byte orders",
                    "capture.PcapReadingTest#readsEveryMagicAndRecordHeader"),
            Map.entry(
                    "IXIA lcap, hardware and software",
                    "capture.PcapReadingTest#readsIxiaFilesWithTheirLongerFileHeader"),
            Map.entry(
                    "pcap with frame check sequences",
                    "capture.PcapReadingTest#cutsOffTheFrameCheckSequenceAsFarAsItWasCaptured"),
            Map.entry(
                    "pcap, another file header amid the records",
                    "capture.DamagedPcapTest#readsOnInTheTermsOfASecondFileHeader"),
            Map.entry(
                    "pcapng, simple packet blocks",
                    "capture.PcapngReadingTest#takesTheLengthOfASimplePacketFromTheSmallestOfThree"),
            Map.entry(
                    "pcapng, obsolete packet blocks, interface statistics",
                    "capture.PcapngReadingTest#sumsTheDropsThatAreStated"),
            Map.entry(
                    "pcapng, sections of both byte orders",
                    "capture.PcapngReadingTest#readsSectionsOfBothByteOrdersAndCountsInterfacesOn"),
            Map.entry(
                    "pcapng, name resolution blocks",
                    "capture.PcapngReadingTest#readsTheNamesOfAddressesInBothByteOrders"),
            Map.entry("pcapng, custom and unknown blocks", "capture.PcapngReadingTest#countsBlocksWithoutPackets"),
            Map.entry("gzip, zstd, lz4, xz, bzip2", "capture.CompressionTest#readsACompressedCapture"),
            Map.entry(
                    "gzip, zstd, lz4, xz, bzip2, several streams one after the other",
                    "capture.CompressionTest#readsConcatenatedStreamsAsOne"),
            Map.entry("one compression within another", "capture.CompressionTest#undoesTwoCompressionsAndNoMore")));

    private static final String BY_HAND = "EncapsulationTest";
    private static final int LINK_TYPE_NUMBERS = 1 << 16;

    private FormatsTable() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(DOCUMENT.getParent());
        Files.writeString(DOCUMENT, render());
    }

    /** The whole document. */
    static String render() throws IOException {
        SampleCoverage samples = SampleCoverage.of(Path.of("samples"));
        StringBuilder out = new StringBuilder(
                """
                # What icmpscan reads

                Written by `scripts/formats-table`, which reads every capture in `samples/`; a test holds that it is current. Where no sample
                shows something, a test does: `EncapsulationTest` wraps an echo request in every header that is decoded, and asks for it back.

                """);
        addFormats(out, samples);
        addLinkTypes(out, samples);
        addHeaders(out, samples);
        return out.toString();
    }

    private static void addFormats(StringBuilder out, SampleCoverage samples) {
        out.append("## File formats\n\n| format | shown by |\n|---|---|\n");
        samples.formats().forEach((format, sample) -> row(out, format, code(sample)));
        TESTED_FORMATS.forEach((format, test) -> row(out, format, code(test.substring(test.indexOf('.') + 1))));
    }

    private static void addLinkTypes(StringBuilder out, SampleCoverage samples) {
        Map<Integer, Proof> proofs = new TreeMap<>();
        for (Encapsulation each : Encapsulation.all()) {
            proofs.merge(each.linkType(), new Proof(BY_HAND, each.path()), Proof::clearer);
        }
        proofs.putAll(samples.linkTypes());
        out.append("\n## Link types\n\nA frame of another link type is counted and named.\n\n");
        out.append("| number | name | headers, such as | shown by |\n|---|---|---|---|\n");
        for (int linkType = 0; linkType < LINK_TYPE_NUMBERS; linkType++) {
            if (FrameDecoder.supports(linkType)) {
                Proof proof = proofs.get(linkType);
                row(
                        out,
                        Integer.toString(linkType),
                        LinkTypes.name(linkType),
                        code(proof.path()),
                        code(proof.shownBy()));
            }
        }
    }

    private static void addHeaders(StringBuilder out, SampleCoverage samples) {
        Map<String, Proof> proofs = new TreeMap<>();
        for (Encapsulation each : Encapsulation.all()) {
            for (String header : each.path().split(":", -1)) {
                proofs.merge(header, new Proof(BY_HAND, each.path()), Proof::clearer);
            }
        }
        proofs.putAll(samples.headers());
        out.append(
                        "\n## Headers before a message\n\nThey may follow each other in any order that the protocols allow, ")
                .append(EncapsulationPath.MAX_DEPTH)
                .append(" deep.\n\n| header | path, such as | shown by |\n|---|---|---|\n");
        proofs.forEach((header, proof) -> row(out, code(header), code(proof.path()), code(proof.shownBy())));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
