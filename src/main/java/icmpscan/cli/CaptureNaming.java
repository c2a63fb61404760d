package icmpscan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import icmpscan.capture.CaptureFolder;

/**
 * What files in a folder are called. A name decides nothing about how a file is read; but where a file is no capture and its name says that it
 * is one, a recorder or a transfer failed, and who asked for all captures of the folder must hear of it.
 */
final class CaptureNaming {
    /** As libpcap, Wireshark and what they read call captures. */
    private static final String KINDS = "pcap|pcapng|ntar|cap|dmp|snoop|erf|5vw|pklg";

    /** Rotated files have a number or a date there: {@code x.pcap1}, {@code x.pcap.1.gz}, {@code x.pcap-20260131}. */
    private static final String TURN = "[-_.0-9]*";

    private static final Pattern CAPTURE = Pattern.compile(
            "[^.].*\\.(" + KINDS + ")" + TURN + "(\\.(gz|zst|lz4|xz|bz2)" + TURN + ")?", Pattern.CASE_INSENSITIVE);

    private CaptureNaming() {}

    /** Whether a name says that the file is a capture; hidden files, such as the forks that macOS leaves beside each file, never are. */
    static boolean saysCapture(Path file) {
        return CAPTURE.matcher(file.getFileName().toString()).matches();
    }

    /** The folder, with all files among its captures that are called so: reading those that are none fails and says why. */
    static CaptureFolder withWhatIsCalledSo(CaptureFolder folder) {
        List<Path> captures = new ArrayList<>(folder.captures());
        List<Path> others = new ArrayList<>();
        folder.others().forEach(file -> (saysCapture(file) ? captures : others).add(file));
        return new CaptureFolder(captures, others);
    }
}
