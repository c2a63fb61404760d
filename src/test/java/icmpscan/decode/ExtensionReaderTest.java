package icmpscan.decode;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.ExtensionContent.InterfaceByAddress;
import icmpscan.decode.ExtensionContent.InterfaceByIndex;
import icmpscan.decode.ExtensionContent.InterfaceByName;
import icmpscan.decode.ExtensionContent.InterfaceInformation;
import icmpscan.decode.ExtensionContent.MplsEntry;
import icmpscan.decode.ExtensionContent.MplsLabelStack;
import icmpscan.decode.ExtensionContent.Uninterpreted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the objects of an extension say. */
class ExtensionReaderTest {
    private static final Address ROUTER = new Ipv4Address(MessageFixture.address("192.0.2.1"));

    @Test
    void readsLabelStacks() {
        MplsLabelStack stack = assertInstanceOf(
                MplsLabelStack.class, only("000c 0101 659f 00fe fffffeff").content());
        assertEquals(
                List.of(new MplsEntry(416_240, 0, false, 254), new MplsEntry(0xFFFFF, 7, false, 255)), stack.entries());
        MplsLabelStack bottom = assertInstanceOf(
                MplsLabelStack.class, only("0008 0101 0000 1b01").content());
        assertEquals(List.of(new MplsEntry(1, 5, true, 1)), bottom.entries());
    }

    @Test
    void tellsWhereAnObjectStands() {
        List<ExtensionObject> objects = objects("0008 0101 659f 0101 000c f7ff 0102030405060708");
        assertEquals(new ExtensionObject(0xF7, 0xFF, 8 + 128 + 4 + 8 + 4, 8, new Uninterpreted()), objects.get(1));
        assertEquals(8 + 128 + 4 + 4, objects.get(0).payloadOffset());
        assertEquals(4, objects.get(0).payloadLength());
    }

    @Test
    void readsInterfaceInformation() {
        InterfaceInformation all = information("001c 02 4f 00000007 00010000 c0000201 08 65746830 000000 000005dc");
        assertEquals(
                new InterfaceInformation(
                        1, OptionalLong.of(7), Optional.of(ROUTER), Optional.of("eth0"), OptionalLong.of(1500)),
                all);
        InterfaceInformation some = information("000c 02 c9 80000000 00000578");
        assertEquals(
                new InterfaceInformation(
                        3, OptionalLong.of(0x8000_0000L), Optional.empty(), Optional.empty(), OptionalLong.of(1400)),
                some);
        InterfaceInformation six = information("0018 02 04 00020000 20010db8000000000000000000000001");
        assertEquals("2001:db8::1", six.address().orElseThrow().toString());
    }

    @Test
    void leavesEmptyWhatDoesNotFit() {
        InterfaceInformation nothing = new InterfaceInformation(
                0, OptionalLong.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
        assertEquals(nothing, information("0004 02 0f"));
        assertEquals(nothing, information("0008 02 07 00010000"));
        InterfaceInformation unknownFamily = information("0014 02 07 00190000 c0000201 04 616263 000005dc");
        assertEquals(nothing, unknownFamily, "where the name begins cannot be told");
        InterfaceInformation longName = information("000c 02 03 ff 616263 000005dc");
        assertEquals(nothing, longName);
        InterfaceInformation noName = information("000c 02 03 00 616263 000005dc");
        assertEquals(nothing, noName);
    }

    @Test
    void readsWhichInterfaceARequestAsksAbout() {
        assertEquals(new InterfaceByName("enp1s0"), request("000a 0301 656e70317330"));
        assertEquals(new InterfaceByName("fxp0.0"), request("000c 0301 667870302e30 0000"));
        assertEquals(new InterfaceByName(""), request("0004 0301"));
        assertEquals(new InterfaceByIndex(0xFFFF_FFFFL), request("0008 0302 ffffffff"));
        assertEquals(new InterfaceByAddress(1, Optional.of(ROUTER)), request("000c 0303 0001 04 00 c0000201"));
        InterfaceByAddress six = assertInstanceOf(
                InterfaceByAddress.class, request("0018 0303 0002 10 00 fe800000000000000000000000000001"));
        assertEquals("fe80::1", six.address().orElseThrow().toString());
    }

    @Test
    void doesNotReadAnAddressOfAnotherFamilyOrLength() {
        assertEquals(new InterfaceByAddress(6, Optional.empty()), request("0010 0303 0006 06 00 0200000000010000"));
        assertEquals(new InterfaceByAddress(1, Optional.empty()), request("000c 0303 0001 03 00 c0000201"));
        assertEquals(new InterfaceByAddress(1, Optional.empty()), request("0008 0303 0001 04 00"));
        assertInstanceOf(Uninterpreted.class, request("0006 0303 0001"));
        assertInstanceOf(Uninterpreted.class, request("0006 0302 0001"));
        assertInstanceOf(Uninterpreted.class, request("0008 0304 00000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0101", "024f", "02ff", "0301", "0302", "0303", "0404"})
    void bearsAnyPayload(String classAndType) {
        Random random = new Random(4884);
        for (int round = 0; round < 500; round++) {
            byte[] payload = new byte[4 * random.nextInt(20)];
            random.nextBytes(payload);
            String hex = HexFormat.of().formatHex(payload);
            ExtensionObject object = only("%04x".formatted(4 + payload.length) + classAndType + hex);
            assertEquals(payload.length, object.payloadLength());
        }
        assertTrue(objects(classAndType).isEmpty(), "no header, no object");
    }

    private static InterfaceInformation information(String object) {
        return assertInstanceOf(InterfaceInformation.class, only(object).content());
    }

    private static ExtensionObject only(String object) {
        List<ExtensionObject> objects = objects(object);
        assertEquals(1, objects.size());
        return objects.get(0);
    }

    private static List<ExtensionObject> objects(String objects) {
        IcmpFrames frame =
                ExtensionLocatorTest.timeExceeded("20", 128, ExtensionLocatorTest.extension(objects.replace(" ", "")));
        return Decoding.message(frame).extensionObjects();
    }

    private static ExtensionContent request(String object) {
        String extension = ExtensionLocatorTest.extension(object.replace(" ", ""));
        List<ExtensionObject> objects = Decoding.message(IcmpFrames.icmp("2a00 0000 0001 01 01" + extension))
                .extensionObjects();
        assertEquals(1, objects.size());
        return objects.get(0).content();
    }
}
