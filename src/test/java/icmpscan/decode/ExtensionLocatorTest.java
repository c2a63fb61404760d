package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where extensions are found, and where bytes that look like one are not taken for it. */
class ExtensionLocatorTest {
    /** From fujiapple852/trippy #804: label 416240, traffic class 0, bottom of stack, TTL 1. */
    private static final String MPLS = "2000 7856 0008 0101 659f 0101";

    @ParameterizedTest
    @CsvSource({
        "00, 128, LEGACY",
        "20, 128, COMPLIANT",
        "21, 132, COMPLIANT",
        "ff, 1020, COMPLIANT",
        "11, 128, SHORT_LENGTH",
        "11, 68, SHORT_LENGTH",
        "5d, 128, LEGACY"
    })
    void findsAnExtensionWhereverItWasPut(String lengthByte, int quoted, ExtensionForm form) {
        IcmpMessage message = Decoding.message(timeExceeded(lengthByte, quoted, MPLS));
        assertTrue(message.hasExtensions());
        assertEquals(form, message.extensionForm());
        assertEquals(1, message.extensionObjects().size());
        assertTrue(message.anomalies().isEmpty(), message.anomalies().toString());
    }

    @ParameterizedTest
    @CsvSource({"03, 20", "0b, 20", "0c, 20"})
    void looksForItInTheTypesThatMayCarryIt(String type, String lengthByte) {
        byte[] message = message(type, lengthByte, 128, MPLS);
        assertTrue(Decoding.message(IcmpFrames.carrying(message)).hasExtensions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "04", "05", "08", "1f", "28", "2b"})
    void doesNotLookForItInOthers(String type) {
        assertFalse(Decoding.message(IcmpFrames.carrying(message(type, "20", 128, MPLS)))
                .hasExtensions());
    }

    @ParameterizedTest
    @CsvSource({
        "00, 1000 8856 0008 0101 659f 0101", // version 1
        "20, 1000 8856 0008 0101 659f 0101",
        "00, 2000 7857 0008 0101 659f 0101", // checksum one off
        "00, 2000 0000 0008 0101 659f 0101", // not computed, and no length byte to announce it
        "20, 2000 7860 0003 0101 659f 0101", // object shorter than its header
        "20, 2000 7854 000a 0101 659f 0101", // not a multiple of 4
        "20, 2000 7852 000c 0101 659f 0101", // beyond the message
        "20, 2000 785d" // no object
    })
    void takesNothingElseForOne(String lengthByte, String bytes) {
        IcmpMessage message = Decoding.message(timeExceeded(lengthByte, 128, bytes));
        assertFalse(message.hasExtensions());
        assertEquals(List.of(), message.extensionObjects());
        assertEquals(60, message.quoted().captured());
    }

    @Test
    void takesAnUncomputedChecksumOnlyWhereItIsAnnounced() {
        String uncomputed = "2000 0000 0008 0101 659f 0101";
        assertTrue(Decoding.message(timeExceeded("20", 128, uncomputed)).hasExtensions());
        assertTrue(Decoding.message(timeExceeded("11", 68, uncomputed)).hasExtensions());
        assertFalse(Decoding.message(timeExceeded("11", 128, uncomputed)).hasExtensions());
    }

    @Test
    void marksAnAnnouncedOneWithAWrongChecksum() {
        String wrong = "2000 7857 0008 0101 659f 0101";
        IcmpMessage announced = Decoding.message(timeExceeded("20", 128, wrong));
        assertTrue(announced.has(Anomaly.EXTENSION_BAD_CHECKSUM));
        assertFalse(announced.hasExtensions());
        assertFalse(Decoding.message(timeExceeded("00", 128, wrong)).has(Anomaly.EXTENSION_BAD_CHECKSUM));
        assertFalse(Decoding.message(timeExceeded("20", 128, MPLS)).has(Anomaly.EXTENSION_BAD_CHECKSUM));
    }

    @Test
    void marksAnObjectOfAnImpossibleLength() {
        String noLength = extension("0008 0101 659f 0101 0000 0101");
        String beyond = extension("0008 0101 659f 0101 000c 0101 00000000");
        String rest = extension("0008 0101 659f 0101 0004");
        for (String broken : List.of(noLength, beyond, rest)) {
            IcmpMessage message = Decoding.message(timeExceeded("20", 128, broken));
            assertTrue(message.has(Anomaly.EXTENSION_MALFORMED), broken);
            assertEquals(1, message.extensionObjects().size(), "what stands before is sound");
        }
        String empty = extension("0008 0101 659f 0101 0004 f701");
        assertFalse(Decoding.message(timeExceeded("20", 128, empty)).has(Anomaly.EXTENSION_MALFORMED));
    }

    @Test
    void endsTheQuotationWhereTheExtensionBegins() {
        byte[] quotation = Arrays.copyOf(IcmpFrames.udp().totalLength(1500).quoted(60), 128);
        assertEquals(128, decode("20", quotation, MPLS).quoted().captured());
        assertEquals(128, decode("00", quotation, MPLS).quoted().captured());
        byte[] padded = Arrays.copyOf(IcmpFrames.udp().quoted(28), 128);
        assertEquals(60, decode("20", padded, MPLS).quoted().captured(), "zero padding is no quotation");
        assertEquals(140, decode("00", quotation, "00".repeat(12)).quoted().captured(), "no extension, no end");
    }

    @Test
    void keepsTheQuotationOfAJunkLengthByte() {
        byte[] quotation = IcmpFrames.udp().quoted(60);
        for (int junk = 1; junk < 256; junk++) {
            IcmpMessage message = decode("%02x".formatted(junk), quotation, "");
            assertFalse(message.hasExtensions());
            assertEquals(60, message.quoted().captured());
            assertEquals(33_434, message.quoted().destinationPort());
        }
    }

    @Test
    void believesACutExtensionOnlyWhereItIsAnnounced() {
        byte[] compliant = timeExceeded("20", 128, MPLS).frame();
        byte[] legacy = timeExceeded("00", 128, MPLS).frame();
        int last = compliant.length - 1;
        IcmpMessage cut =
                Decoding.of(Arrays.copyOf(compliant, last), compliant.length).message();
        assertTrue(cut.hasExtensions());
        assertEquals(List.of(), cut.extensionObjects(), "its object was not captured whole");
        assertFalse(cut.has(Anomaly.EXTENSION_MALFORMED));
        assertFalse(Decoding.of(Arrays.copyOf(legacy, last), legacy.length)
                .message()
                .hasExtensions());
    }

    @Test
    void findsTheObjectOfAnExtendedEchoRequestAmongWhatFollows() {
        // The request of a real sender: the checksum covers the object only, and 8 bytes of its own follow.
        IcmpMessage message =
                Decoding.message(IcmpFrames.icmp("2a00 0000 f6ea 00 01 2000 dcf4 0008 0302 00000001 65933a33000ddc2b"));
        assertEquals(ExtensionForm.COMPLIANT, message.extensionForm());
        assertEquals(1, message.extensionObjects().size());
        assertTrue(message.anomalies().isEmpty(), message.anomalies().toString());
    }

    @Test
    void asksTheChecksumOfAnExtendedEchoRequest() {
        IcmpMessage whole = Decoding.message(
                IcmpFrames.icmp("2a00 0000 f6ea 00 01" + extension("0008 0302 00000001 0008 0302 00000002")));
        assertEquals(2, whole.extensionObjects().size());
        IcmpMessage wrong = Decoding.message(IcmpFrames.icmp("2a00 0000 f6ea 00 01 2000 dcf5 0008 0302 00000001"));
        assertFalse(wrong.hasExtensions());
        assertTrue(wrong.has(Anomaly.EXTENSION_BAD_CHECKSUM));
        IcmpMessage none = Decoding.message(IcmpFrames.icmp("2a00 0000 f6ea 00 01 2000 0000 0008 0302 00000001"));
        assertTrue(none.hasExtensions());
        IcmpMessage bare = Decoding.message(IcmpFrames.icmp("2a00 0000 f6ea 00 01"));
        assertFalse(bare.hasExtensions());
    }

    @Test
    void readsNoMoreThanItsShareOfObjects() {
        String objects = "0004 f701".repeat(300);
        IcmpMessage message = Decoding.message(timeExceeded("20", 128, extension(objects)));
        assertEquals(ExtensionReader.MAX_OBJECTS, message.extensionObjects().size());
    }

    /** The objects behind a structure header whose checksum is right. */
    static String extension(String objects) {
        byte[] structure = IcmpFrames.hex("2000 0000", objects);
        int sum = ~Checksum.sum(ByteBuffer.wrap(structure), 0, structure.length) & 0xFFFF;
        return "2000%04x".formatted(sum) + objects;
    }

    static IcmpFrames timeExceeded(String lengthByte, int quoted, String extension) {
        return IcmpFrames.carrying(message("0b", lengthByte, quoted, extension));
    }

    private static IcmpMessage decode(String lengthByte, byte[] quotation, String extension) {
        return Decoding.message(IcmpFrames.error(
                "0b00 0000 00" + lengthByte + "0000", IcmpFrames.join(quotation, IcmpFrames.hex(extension))));
    }

    private static byte[] message(String type, String lengthByte, int quoted, String extension) {
        byte[] quotation = IcmpFrames.udp().quoted(quoted);
        byte[] header = IcmpFrames.hex(type, "00 0000 00", lengthByte, "0000");
        return IcmpFrames.message(IcmpFrames.join(header, quotation, IcmpFrames.hex(extension)));
    }
}
