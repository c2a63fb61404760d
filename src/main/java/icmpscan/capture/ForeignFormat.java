package icmpscan.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is that is neither pcap nor pcapng, told by its first bytes, so that an error can say what to do with it. */
final class ForeignFormat {
    /** Enough for every magic number here, and for a guess at text. */
    static final int START_BYTES = 64;

    private static final String CONVERT = "; convert it with: editcap -F pcapng INPUT OUTPUT";
    private static final String HTML = "an HTML page, perhaps of a download that asked for a login";
    private static final List<Magic> KNOWN = List.of(
            new Magic("snoop\0", "a Solaris snoop capture" + CONVERT),
            new Magic("RTSS", "a Microsoft Network Monitor 1 capture" + CONVERT),
            new Magic("GMBU", "a Microsoft Network Monitor 2 capture" + CONVERT),
            new Magic("TRSNIFF", "a Network General Sniffer capture" + CONVERT),
            new Magic("XCP\0", "a NetXRay or Windows Sniffer capture" + CONVERT),
            new Magic("btsnoop\0", "a Bluetooth snoop capture, which holds no IP traffic of a network"),
            new Magic("iptrace ", "an AIX iptrace capture" + CONVERT),
            new Magic(
                    "\u00A1\u002B\u003C\u004D",
                    "a capture with the magic number of Navtel, whose format is not public"),
            new Magic(
                    "\u004D\u003C\u002B\u00A1",
                    "a capture with the magic number of Navtel, whose format is not public"),
            new Magic(
                    "\u00A1\u00B2\u0034\u00CD",
                    "a capture with the magic number of Mesquita, whose format is not public"),
            new Magic(
                    "\u00CD\u0034\u00B2\u00A1",
                    "a capture with the magic number of Mesquita, whose format is not public"),
            new Magic("\u007FELF", "an ELF program or core file"),
            new Magic("MZ", "a Windows program"),
            new Magic("%PDF", "a PDF document"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("PK\u0003\u0004", "a zip archive; unpack it first"),
            new Magic("7z\u00BC\u00AF", "a 7-Zip archive; unpack it first"),
            new Magic("Rar!", "a RAR archive; unpack it first"),
            new Magic("LZIP", "an lzip file; decompress it first"),
            new Magic("\u001F\u009D", "a file of the old compress program; decompress it first"),
            new Magic("\u001F\u008B", "gzip data within compressed data within compressed data; decompress it first"),
            new Magic(
                    "\u0028\u00B5\u002F\u00FD",
                    "zstd data within compressed data within compressed data; decompress it first"),
            new Magic("\u00FD7zXZ\0", "xz data within compressed data within compressed data; decompress it first"),
            new Magic("\u0004\"M\u0018", "lz4 data within compressed data within compressed data; decompress it first"),
            new Magic("BZh", "bzip2 data within compressed data within compressed data; decompress it first"),
            new Magic("<!DOCTYPE", HTML),
            new Magic("<!doctype", HTML),
            new Magic("<html", HTML),
            new Magic("<HTML", HTML));

    private ForeignFormat() {}

    /** A description of a file that begins so, for the end of "expected a capture, found ...". */
    static String describe(byte[] start) {
        if (start.length == 0) {
            return "an empty file";
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
        return character >= ' ' && character < 0x7F || character == '\t' || character == '\r' || character == '\n';
    }

    private static String hex(byte[] start) {
        int count = Math.min(4, start.length);
        StringBuilder out = new StringBuilder(start.length < 4 ? "only " + count + " bytes," : "the bytes");
        for (int i = 0; i < count; i++) {
            out.append(' ')
                    .append(Character.forDigit(start[i] >> 4 & 0xF, 16))
                    .append(Character.forDigit(start[i] & 0xF, 16));
        }
        return out.toString();
    }

    private record Magic(String start, String description) {}
}
