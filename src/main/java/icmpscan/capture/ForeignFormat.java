package icmpscan.capture;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a file is that is neither pcap nor pcapng, told by its first bytes, so that an error can say what to do with it. */
final class ForeignFormat {
    /** Enough for every magic number here, and for a guess at text. */
    static final int START_BYTES = 64;

    private static final String CONVERT = "; convert it with: editcap -F pcapng INPUT OUTPUT";
    private static final String HTML = "an HTML page, perhaps of a download that asked for a login";
    private static final List<Magic> KNOWN = List.of(
            Magic.ofText("snoop\0", "a Solaris snoop capture" + CONVERT),
            Magic.ofText("RTSS", "a Microsoft Network Monitor 1 capture" + CONVERT),
            Magic.ofText("GMBU", "a Microsoft Network Monitor 2 capture" + CONVERT),
            Magic.ofText("TRSNIFF", "a Network General Sniffer capture" + CONVERT),
            Magic.ofText("XCP\0", "a NetXRay or Windows Sniffer capture" + CONVERT),
            Magic.ofText("ObserverPktBuffe", "a Network Instruments Observer capture" + CONVERT),
            Magic.ofText("\177ver", "an OmniPeek or AiroPeek capture" + CONVERT),
            Magic.ofText("\005VNF", "a Visual Networks capture" + CONVERT),
            Magic.ofText("EyeSDN", "an EyeSDN capture" + CONVERT),
            Magic.ofText("TR\0d", "an HP-UX nettl capture" + CONVERT),
            Magic.ofHex("01104c00", "a Novell LANalyzer capture" + CONVERT),
            Magic.ofHex("aaaaaaaa", "an Accellent 5Views capture" + CONVERT),
            Magic.ofHex("0000020012050010", "a Tektronix K12 capture" + CONVERT),
            Magic.ofText("+---------+---------------+", "a Tektronix K12 text dump" + CONVERT),
            Magic.ofText("btsnoop\0", "a Bluetooth snoop capture, which holds no IP traffic of a network"),
            Magic.ofText("iptrace ", "an AIX iptrace capture" + CONVERT),
            Magic.ofHex("a12b3c4d", "a capture with the magic number of Navtel, whose format is not public"),
            Magic.ofHex("4d3c2ba1", "a capture with the magic number of Navtel, whose format is not public"),
            Magic.ofHex("a1b234cd", "a capture with the magic number of Mesquita, whose format is not public"),
            Magic.ofHex("cd34b2a1", "a capture with the magic number of Mesquita, whose format is not public"),
            Magic.ofHex("7f454c46", "an ELF program or core file"),
            Magic.ofText("MZ", "a Windows program"),
            Magic.ofText("%PDF", "a PDF document"),
            Magic.ofHex("89504e47", "a PNG picture"),
            Magic.ofHex("504b0304", "a zip archive; unpack it first"),
            Magic.ofHex("377abcaf", "a 7-Zip archive; unpack it first"),
            Magic.ofText("Rar!", "a RAR archive; unpack it first"),
            Magic.ofText("LZIP", "an lzip file; decompress it first"),
            Magic.ofHex("1f9d", "a file of the old compress program; decompress it first"),
            Magic.ofText("<!DOCTYPE", HTML),
            Magic.ofText("<!doctype", HTML),
            Magic.ofText("<html", HTML),
            Magic.ofText("<HTML", HTML));

    private ForeignFormat() {}

    /** A description of a file that begins so, for the end of "expected a capture, found ...". */
    static String describe(byte[] start) {
        if (start.length == 0) {
            return "an empty file";
        }
        Optional<Compression> compression = Compression.of(start);
        if (compression.isPresent()) {
            return compression.get().title()
                    + " data within compressed data within compressed data; decompress it first";
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        for (Magic magic : KNOWN) {
            if (text.startsWith(magic.start())) {
                return magic.description();
            }
        }
        if (text.length() >= 4 && text.chars().allMatch(ForeignFormat::isText)) {
            return "text; make a capture of a hex dump with: text2pcap INPUT OUTPUT";
        }
        return hex(start);
    }

    private static boolean isText(int character) {
        return (character >= ' ' && character < 0x7F) || character == '\t' || character == '\r' || character == '\n';
    }

    private static String hex(byte[] start) {
        int count = Math.min(4, start.length);
        String bytes = HexFormat.ofDelimiter(" ").formatHex(start, 0, count);
        return (start.length < 4 ? "only " + count + " bytes, " : "the bytes ") + bytes;
    }

    /** Bytes as characters 0 to 255, and what they mean. */
    private record Magic(String start, String description) {
        static Magic ofText(String start, String description) {
            return new Magic(start, description);
        }

        static Magic ofHex(String start, String description) {
            return new Magic(new String(HexFormat.of().parseHex(start), StandardCharsets.ISO_8859_1), description);
        }
    }
}
