package icmpscan.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import icmpscan.classify.IcmpTypeInfo;
import icmpscan.classify.IcmpTypes;
import icmpscan.detect.FindingKind;
import icmpscan.detect.Severity;

/** The words that a shell may offer where we take others too, or call them otherwise. picocli makes one of each by its class. */
abstract class KnownWords implements Iterable<String> {
    private static final int TYPES = 256;

    private final List<String> words;

    private KnownWords(List<String> words) {
        this.words = words;
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    /** Kinds of findings. */
    static final class Kinds extends KnownWords {
        Kinds() {
            super(Arrays.stream(FindingKind.values()).map(FindingKind::slug).toList());
        }
    }

    /** Severities, the lowest first. */
    static final class Severities extends KnownWords {
        Severities() {
            super(Arrays.stream(Severity.values()).map(Severity::slug).toList());
        }
    }

    /** ICMP types by name. */
    static final class Types extends KnownWords {
        Types() {
            super(IntStream.range(0, TYPES)
                    .mapToObj(IcmpTypes::of)
                    .filter(IcmpTypeInfo::assigned)
                    .map(IcmpTypeInfo::slug)
                    .distinct()
                    .toList());
        }
    }
}
