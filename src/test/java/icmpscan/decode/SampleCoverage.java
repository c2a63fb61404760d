package icmpscan.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.CaptureSummary;

/**
 * What the captures in {@code samples/} prove, as reading them shows: for each format, link type and header the first sample with it.
 *
 * @param formats   samples by what the reader says of their format
 * @param linkTypes samples by the link types of frames that hold a message, each with the shortest path to one
 * @param headers   samples by the names of the headers before a message
 */
record SampleCoverage(Map<String, String> formats, Map<Integer, Proof> linkTypes, Map<String, Proof> headers) {
    /** A capture, or what else shows it, and the headers on the way to a message in it. */
    record Proof(String shownBy, String path) {
        /** The shorter path tells more clearly; of equal ones the first. */
        static Proof clearer(Proof one, Proof other) {
            return depth(other) < depth(one) ? other : one;
        }

        private static long depth(Proof proof) {
            return proof.path.chars().filter(c -> c == ':').count();
        }
    }

    /** Reads every capture of the folder, in the order of their names. */
    static SampleCoverage of(Path samples) throws IOException {
        SampleCoverage coverage = new SampleCoverage(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> captures = files.filter(
                            file -> file.getFileName().toString().contains(".pcap"))
                    .sorted()
                    .toList();
            captures.forEach(coverage::add);
        }
        return coverage;
    }

    private void add(Path sample) {
        String name = sample.getFileName().toString();
        int[] linkType = new int[1];
        FrameDecoder decoder = new FrameDecoder(message -> {
            Proof proof = new Proof(name, message.path().toString());
            linkTypes.merge(linkType[0], proof, Proof::clearer);
            for (String header : proof.path.split(":", -1)) {
                headers.merge(header, proof, Proof::clearer);
            }
        });
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(sample), 1)) {
            while (reader.next()) {
                linkType[0] = reader.record().linkType();
                decoder.decode(reader.record());
                decoder.finish(); // no message waits until another link type has come
            }
            formats.putIfAbsent(format(reader.summary()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(CaptureSummary summary) {
        String compressed = summary.compression().equals("none") ? "" : ", " + summary.compression();
        return summary.format() + ", " + summary.byteOrder() + ", " + summary.timeResolution() + compressed;
    }
}
