import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Takes out of a little-endian pcapng file what names the machine that recorded it: the section's hardware, system and application, the
 * interfaces' system and filter, and the statistics blocks. Packets stay as they are.
 *
 * <p>Run as {@code java PlainPcapng.java FILE}; rewrites the file. For files fresh from dumpcap alone: anything else ends in an exception.
 */
final class PlainPcapng {
    private static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int INTERFACE_STATISTICS = 5;
    private static final int FILTER_OPTION = 11;
    private static final int SYSTEM_OPTION = 12;

    private PlainPcapng() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(in.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int length = in.getInt(in.position() + 4);
            copyBlock(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN), out);
            in.position(in.position() + length);
        }
        Files.write(file, Arrays.copyOf(out.array(), out.position()));
    }

    private static void copyBlock(ByteBuffer block, ByteBuffer out) {
        int type = block.getInt(0);
        if (type == SECTION_HEADER) {
            putSection(block.slice(8, 8), out);
        } else if (type == INTERFACE_DESCRIPTION) {
            copyInterface(block, out);
        } else if (type != INTERFACE_STATISTICS) {
            out.put(block);
        }
    }

    /** A section header without options; its section length becomes "not given", since blocks may go. */
    private static void putSection(ByteBuffer magicAndVersion, ByteBuffer out) {
        out.putInt(SECTION_HEADER).putInt(28).put(magicAndVersion).putLong(-1).putInt(28);
    }

    private static void copyInterface(ByteBuffer block, ByteBuffer out) {
        int start = out.position();
        out.putInt(INTERFACE_DESCRIPTION).putInt(0).put(block.slice(8, 8));
        int at = 16;
        int code = block.getShort(at);
        while (code != 0) {
            int step = 4 + (block.getShort(at + 2) + 3 & ~3);
            if (code != FILTER_OPTION && code != SYSTEM_OPTION) {
                out.put(block.slice(at, step));
            }
            at += step;
            code = block.getShort(at);
        }
        int length = out.position() - start + 8;
        out.putInt(0).putInt(length).putInt(start + 4, length);
    }
}
